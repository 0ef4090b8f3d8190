import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Writable } from "node:stream";
import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { deskOf, give, tell } from "../src/cli/desk.ts";
import { say, type Sentence } from "../src/words/say.ts";
import { decodeMotion } from "../src/condominium/decisions.ts";
import type { CondominiumFile } from "../src/condominium/file.ts";
import { callOf } from "../src/condominium/meeting.ts";
import { agreements, BiyError } from "../src/index.ts";
import { unseenIn } from "../src/words/terminal.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The sources of a folder with their text, without what is generated; of the SDK without the command line. */
const sourcesOf = (folder: string) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/^(typechain|abi|cli)\//.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, "utf8") }));

describe("errors", () => {
  it("are BiyErrors, all that the SDK throws", () => {
    const other = sourcesOf("src").flatMap(({ name, text }) =>
      [...text.matchAll(/new (\w*Error)\(|class (\w+) extends (Error)\b/g)]
        .map((found) => `${name}: ${found[1] ?? found[2]}`)
        .filter((found) => !/: (BiyError|TermsError|IdentifierError)$/.test(found)),
    );
    expect(other).to.deep.equal([]);
  });
});

describe("what a command shows", () => {
  const HOSTILE = "a\u001b[2K\u001b[1A\u009b31m\u202e\u200b\rb";

  it("goes through one place, which lets nothing control the terminal", () => {
    const shown: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        shown.push(chunk.toString());
        done();
      },
    });
    const streams = { stdin: process.stdin, stdout: stream, stderr: stream };
    const own = { kk: `{name} ${HOSTILE}`, ru: "{name}", en: "{name}" };
    const words = own as unknown as Sentence<"name">;
    for (const json of [true, false]) {
      const desk = deskOf({ lang: "kk", json, streams });
      tell(desk, HOSTILE);
      tell(desk, say(words, { name: HOSTILE }));
      give(desk, { [HOSTILE]: HOSTILE }, HOSTILE);
    }
    expect(shown).to.have.length(6);
    for (const each of shown) expect(unseenIn(each)).to.equal(undefined);
    expect(JSON.parse(shown[2] ?? "")).to.deep.equal({ [HOSTILE]: HOSTILE });
    // What prompts ask is said with these.
    expect(unseenIn(say(words, { name: HOSTILE }).ru)).to.equal(undefined);
    expect(unseenIn(say(words, { name: own }).ru)).to.equal(undefined);
  });

  it("is written by the desk alone", () => {
    const others = sourcesOf("src/cli")
      // The program's own file gives it the streams.
      .filter(({ name }) => !["src/cli/desk.ts", "src/cli/biy.ts"].includes(name))
      .filter(({ text }) => /\.(stdout|stderr)\b|console\./.test(text.replaceAll("streams.stdout.write(text)", "")))
      .map(({ name }) => name);
    expect(others).to.deep.equal([]);
  });
});

describe("an error about what was given", () => {
  it("is ours, and names the field", () => {
    const file = { addresses: { charter: ZeroAddress }, kind: "condominium" } as unknown as CondominiumFile;
    const tried: readonly (readonly [field: string, act: () => unknown])[] = [
      ["price", () => agreements.amount("1.234", 2, "price")],
      ["motion", () => decodeMotion("0x12")],
      ["charter.nothing", () => callOf(file, "charter", "nothing", [])],
      ["charter.revoke", () => callOf(file, "charter", "revoke", ["nobody"])],
    ];
    for (const [field, act] of tried)
      expect(act, field).to.throw(BiyError).that.deep.includes({ code: "input", field });
  });
});
