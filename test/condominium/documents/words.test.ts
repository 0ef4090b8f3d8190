/**
 * What is put into the words of the documents, and how; the words themselves are checked with all that the papers state.
 * @module
 */
import { expect } from "chai";
import { plainTextOf } from "../../../src/condominium/documents/document.ts";
import { kind, moment, percentDown, quoted, ranges, say, words } from "../../../src/condominium/documents/format.ts";
import { minutes } from "../../../src/condominium/documents/minutes.ts";
import { TermsError } from "../../../src/text/errors.ts";
import { syntheticFacts } from "./facts.ts";

describe("say", () => {
  it("refuses a place without a value, and does not read what it puts in", () => {
    const template = words("{a}", "{a}", "{a}");
    expect(() => say(template)).to.throw(TermsError, "Nothing is given for a");
    expect(say(template, { a: "{a} $& {b}" }).en).to.equal("{a} $& {b}");
  });
});

describe("values", () => {
  it("are written whatever they are", () => {
    expect(moment(2n ** 40n - 1n).en).to.equal("seconds since 1970: 1,099,511,627,775");
    expect(kind(`0x${"726163".padEnd(64, "0")}`)).to.equal("«rac»");
    for (const bytes of [`0x${"ff".repeat(32)}`, `0x${"00".repeat(32)}`, `0x00${"61".repeat(31)}`])
      expect(kind(bytes)).to.equal(bytes);
    expect(ranges([5, 1, 3, 2, 9, 2])).to.equal("1–3, 5, 9");
    expect(percentDown(2n, 3n).ru).to.equal("66,6666\u00a0%");
    expect(percentDown(0n, 0n).en).to.equal("0.0000\u00a0%");
    expect(quoted("a\ud800\u00a0b")).to.equal("«a[U+D800][U+00A0]b»");
  });
});

describe("minutes of a decision that an arbiter annulled", () => {
  it("say until when it is taken back, and once it is, when", () => {
    const facts = syntheticFacts(24);
    const annulledAt = facts.decision.closesAt + 100n;
    const decision = { ...facts.decision, isExecuted: true, isAnnulled: true, stayedUntil: annulledAt };
    const last = facts.events.at(-1)!;
    const { block, hash, at, transaction } = { ...last, at: annulledAt };
    const annulled = { block, hash, at, transaction, event: "Annulled" as const, isRemitted: false };
    const motion = { ...facts.motion, undo: facts.motion.calls };
    const open = { ...facts, motion, decision, events: [...facts.events, annulled] };
    const until = moment(annulledAt + facts.rule.executionPeriod).en;
    expect(plainTextOf(minutes(open), "en")).to.include(`the calls that take it back; last second: ${until}.`);
    const undone = { block, hash, at, transaction, event: "Undone" as const };
    const done = { ...open, decision: { ...decision, isUndone: true }, events: [...open.events, undone] };
    const text = plainTextOf(minutes(done), "en");
    expect(text)
      .to.include(`Taken back: ${moment(annulledAt).en}`)
      .and.not.to.include("last second: " + until);
    expect(text).to.include("An arbiter annulled the decision.");
  });
});
