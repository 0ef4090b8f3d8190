/**
 * Plants faults in Sale, one at a time, and tries it as {@link PROBES} do: each fault has to make some clause a lie, or the text
 * could be false and nobody would notice. `npm run terms:mutants`; names of mutants stand for those only.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import solc from "solc";
import { broken, type Twin } from "../twins.ts";
import { differences, type Lie } from "./lies.ts";
import { probe, type Outcomes } from "./probes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SALE = "project/contracts/templates/Sale.sol";

type File = "Sale" | "Agreement" | "AgreementCore" | "Purse";
type Sources = { readonly [path: string]: { readonly content: string } };

const accepted = "_requireAccepted(digest, common.second, acceptances);";

/** By the contract whose source has the text. */
export const MUTANTS: { readonly [file in File]: { readonly [name: string]: Twin } } = {
  Sale: {
    "the mark a second too early": ["present <= particulars.deliverBy", "present < particulars.deliverBy"],
    "the mark only when it is late": ["present <= particulars.deliverBy", "present > particulars.deliverBy"],
    "the mark at any time": [
      "require(present <= particulars.deliverBy, SaleDeliveryTooLate(present, particulars.deliverBy));",
      "",
    ],
    "the mark again": ["require(record.progress == 0, SaleAlreadyDelivered(record.progress));", ""],
    "the mark by the Buyer": [
      "require(msg.sender == common.second, AgreementOnlyParty(msg.sender));",
      "require(msg.sender == common.first, AgreementOnlyParty(msg.sender));",
    ],
    "the mark by anyone": ["require(msg.sender == common.second, AgreementOnlyParty(msg.sender));", ""],
    "the mark a second on": [
      "_progressTo(id, record, uint40(present));",
      "_progressTo(id, record, uint40(present + 1));",
    ],
    "receipt by the Seller": [
      "require(msg.sender == common.first, AgreementOnlyParty(msg.sender));",
      "require(msg.sender == common.second, AgreementOnlyParty(msg.sender));",
    ],
    "receipt by anyone": ["require(msg.sender == common.first, AgreementOnlyParty(msg.sender));", ""],
    "receipt pays the Buyer": [
      "AgreementOnlyParty(msg.sender));\n\n        _finish(id, record, common.currency, common.second);",
      "AgreementOnlyParty(msg.sender));\n\n        _finish(id, record, common.currency, common.first);",
    ],
    "release pays the Buyer": [
      "_releaseFactors(common, particulars, record));\n\n        _finish(id, record, common.currency, common.second);",
      "_releaseFactors(common, particulars, record));\n\n        _finish(id, record, common.currency, common.first);",
    ],
    "refund pays the Seller": [
      "_finish(id, record, common.currency, common.first);",
      "_finish(id, record, common.currency, common.second);",
    ],
    "refund pays who asks": [
      "_finish(id, record, common.currency, common.first);",
      "_finish(id, record, common.currency, msg.sender);",
    ],
    "release without factors": ["_automatic(id, record, RELEASE, _releaseFactors(common, particulars, record));", ""],
    "refund without factors": ["_automatic(id, record, REFUND, _refundFactors(common, particulars, record));", ""],
    "refund on the factors of release": [
      "_automatic(id, record, REFUND, _refundFactors(",
      "_automatic(id, record, REFUND, _releaseFactors(",
    ],
    "release without the mark": [
      'Factor("delivered", record.progress, 1, record.progress != 0)',
      'Factor("delivered", record.progress, 1, true)',
    ],
    "refund with the mark": [
      'Factor("undelivered", record.progress, 0, record.progress == 0)',
      'Factor("undelivered", record.progress, 0, true)',
    ],
    "no inspection": ["uint256(record.progress) + particulars.inspectionPeriod", "uint256(record.progress)"],
    "the inspection twice": [
      "uint256(record.progress) + particulars.inspectionPeriod",
      "uint256(record.progress) + 2 * uint256(particulars.inspectionPeriod)",
    ],
    "refund counted from the mark": [
      "_factors(common, record, particulars.deliverBy, undelivered)",
      "_factors(common, record, record.progress, undelivered)",
    ],
    "no price": ["require(particulars.price != 0, SaleWithoutPrice());", ""],
    "delivery due at once": ["particulars.deliverBy > block.timestamp", "particulars.deliverBy >= block.timestamp"],
    "delivery due already": [
      "require(particulars.deliverBy > block.timestamp, SaleDeliveryInThePast(particulars.deliverBy));",
      "",
    ],
    "money outside the chain": ["require(common.currency != OUTSIDE, SaleCurrencyOutside());", ""],
    "half the price": [
      "_form(id, common, particulars.price, acceptances);",
      "_form(id, common, particulars.price / 2, acceptances);",
    ],
    "a replacement with half the price": [
      "_amend(id, common, particulars.price, old",
      "_amend(id, common, particulars.price / 2, old",
    ],
  },
  Agreement: {
    "a review of two days at least": ["SHORTEST_REVIEW = 1 days", "SHORTEST_REVIEW = 2 days"],
    "a review of an hour": ["SHORTEST_REVIEW = 1 days", "SHORTEST_REVIEW = 1 hours"],
    "a review of over a day": ["common.reviewPeriod >= SHORTEST_REVIEW", "common.reviewPeriod > SHORTEST_REVIEW"],
    "a cap over the whole": ["WHOLE = 10_000", "WHOLE = 10_001"],
    "a cap under the whole": ["common.costsCap <= WHOLE", "common.costsCap < WHOLE"],
    "the offer a second too short": ["block.timestamp <= common.offerEndsAt", "block.timestamp < common.offerEndsAt"],
    "an offer without end": [
      "require(block.timestamp <= common.offerEndsAt, AgreementOfferEnded(common.offerEndsAt));",
      "",
    ],
    "an agreement with oneself": ["require(first != second, AgreementSameParty(first));", ""],
    "any address as a party": ["_requireParty(second, tribunal);", ""],
    "no root": ["require(common.document != 0, AgreementWithoutDocument());", ""],
    "other tokens": ["require(common.assets == 0, AgreementAssetsNotHeld());", ""],
    "any rules": ["ITribunal(tribunal).serves(common.rules)", "true"],
    "formed in place of another": ["require(common.replaces == 0, AgreementReplaces(0, common.replaces));", ""],
    "one confirmation is enough": [accepted, ""],
    "any key confirms": ["signer == party", "signer != address(0)"],
    "a settlement a second too short": ["_now() <= validUntil", "_now() < validUntil"],
    "a settlement without end": ["require(_now() <= validUntil, AgreementSettlementExpired(validUntil));", ""],
    "a settlement with costs": [
      "_requireEnforceable(record, disposition, 0)",
      "_requireEnforceable(record, disposition, common.costsCap)",
    ],
    "a settlement without confirmations": [
      "_requireBothAccepted(common, settlementDigest(id, record.turn, disposition, validUntil), acceptances);",
      "",
    ],
    "a settlement for any turn": [
      "settlementDigest(id, record.turn, disposition, validUntil), acceptances",
      "settlementDigest(id, 0, disposition, validUntil), acceptances",
    ],
    "a surrender to oneself": [
      "Party.First ? common.second : common.first",
      "Party.First ? common.first : common.second",
    ],
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
    "anyone as a party": [
      "require(caller == common.first || caller == common.second, AgreementOnlyParty(caller));",
      "",
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
    "a decision on another cell": ["require(USES_REST || disposition.rest == 0, AgreementRestNotUsed());", ""],
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
};

/** What is stated and what Sale with this fault does: nothing, if nobody would notice. */
export async function liesOf(file: File, twin: Twin): Promise<Lie[]> {
  const stated = JSON.parse(readFileSync(`${root}src/templates/sale/clauses/outcomes.json`, "utf8")) as Outcomes;
  return differences(stated, await probe({ bytecode: bytecodeWith(file, twin), expected: stated }));
}

/** The bytecode of Sale with one text of its sources replaced. */
function bytecodeWith(file: File, twin: Twin): string {
  const path = file === "Sale" ? SALE : `project/contracts/agreements/${file}.sol`;
  const { settings, sources } = build();
  const content = broken(sources[path]?.content ?? "", twin);
  const { contracts, errors = [] } = compiled({ ...sources, [path]: { content } }, settings);
  const object = contracts?.[SALE]?.["Sale"]?.evm.bytecode.object;
  const failed = errors.find(({ severity }) => severity === "error");
  if (object === undefined || failed !== undefined)
    throw new Error(failed?.formattedMessage ?? "Nothing was compiled.");
  return `0x${object}`;
}

type Output = {
  readonly contracts?: {
    readonly [path: string]: { readonly [name: string]: { evm: { bytecode: { object: string } } } };
  };
  readonly sources?: { readonly [path: string]: { ast: { nodes: { nodeType: string; absolutePath?: string }[] } } };
  readonly errors?: readonly { severity: string; formattedMessage: string }[];
};

let built: { settings: object; sources: Sources } | undefined;

/** What Sale is built from, and how: the part of the build that it needs. */
function build(): { settings: object; sources: Sources } {
  if (built !== undefined) return built;
  const read = <T>(path: string) => JSON.parse(readFileSync(`${root}artifacts/${path}`, "utf8")) as T;
  const { buildInfoId } = read<{ buildInfoId: string }>("contracts/templates/Sale.sol/Sale.json");
  const { input } = read<{ input: { settings: { remappings: unknown; evmVersion: string }; sources: Sources } }>(
    `build-info/${buildInfoId}.json`,
  );
  const { remappings, evmVersion } = input.settings;
  const parsed = compiled(input.sources, {
    remappings,
    stopAfter: "parsing",
    outputSelection: { "*": { "": ["ast"] } },
  });
  const needed = new Set<string>();
  const need = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { absolutePath } of parsed.sources?.[path]?.ast.nodes ?? [])
      if (absolutePath !== undefined) need(absolutePath);
  };
  need(SALE);
  built = {
    settings: {
      remappings,
      evmVersion,
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { [SALE]: { Sale: ["evm.bytecode.object"] } },
    },
    sources: Object.fromEntries(Object.entries(input.sources).filter(([path]) => needed.has(path))),
  };
  return built;
}

function compiled(sources: Sources, settings: object): Output {
  return JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings }))) as Output;
}

async function main(): Promise<void> {
  let survivors = 0;
  let planted = 0;
  for (const [file, mutants] of Object.entries(MUTANTS) as [File, { readonly [name: string]: Twin }][]) {
    for (const [name, twin] of Object.entries(mutants)) {
      planted += 1;
      const [lie] = await liesOf(file, twin);
      if (lie === undefined) survivors += 1;
      console.log(
        `${`${file}: ${name}`.padEnd(56)} ${lie === undefined ? "NOBODY NOTICES" : `clause ${lie.clause}: ${lie.id}`}`,
      );
    }
  }
  console.log(`${planted - survivors} of ${planted} faults make a clause a lie.`);
  process.exitCode = survivors === 0 ? 0 : 1;
}

if (process.argv.some((each) => each.endsWith("mutants.ts"))) await main();
