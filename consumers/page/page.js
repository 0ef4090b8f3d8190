/** Shows a sale and how it stands, through the wallet of the reader. */
import { BrowserProvider } from "ethers";
import { sentenceOf } from "biy";
import * as sales from "biy/sales";

const say = (id, text) => (document.getElementById(id).textContent = text);

try {
  const file = sales.fromJson(await (await fetch("agreement.json")).text());
  for (const lang of ["kk", "ru", "en"]) say(lang, await sales.textOf(file, lang));
  const state = await sales.read({ provider: new BrowserProvider(window.ethereum), file });
  say("phase", state.phase);
  say("held", String(state.held));
  const next = (await sales.nextSteps(file, state, ["kk"])).map(({ words }) => words.kk);
  say("next", next.join("\n"));
  say("done", "yes");
} catch (thrown) {
  say("done", await sentenceOf(thrown, "kk"));
}
