/**
 * The contracts that a text names: of each that decides or holds anything, the text states the hash of the code, so that who agrees to the
 * address agrees to what is there. An address that is in neither list fails: whoever writes a new one into a text says which it is.
 */
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CHARTER_EDITIONS } from "../../src/condominium/editions.ts";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { readEdition } from "../../src/text/compile.ts";
import { allClausesOf, papersOf, type Clause, type Edition, type Placed } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";

/** Where the hash of its code is stated. */
const CONTRACTS = {
  template: "codeHash",
  "common.tribunal": "tribunalCodeHash",
  "particulars.register": "particulars.registerCode",
  "particulars.objects": "particulars.objectsCode",
  "particulars.disputes": "particulars.disputesCode",
  "particulars.decisions": "particulars.decisionsCode",
};
/** Why no hash of code says more of it. */
const OTHERS = {
  "common.first": "a party: a key, or an account of its own",
  "common.second": "a party: a key, or an account of its own",
  "particulars.outside.target": "whatever else the assembly may call: it is told what to do, and tells nobody",
  "particulars.founder": "a person, who has no say after the founding",
  "rules.authority": "a person, who appoints",
  "rules.successor": "a person, who appoints after silence",
  "rules.roster": "a list of persons, which is its owner's word whatever its code: it decides and holds nothing",
  "rules.feeCurrency": "a token: its address alone says which, and most can change their code",
};

const BOAT = fileURLToPath(new URL("../../examples/boat-rental/clauses", import.meta.url));
const agreedTo = async (): Promise<readonly Edition[]> => [
  readEdition(BOAT),
  ...(await Promise.all([EDITIONS, CHARTER_EDITIONS].flatMap(Object.values).map(async (each) => await loaded(each)))),
];

const slotsOf = ({ text }: Clause, lang: Lang): readonly Placed[] =>
  text[lang].filter((part): part is Placed => typeof part !== "string");

/** The addresses that a text states, in its slots and in the rows of its lists. */
function addressesIn(edition: Edition, lang: Lang): readonly string[] {
  const rows = papersOf(edition).flatMap(({ fields }) =>
    fields.flatMap(({ path, columns = [] }) =>
      columns.filter(({ type }) => type === "address").map(({ name }) => `${path}.${name}`),
    ),
  );
  const slots = allClausesOf(edition).flatMap((clause) => slotsOf(clause, lang));
  return [...slots.filter(({ type }) => type === "address").map(({ path }) => path), ...rows];
}

describe("a text that names contracts", () => {
  it("states the hash of the code of each beside its address, in each language", async () => {
    for (const edition of await agreedTo())
      for (const lang of LANGS.filter((each) => allClausesOf(edition).some(({ text }) => text[each].length > 0)))
        for (const [address, hash] of Object.entries(CONTRACTS)) {
          if (!addressesIn(edition, lang).includes(address)) continue;
          const beside = allClausesOf(edition).some((clause) => {
            const paths = slotsOf(clause, lang).map(({ path }) => path);
            return paths.includes(address) && paths.includes(hash);
          });
          expect(beside, `${edition.name} ${lang} names ${address}, and states no hash of its code`).to.equal(true);
        }
  });

  it("names no address of which it is not known whether it is such a contract", async () => {
    const named = (await agreedTo()).flatMap((edition) => LANGS.flatMap((lang) => addressesIn(edition, lang)));
    const known = [...Object.keys(CONTRACTS), ...Object.keys(OTHERS)];
    expect([...new Set(named)].sort()).to.deep.equal(known.sort());
  });
});
