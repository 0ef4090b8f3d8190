/**
 * What steps cost and how large contracts are, on the production profile: compared with `gas.json` and the tables of docs/developers.md, or
 * written to them with BIY_UPDATE=1. Fails on growth over 1 %, above a limit, and on a contract of 20 000 bytes or more (24 000 in a condominium, and the tribunal). Run by
 * `npm run gas`.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ZeroAddress, type ContractTransactionResponse } from "ethers";
import * as world from "../test/fixtures.ts";
import { costsBeside } from "../test/condominium/governor.ts";
import * as cases from "./gas/cases.ts";
import * as condominium from "./gas/condominium.ts";
import * as lease from "./gas/lease.ts";
import * as outside from "./gas/outside.ts";
import * as permit from "./gas/permit.ts";
import { rowsOf, withRows } from "./gas/tables.ts";

/** What a step may cost at most, in coin and in a token of which the payee holds some already. */
const LIMITS: { readonly [step: string]: readonly [coin: number, token: number] } = {
  "form and pay in": [122_000, 162_000],
  confirm: [56_000, 58_000],
  "automatic release": [66_000, 70_000],
  "automatic refund": [66_000, 70_000],
  dispute: [46_000, 46_000],
  enforce: [80_000, 80_000],
};
const LARGEST = 20_000;
const GROWTH = 1.01;
const CONTRACTS = ["templates/Sale", "templates/Lease", "agreements/Purse", "agreements/Ledger", "arbitration/Roster"];
const LARGEST_OF_ALL = 24_000;
/** One contract each, with room for what cases and assemblies need. */
const LARGE = [
  "arbitration/Tribunal",
  ...["Charter", "Assembly", "Units", "Memberships", "Objects", "Disputes"].map((name) => `condominium/${name}`),
];

const root = fileURLToPath(new URL("..", import.meta.url));
const committed = `${root}gas.json`;
const tables = `${root}docs/developers.md`;

type Figures = { readonly [name: string]: number };

async function costs(coin: boolean): Promise<Figures> {
  const here = await world.deployed();
  const { sale, tenge, buyer, seller, stranger } = here;
  await tenge.mint(seller.address, 1);
  const spent: Record<string, number> = {};
  const note = (step: string, figure: number) => (spent[`${step}, ${coin ? "coin" : "token"}`] = figure);
  const measure = async (step: string, sent: Promise<ContractTransactionResponse>) => {
    const receipt = await (await sent).wait();
    note(step, Number(receipt?.gasUsed ?? 0n));
  };
  const form = async (common: Partial<world.Common> = {}) => {
    const terms = await world.saleTerms(here, coin ? { currency: ZeroAddress, ...common } : common);
    const acceptance = await world.signTerms(here, seller, terms);
    const value = coin ? terms.particulars.price : 0n;
    await measure(
      "form and pay in",
      sale.connect(buyer).form(terms.common, terms.particulars, [acceptance], { value }),
    );
    const hash = world.particularsHash(terms);
    return { terms, hash, id: await sale.idOf(terms.common, hash) };
  };

  const confirmed = (await form()).terms;
  await measure("confirm", sale.connect(buyer).confirmReceipt(confirmed.common, confirmed.particulars));
  const undelivered = (await form()).terms;
  await world.time.increase(30n * world.DAY);
  await measure("automatic refund", sale.connect(stranger).refund(undelivered.common, undelivered.particulars));
  const delivered = (await form()).terms;
  await sale.connect(seller).markDelivered(delivered.common, delivered.particulars);
  await world.time.increase(30n * world.DAY);
  await measure("automatic release", sale.connect(stranger).release(delivered.common, delivered.particulars));

  // Disputed by a sole arbiter, whose rules are those of all the sales above, and by three.
  for (const [seats, rules] of [
    [1, here.rules],
    [3, here.rulesOfThree],
  ] as const) {
    const steps = await cases.wholeCase(here, await form({ rules }), seats);
    const { transactions, gas, brought } = cases.figuresOf(steps);
    if (seats === 1) {
      const one = Object.fromEntries(steps);
      note("dispute", one["dispute"]!);
      note("bring a case", brought);
      note("enforce", one["enforce"]!);
    }
    note(`case of ${seats}`, gas);
    note(`case of ${seats}, transactions`, transactions);
  }
  return spent;
}

function sizes(): Figures {
  const size = (path: string) => {
    const name = path.split("/")[1] ?? "";
    const { deployedBytecode } = JSON.parse(
      readFileSync(`${root}artifacts/contracts/${path}.sol/${name}.json`, "utf8"),
    ) as { deployedBytecode: string };
    return [name, (deployedBytecode.length - 2) / 2] as const;
  };
  return Object.fromEntries([...CONTRACTS, ...LARGE].map(size));
}

const ofCondominium = await condominium.costs();
const gas: Figures = {
  ...(await costs(true)),
  ...(await costs(false)),
  ...(await permit.costs()),
  ...(await outside.costs()),
  ...(await lease.costs()),
  ...ofCondominium,
};
const governor: Figures = Object.fromEntries(
  Object.entries(await costsBeside()).map(([step, cost]) => [step, cost.governor]),
);
const found = { gas, governor, bytes: sizes() };
const problems: string[] = [];
for (const [name, [coin, token]] of Object.entries(LIMITS)) {
  if ((gas[`${name}, coin`] ?? Infinity) > coin)
    problems.push(`${name} in coin: ${gas[`${name}, coin`]} gas, at most ${coin}`);
  if ((gas[`${name}, token`] ?? Infinity) > token)
    problems.push(`${name} in a token: ${gas[`${name}, token`]} gas, at most ${token}`);
}
const limits: Figures = { ...permit.LIMITS, ...outside.LIMITS, ...lease.LIMITS, ...condominium.LIMITS };
for (const [step, most] of Object.entries(limits))
  if ((gas[step] ?? Infinity) > most) problems.push(`${step}: ${gas[step]} gas, at most ${most}`);
for (const [name, bytes] of Object.entries(found.bytes)) {
  const largest = LARGE.some((each) => each.endsWith(`/${name}`)) ? LARGEST_OF_ALL : LARGEST;
  if (bytes >= largest) problems.push(`${name}: ${bytes} bytes, less than ${largest}`);
}

if (process.env["BIY_UPDATE"] === "1") {
  writeFileSync(committed, JSON.stringify(found, null, 2) + "\n");
  writeFileSync(tables, withRows(readFileSync(tables, "utf8"), rowsOf(found)));
} else {
  const before = JSON.parse(readFileSync(committed, "utf8")) as typeof found;
  for (const kind of ["gas", "governor", "bytes"] as const) {
    for (const [name, figure] of Object.entries(found[kind])) {
      const was = before[kind][name];
      if (was === undefined) problems.push(`${name} is not in gas.json`);
      else if (figure > was * GROWTH) problems.push(`${name}: ${figure}, was ${was}: grew by more than 1 %`);
    }
  }
  const text = readFileSync(tables, "utf8");
  if (withRows(text, rowsOf(before)) !== text) problems.push("docs/developers.md has other figures than gas.json");
}
console.table(
  Object.fromEntries(
    Object.entries(gas).map(([name, figure]) => [
      name,
      {
        gas: figure,
        "at most": limits[name] ?? LIMITS[name.split(",")[0] ?? ""]?.[name.endsWith("coin") ? 0 : 1],
      },
    ]),
  ),
);
console.table(governor);
console.table(found.bytes);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
