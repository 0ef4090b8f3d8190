/**
 * Faults that make a clause of a template a lie: in its own file those of the kinds that people make, and in the base, which all templates
 * share, those written here.
 * @module
 */
import { faultsOf } from "../conformance.ts";
import type { Mutant } from "../mutants/operators.ts";
import { read } from "../mutants/targets.ts";
import { broken, type Twin } from "../twins.ts";

type File = "Agreement" | "AgreementTerms" | "AgreementCore" | "Purse" | "Signatures";

/** By the contract of the base whose source has the text. */
export const WRITTEN: { readonly [file in File]: { readonly [name: string]: Twin } } = {
  Agreement: {
    "a review of two days at least": ["SHORTEST_REVIEW = 1 days", "SHORTEST_REVIEW = 2 days"],
    "a review of an hour": ["SHORTEST_REVIEW = 1 days", "SHORTEST_REVIEW = 1 hours"],
    "a review of over a day": ["common.reviewPeriod >= SHORTEST_REVIEW", "common.reviewPeriod > SHORTEST_REVIEW"],
    "a cap over the whole": ["WHOLE = 10_000", "WHOLE = 10_001"],
    "a cap under the whole": ["common.costsCap <= highest", "common.costsCap < highest"],
    "the offer a second too short": ["block.timestamp <= common.offerEndsAt", "block.timestamp < common.offerEndsAt"],
    "an offer without end": [
      "require(block.timestamp <= common.offerEndsAt, AgreementOfferEnded(common.offerEndsAt));",
      "",
    ],
    "an agreement with oneself": ["require(first != second, AgreementSameParty(first));", ""],
    "any address as a party": ["_requireParty(second, tribunal);", ""],
    "no root": ["require(common.document != 0, AgreementWithoutDocument());", ""],
    "a payment agent of money on the chain": ["require(outside && isAddress", "require(isAddress"],
    "any rules": ["ITribunal(tribunal).serves(common.rules)", "true"],
    "formed in place of another": ["require(common.replaces == 0, AgreementReplaces(0, common.replaces));", ""],
    "a settlement a second too short": ["_now() <= validUntil", "_now() < validUntil"],
    "a settlement without end": ["require(_now() <= validUntil, AgreementSettlementExpired(validUntil));", ""],
    "a settlement with costs": [
      "_requireOrdered(common, record, disposition, 0)",
      "_requireOrdered(common, record, disposition, common.costsCap)",
    ],
    "a settlement without confirmations": [
      "_requireBothAccepted(common, settlementDigest(id, record.turn, disposition, validUntil), acceptances);",
      "",
    ],
    "a settlement for any turn": [
      "settlementDigest(id, record.turn, disposition, validUntil), acceptances",
      "settlementDigest(id, 0, disposition, validUntil), acceptances",
    ],
    "a surrender to oneself": ["Party.First ? Party.Second : Party.First", "Party.First ? Party.First : Party.Second"],
    "enforcement without a dispute": [
      "require(_isDisputed(record), AgreementNotDisputed(id));\n        require(\n            common.tribunal",
      "require(\n            common.tribunal",
    ],
    "enforcement of what nobody ordered": [
      "common.tribunal.ordered(address(this), id, record.turn) == hash",
      "common.tribunal.ordered(address(this), id, record.turn) != hash",
    ],
    "automatic a second too early": ["_now() > waitsUntil", "_now() >= waitsUntil"],
    "suspension isn't counted": ["dueAt + record.suspendedFor", "dueAt"],
    "no review after a dispute": ["if (from < record.since) from = record.since;", ""],
    "no review": ["from + common.reviewPeriod", "from"],
    "one factor is enough": [
      "for (uint256 i; i < factors.length; ++i) require",
      "for (uint256 i = 1; i < factors.length; ++i) require",
    ],
    "less coin than the price": [
      "require(msg.value == amount, AgreementWrongAmount(amount, msg.value));",
      "if (msg.value < amount) amount = msg.value;",
    ],
    "a purse that lacks a unit pays nothing": [
      "try purse.sendRest",
      "if (amount != 0) return 0;\n            try purse.sendRest",
    ],
    "all that is there counts as all that is due": ["paid = rest;", "paid = amount;"],
    "costs to who asks": ["require(msg.sender == address(common.tribunal), AgreementOnlyTribunal(msg.sender));", ""],
    "a replacement by one party": ["_requireBothAccepted(old, id, acceptances);", ""],
    "payment with any gas": ["PAYMENT_GAS = 150_000", "PAYMENT_GAS = 1"],
    "a decision on another cell": ["require(USES_REST || disposition.rest & ~mayBe == 0, AgreementRestNotUsed());", ""],
  },
  AgreementTerms: {
    "one confirmation is enough": ["_requireAccepted(digest, common.second, acceptances);", ""],
    "anyone as a party": [
      "require(caller == common.first || caller == common.second, AgreementOnlyParty(caller));",
      "",
    ],
  },
  AgreementCore: {
    "a decision short of the whole": ["require(ordered <= held,", "require(ordered < held,"],
    "a decision that closes and keeps": [
      "require(disposition.then != Then.Close || ordered == held, AgreementUnbalanced(ordered, held));",
      "",
    ],
    "costs a unit below the cap": ["costs * 10_000 <= held * costsCap", "costs * 10_000 < held * costsCap"],
    "costs ten times the cap": ["costs * 10_000 <=", "costs * 1_000 <="],
    "a decision on other tokens": ["require(disposition.assets == AssetsTo.Nobody, AgreementAssetsNotHeld());", ""],
    "formed again": [
      "require(phase == Phase.None, AgreementNotInPhase(id, phase));\n        _records[id] = Record(Phase.Performing",
      "_records[id] = Record(Phase.Performing",
    ],
    "withdrawn once formed": [
      "require(phase == Phase.None, AgreementNotInPhase(id, phase));\n        _records[id] = Record(Phase.Withdrawn",
      "_records[id] = Record(Phase.Withdrawn",
    ],
    "no dispute once closed": ["|| (record.phase == Phase.Closed && record.claimant == Party.None)", ""],
    "two disputes at a time": [
      "(record.phase == Phase.Closed && record.claimant == Party.None)",
      "record.phase == Phase.Closed",
    ],
    "a dispute suspends nothing": [
      "(record.phase, record.since) = (Phase.Suspended, _now());",
      "(record.phase, record.since) = (Phase.Performing, _now());",
    ],
    "performed while suspended": ["return record.phase == Phase.Performing;", "return _isOpen(record);"],
    "a turn is used again": [
      "(record.turn + 1, disposition.progress, left)",
      "(record.turn, disposition.progress, left)",
    ],
    "a decision leaves the dispute": ["record.claimant = Party.None;", ""],
    "resuming closes": [
      "disposition.then == Then.Resume ? Phase.Performing : Phase.Closed",
      "disposition.then == Then.Resume ? Phase.Closed : Phase.Performing",
    ],
    "staying resumes": ["if (disposition.then != Then.Stay) {", "{"],
    "a decision pays the other way round": [
      "_pay(id, currency, first, disposition.toFirst);",
      "_pay(id, currency, second, disposition.toFirst);",
    ],
    "a decision pays one only": ["_pay(id, currency, second, disposition.toSecond);", ""],
    "costs are lost": ["if (disposition.costs != 0) _costs[id][record.turn] = disposition.costs;", ""],
    "a decision moves the suspension nowhere": [
      "if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);\n            if",
      "if",
    ],
    "replaced by less": [
      "require(held <= amount, AgreementHoldsMore(held, amount));",
      "if (held > amount) held = amount;",
    ],
    "a replacement leaves it held": [
      "record.held = 0;\n        _records[oldId] = record;",
      "_records[oldId] = record;",
    ],
    "a credit stays": ["_credits[id][owner] = 0;", ""],
    "what is not paid is lost": ["_credits[id][to] += amount - paid;", "_credits[id][to] += 0;"],
    "a paid amount is credited too": ["_credits[id][to] += amount - paid;", "_credits[id][to] += amount;"],
    "the rest of a credit is lost": ["if (paid != amount) _credits[id][owner] += amount - paid;", ""],
    "closing leaves it held": [
      "record.held = 0;\n        _records[id] = record;\n        _pay",
      "_records[id] = record;\n        _pay",
    ],
    "a surrender once closed": [
      "require(_isOpen(record), AgreementNotInPhase(id, record.phase));\n        _closeTo",
      "_closeTo",
    ],
  },
  Purse: {
    "a purse for everyone": ["require(msg.sender == TEMPLATE, PurseOnlyTemplate(msg.sender));", ""],
  },
  Signatures: {
    "any key confirms": ["signer == account", "signer != address(0)"],
  },
};

/** The faults written above, each where it is in its file. */
export const writtenFaults = (): Mutant[] =>
  Object.entries(WRITTEN).flatMap(([name, twins]) => {
    const file = `contracts/agreements/${name}.sol`;
    const source = read(file);
    return Object.entries(twins).map(([within, twin]): Mutant => {
      broken(source, twin);
      const [before, after] = twin;
      const from = source.indexOf(before);
      const line = source.slice(0, from).split("\n").length;
      return { file, line, within, operator: "written", from, to: from + before.length, before, after };
    });
  });

/** The template that has all of the base, also what puts one agreement in the place of another. */
const WHOLE = "contracts/templates/Sale.sol";

/** All faults that are planted in a template: its own, and, once for all templates, those of the base. @param file of its contract */
export const faultsIn = (file: string): Mutant[] => [...faultsOf(file), ...(file === WHOLE ? writtenFaults() : [])];

/** The text of a fault's file with the fault in it. */
export function withFault({ file, from, to, after }: Mutant): { readonly [file: string]: string } {
  const source = read(file);
  return { [file]: source.slice(0, from) + after + source.slice(to) };
}
