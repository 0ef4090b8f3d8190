/**
 * What is put into the words of the papers, and how.
 * @module
 */
import { expect } from "chai";
import { minutes } from "../../../src/condominium/papers/minutes.ts";
import { momentWords as moment } from "../../../src/condominium/papers/said.ts";
import { plainText } from "../../../src/text/blocks.ts";
import { ranges } from "../../../src/text/slots/facts.ts";
import type { SlotType, Value } from "../../../src/text/slots.ts";
import * as SLOTS from "../../../src/text/slots/all.ts";
import type { Lang } from "../../../src/words/lang.ts";
import { syntheticFacts } from "./facts.ts";

describe("values", () => {
  it("are written whatever they are", () => {
    const written = (type: SlotType, value: Value, lang: Lang = "en") =>
      SLOTS[type].format(value, lang, { currencies: [] });
    expect(written("instant", 2n ** 40n - 1n)).to.equal("seconds since 1970: 1,099,511,627,775");
    expect(written("kind", `0x${"726163".padEnd(64, "0")}`)).to.equal("«rac»");
    for (const bytes of [`0x${"ff".repeat(32)}`, `0x${"00".repeat(32)}`, `0x00${"61".repeat(31)}`])
      expect(written("kind", bytes)).to.equal(bytes);
    expect(ranges([5, 1, 3, 2, 9, 2])).to.equal("1–3, 5, 9");
    expect(written("millionths", 666_666n, "ru")).to.equal("66,6666\u00a0%");
    expect(written("millionths", 0n)).to.equal("0.0000\u00a0%");
    expect(written("quote", "a\ud800\u00a0b")).to.equal("«a[U+D800][U+00A0]b»");
  });
});

describe("minutes of a decision that an arbiter annulled", () => {
  it("say until when it is taken back, and once it is, when", async () => {
    const facts = syntheticFacts(24);
    const annulledAt = facts.decision.closesAt + 100n;
    const decision = { ...facts.decision, isExecuted: true, isAnnulled: true, stayedUntil: annulledAt };
    const last = facts.events.at(-1)!;
    const { block, hash, at, transaction } = { ...last, at: annulledAt };
    const annulled = { block, hash, at, transaction, event: "Annulled" as const, isRemitted: false };
    const motion = { ...facts.motion, undo: facts.motion.calls };
    const open = { ...facts, motion, decision, events: [...facts.events, annulled] };
    const until = moment(annulledAt + facts.rule.executionPeriod).en;
    expect(plainText(await minutes(open), "en")).to.include(`the calls that take it back; last second: ${until}.`);
    const undone = { block, hash, at, transaction, event: "Undone" as const };
    const done = { ...open, decision: { ...decision, isUndone: true }, events: [...open.events, undone] };
    const text = plainText(await minutes(done), "en");
    expect(text)
      .to.include(`Taken back: ${moment(annulledAt).en}`)
      .and.not.to.include("last second: " + until);
    expect(text).to.include("The decision was annulled in a dispute.");
  });
});
