import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { BiyError } from "../src/words/biyError.ts";
import { forTerminal, jsonForTerminal, onOneLine, unseenIn } from "../src/words/terminal.ts";
import { decoded, decodeText, requireVisible } from "../src/text/visible.ts";
import { LANGS } from "../src/words/lang.ts";

const caseOf = (name: string) => readFileSync(new URL(`fixtures/cases/${name}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

/** The error of ours that an action throws. */
function refusal(action: () => unknown): BiyError {
  try {
    action();
  } catch (thrown) {
    expect(thrown).to.be.instanceOf(BiyError);
    return thrown as BiyError;
  }
  throw new Error("nothing was refused");
}

/** Escape, CSI as one character, bell, backspace, a bidirectional override and isolate, zero width, Hangul filler, braille blank. */
const UNSEEN = [
  ..."\u001b\u009b\u0007\b\u007f\u202e\u2066\u200b\u2028\u00ad\u3164\u2800\u034f\ufe0f\ufffc\ue000\u0378",
  "\ud800",
  "\u{e0041}",
];

describe("decodeText", () => {
  it("refuses emptiness, binary and what is in no known encoding, naming the file and what to do", () => {
    const windows1251 = Uint8Array.from([0xd1, 0xe5, 0xf0, 0xe2, 0xe5, 0xf0, 0xfb]);
    for (const [given, says] of [
      [caseOf("03-claim-empty.txt"), /empty/],
      [bytes(" \r\n\t"), /empty/],
      [windows1251, /UTF-8/],
      [bytes("%PDF-1.7\n1 0 obj"), /evidence/],
      [bytes("{\\rtf1\\ansi text}"), /evidence/],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /evidence/],
      [Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), /UTF-8/],
      [bytes("a\u001b[2K"), /evidence/],
      [new Uint8Array(Buffer.from("claim", "utf16le")), /evidence/],
    ] as const) {
      const { code, file, words } = refusal(() => decodeText(given, { file: "claim.txt" }));
      expect([code, file]).to.deep.equal(["input", "claim.txt"]);
      expect(words.en).to.match(says);
      for (const lang of LANGS) expect(words[lang]).to.match(/^claim\.txt: /);
    }
  });

  it("reads UTF-8 and UTF-16 as the text that they are, whatever the marks, line ends and composition", () => {
    expect(decoded(caseOf("03-claim-utf16.txt"))).to.include({ encoding: "UTF-16LE", hasMark: true });
    expect(decodeText(caseOf("03-claim-utf16.txt"))).to.match(/^[\p{L}\p{N}\p{P} \n]+$/u);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite", minLength: 1 }), (some) => {
        const text = `Ә${some.normalize("NFC")}\n2`.normalize("NFC");
        fc.pre(!/\p{Cc}(?<!\n)/u.test(text));
        const [little, ends] = [Buffer.from(text, "utf16le"), text.replace(/\n/g, "\r\n")];
        for (const stored of [
          bytes(text),
          bytes(`\ufeff${text}`),
          bytes(ends),
          bytes(text.normalize("NFD")),
          Buffer.concat([Uint8Array.from([0xff, 0xfe]), little]),
          Buffer.concat([Uint8Array.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
        ])
          expect(decodeText(stored)).to.equal(text);
      }),
    );
  });

  it("never throws anything but a BiyError, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (some) => {
        try {
          expect(unseenIn(decodeText(some).replace(/[\f]/g, "")) ?? "").not.to.match(/\p{Cc}/u);
        } catch (thrown) {
          expect(thrown).to.be.instanceOf(BiyError);
        }
      }),
    );
  });
});

describe("requireVisible", () => {
  it("refuses each character that is not seen, naming field and character in three languages", () => {
    for (const character of UNSEEN) {
      for (const lines of [true, false]) {
        const { field, words } = refusal(() => requireVisible(`a${character}b`, { field: "seller.name.ru", lines }));
        const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
        expect(field).to.equal("seller.name.ru");
        for (const lang of LANGS) expect(words[lang]).to.contain(name).and.contain("seller.name.ru");
      }
    }
  });

  it("refuses line breaks and unusual spaces in a name, and takes them in prose", () => {
    for (const each of ["a\nb", "a\tb", "a\u00a0b", "a\u202fb"]) {
      refusal(() => requireVisible(each, { field: "name" }));
      requireVisible(each, { field: "claim", lines: true });
    }
    refusal(() => requireVisible("a\u2003b", { field: "claim", lines: true }));
    refusal(() => requireVisible("и\u0306", { field: "name" }));
    requireVisible("Әділ «Ұлы Дала» № 5 — “один”, 10 %", { field: "name" });
  });
});

describe("forTerminal", () => {
  it("writes out what could control a terminal, and nothing else", () => {
    for (const character of UNSEEN) {
      expect(unseenIn(forTerminal(`a${character}b`))).to.equal(undefined);
      expect(onOneLine(`a\n${character}b`)).not.to.match(/[\n\p{Cc}]/u);
      const json = jsonForTerminal(JSON.stringify({ [character]: character }));
      expect(unseenIn(json)).to.equal(undefined);
      expect(JSON.parse(json)).to.deep.equal({ [character]: character });
    }
    for (const text of ["18\u00a0450\u00a0000,00 ₸\n\t– Әділ", "“a” № 1"]) expect(forTerminal(text)).to.equal(text);
  });

  it("is what the words of every BiyError have gone through", () => {
    const raw = "\u001b[2K\u202e\u009b31m";
    const { message, words } = new BiyError("input", { kk: raw, ru: raw, en: raw });
    for (const each of [message, ...Object.values(words)]) expect(unseenIn(each)).to.equal(undefined);
  });
});
