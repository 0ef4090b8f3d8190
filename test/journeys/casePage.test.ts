/**
 * A case on one page: who, what is claimed, what is held, what each side put on record and whether the files that lie here are that, what has
 * happened, what can be done. The agreement itself only if it is asked for.
 * @module
 */
import { expect } from "chai";
import { rmSync, writeFileSync } from "node:fs";
import { habitOf } from "./habits.ts";
import { biy } from "./streams.ts";
import { terminal } from "./terminal.ts";
import { done, example, formed, world, type World } from "./world.ts";

describe("the page of a case", () => {
  let here: World;
  let path: string;
  const as = (role: string) => ["--as", role, "--yes", ...here.place];
  const page = async (...more: string[]) => (await biy(["case", "show", path, ...more, ...here.place])).stdout;
  const act = () => here.at("page", "act.pdf");

  before(async () => {
    here = await world("page");
    path = await formed(here, "page");
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    writeFileSync(act(), new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 254, 1]));
    await done(["case", "evidence", path, "--document", act(), ...as("seller")]);
    const { arbiter } = here.keys;
    for (const role of ["buyer", "seller"])
      await done(["case", "nominate", path, "--arbiter", arbiter.address, ...as(role)]);
    await done(["case", "accept", path, "--disclosure", here.at("disclosure.txt"), ...as("arbiter")]);
  });
  after(async () => await here.end());

  it("says who, what is claimed and what is held, and shows the agreement only if it is asked for", async () => {
    const shown = await page();
    for (const said of [
      `the Buyer `,
      `(${here.keys.seller.address})`,
      `seat 0: ${here.keys.arbiter.address}, has accepted`,
      "18,450,000.00 test tenge",
      "The claim:\n  ",
      "What has happened:\n",
      "What can be done:\n",
    ])
      expect(shown).to.include(said);
    const text = "Contract of Sale";
    const whole = await page("--text");
    expect(whole.length - shown.length).to.be.greaterThan(5_000);
    expect(whole.endsWith(shown)).to.equal(true);
    expect(shown).to.not.include(text);
  });

  it("marks each thing on record: the very file, a changed one, none", async () => {
    const { buyer, seller, arbiter } = here.keys;
    const sides = async () => {
      const [, record = ""] = /On record:\n([\s\S]*?)\n\n/.exec(await page()) ?? [];
      return record.split("\n").map((line) =>
        line
          .trim()
          .replace(/\d+ \w+ \d+ .*?: (?=\w)/, "")
          .replace(/,? hash .*/, ""),
      );
    };
    const same = [
      `The first party, ${buyer.address}:`,
      "✓ the claim, claim.txt",
      `The second party, ${seller.address}:`,
      `✓ evidence, ${act()}`,
      `arbiter, ${arbiter.address}:`,
      "? a disclosure, –",
    ];
    expect((await sides()).slice(0, 6)).to.deep.equal(same);
    writeFileSync(act(), "another");
    expect((await sides())[3]).to.equal(`✗ evidence, ${act()}`);
    rmSync(act());
    expect((await sides())[3]).to.equal("? evidence, act.pdf");
    // What an arbiter discloses lies beside.
    writeFileSync(here.at("page", "disclosed.txt"), "nothing to disclose");
    expect((await sides())[5]).to.equal(`✓ a disclosure, ${here.at("page", "disclosed.txt")}`);
    const { record } = await done(["case", "show", path, ...here.place]);
    expect((record as { kind: string; match: string }[]).map(({ kind, match }) => `${kind} ${match}`)).to.deep.equal([
      "claim same",
      "evidence missing",
      "disclosure same",
    ]);
  });

  it("is shown without what a node does not give", async () => {
    const node = await habitOf(here.node, { mode: "nologs" });
    const place = ["--rpc", node.url, ...here.place.slice(2)];
    const { code, stdout, stderr } = await biy(["case", "show", path, ...place]);
    await node.close();
    expect(code, stderr).to.equal(0);
    expect(stderr).to.include("The node gives no events");
    expect(stdout).to.include("What can be done:").and.not.include("On record");
  });

  it("is shown at a terminal in three languages", async () => {
    const at = await terminal(here.at());
    for (const [lang, ...titles] of [
      ["kk", "Дау талабы:", "Тіркелгендер:", "Болған оқиғалар:", "Не істеуге болады:"],
      ["ru", "Требование:", "На записи:", "Что произошло:", "Что можно сделать:"],
      ["en", "The claim:", "On record:", "What has happened:", "What can be done:"],
    ] as const) {
      at.begin(["case", "show", path, ...here.place.slice(0, -2), "--lang", lang]);
      expect(await at.ended()).to.equal(0);
      const shown = await at.until(titles[3]);
      for (const title of titles) expect(shown).to.include(title);
    }
    await at.close();
  });
});
