/** @module The code of an agreement for payments through a bank: written, and read back from what a payer and a bank make of it. */
import { expect } from "chai";
import fc from "fast-check";
import { paymentCode, paymentCodesIn } from "../../src/agreements/paymentCode.ts";
import { BiyError } from "../../src/index.ts";

const ID = `0x1a2b3c4d5e${"0".repeat(54)}`;
const CODE = "1A2B-3C4D-5EZ";
const HEX = "0123456789ABCDEF";
const id = fc
  .array(fc.constantFrom(...HEX), { minLength: 64, maxLength: 64 })
  .map((digits) => `0x${digits.join("").toLowerCase()}`);
/** Latin letters of codes, and the Cyrillic ones that look the same. */
const ALIKE: readonly (readonly [latin: string, cyrillic: string])[] = Array.from(
  "A\u0410B\u0412C\u0421E\u0415H\u041dK\u041aM\u041cP\u0420T\u0422X\u0425Y\u04230\u041e".matchAll(/(.)(.)/gu),
  ([, latin = "", cyrillic = ""]) => [latin, cyrillic],
);
const cyrillic = (text: string) => ALIKE.reduce((all, [from, to]) => all.replaceAll(from, to), text);

describe("paymentCode", () => {
  it("refuses what is no id", () => {
    for (const wrong of ["", "0x1a2b3c4d5e", ID.toUpperCase()])
      expect(() => paymentCode(wrong))
        .to.throw(BiyError)
        .that.includes({ code: "input", field: "id" });
  });

  it("is ten digits of the id in groups, and a letter that is no digit", () => {
    expect(paymentCode(ID)).to.equal(CODE);
    fc.assert(
      fc.property(id, (each) => {
        expect(paymentCode(each)).to.match(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}[G-Z]$/);
        expect(paymentCode(each).replaceAll("-", "").slice(0, 10).toLowerCase()).to.equal(each.slice(2, 12));
      }),
    );
  });
});

describe("paymentCodesIn", () => {
  it("reads a code from what payers and banks write", () => {
    for (const text of [
      CODE,
      `\u041e\u043f\u043b\u0430\u0442\u0430 ${CODE}, \u0432 \u0442.\u0447. \u041d\u0414\u0421 12%`,
      "kod:1a2b3c4d5ez.",
      "1 A 2 B 3 C 4 D 5 E Z",
      "1A2B\u20133C4D\u20135EZ",
      "1A2B-3C\n4D-5EZ",
      "2026 1A2B-3C4D-5EZ",
      cyrillic(CODE),
      cyrillic(CODE).toLowerCase(),
      `\u21161A2B-3C4D-5EZ/2`,
    ])
      expect(paymentCodesIn(text), text).to.deep.equal([CODE]);
  });

  it("gives each code once, in the order of the text", () => {
    const other = paymentCode(`0x${"f".repeat(64)}`);
    expect(paymentCodesIn(`${other} ${CODE} ${other.toLowerCase()}`)).to.deep.equal([other, CODE]);
  });

  it("finds none in numbers, however long, and in words", () => {
    for (const text of ["", "000000000012", "KZ86125KZT5004100100", "4111 1111 1111 1111", "1A2B-3C4D-5E", `${CODE}A`])
      expect(paymentCodesIn(text), text).to.deep.equal([]);
  });

  it("reads every code back, in Cyrillic letters too, whatever stands around it", () => {
    const around = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\p{L}\p{N}]/gu, ""));
    fc.assert(
      fc.property(id, around, around, fc.boolean(), (each, before, after, isCyrillic) => {
        const code = paymentCode(each);
        expect(paymentCodesIn(`${before} ${isCyrillic ? cyrillic(code) : code} ${after}`)).to.deep.equal([code]);
      }),
    );
  });

  it("is told of each wrong digit, and of each two digits that changed places", () => {
    fc.assert(
      fc.property(id, (each) => {
        const digits = [...paymentCode(each).replaceAll("-", "")];
        for (let at = 0; at < 10; ++at) {
          for (const other of HEX)
            if (other !== digits[at]) expect(paymentCodesIn(digits.with(at, other).join(""))).to.deep.equal([]);
          for (let to = 0; to < at; ++to)
            if (digits[at] !== digits[to]) {
              const swapped = digits.with(at, digits[to] ?? "").with(to, digits[at] ?? "");
              expect(paymentCodesIn(swapped.join(""))).to.deep.equal([]);
            }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("reads long texts without going over them again and again", () => {
    expect(paymentCodesIn("A ".repeat(300_000))).to.deep.equal([]);
    expect(paymentCodesIn("1A2B-3C4D-5E".repeat(100_000))).to.deep.equal([]);
  });
});
