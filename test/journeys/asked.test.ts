/**
 * `biy new` asks for all that a draft can state: closed over the fields of each template's terms, and over those of who the parties are and
 * what it is about. What is asked is a file, whatever the choices.
 * @module
 */
import { expect } from "chai";
import { getAddress } from "ethers";
import { agreements, type AgreementFile } from "../../src/index.ts";
import { draftShape } from "../../src/agreements/draft.ts";
import { actorsOf, type Template } from "../../src/agreements/template.ts";
import { GAP, type Question } from "../../src/cli/ask.ts";
import { askTerms, type Given } from "../../src/cli/questions.ts";
import { textSoFar } from "../../src/cli/soFar.ts";
import { templates } from "../../src/cli/templates.ts";
import { partiesShape } from "../../src/text/requisites.ts";
import { schemaOf } from "../../scripts/schemas.ts";
import { BOAT } from "../agreements/boat.ts";
import { CONTEXT } from "../agreements/drafts.ts";
import { COMMISSION } from "../fixtures/commission/commission.ts";

type Schema = {
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

/** Follows from something else: the edition from the currency, the day from the clock. */
const FOLLOWS = ["edition", "subject.made.on"];
/** Says how often something is asked again. */
const MORE = /\[([0-9]+)\]\?$/;

/** The fields of a schema, with words in three languages as one. */
function fieldsOf(schema: Schema, at = ""): string[] {
  const { properties, items, anyOf = [] } = schema;
  if (items !== undefined) return fieldsOf(items, `${at}[0]`);
  if (properties === undefined || "kk" in properties || anyOf.length > 0) return [at];
  return Object.entries(properties)
    .filter(([key]) => key !== "$schema")
    .flatMap(([key, each]) => fieldsOf(each, at === "" ? key : `${at}.${key}`));
}

/** Answers with samples, and of each choice with one of its options, by number. @returns what a file was made of, and what was asked */
async function answered(
  kind: Template,
  { currency, nth, number }: { currency: string; nth: number; number: number },
): Promise<{ given: Given; asked: Question[]; file: AgreementFile }> {
  const asked: Question[] = [];
  const ask = async (question: Question) => {
    asked.push(question);
    const { key, options, sample } = question;
    if (key === "currency") return await Promise.resolve(currency);
    if (options === undefined) return sample;
    // What is asked of the law has one answer with which there is a file.
    if (key.endsWith(".consent?")) return "yes";
    const [, index = "0"] = MORE.exec(key) ?? [];
    const names = Object.keys(options);
    return Number(index) > 1
      ? "no"
      : (names[Math.min(key.endsWith(".number?") ? number : nth, names.length - 1)] ?? "");
  };
  const given = await askTerms(ask, {
    kinds: [kind],
    now: CONTEXT.now,
    chainId: CONTEXT.chainId,
    tokenOf: async () => await Promise.resolve(undefined),
  });
  const file = await agreements.draft(given.kind, given.terms, given.parties, CONTEXT);
  return { given, asked, file };
}

const ALL = [...templates(), BOAT as unknown as Template, COMMISSION as unknown as Template];
const currenciesOf = ({ editions }: Template) => [
  ...(editions.some(({ currencies }) => currencies.some(({ address }) => BigInt(address) === 1n)) ? ["KZT"] : []),
  ...(editions.some(({ currencies }) => !currencies.some(({ address }) => BigInt(address) === 1n)) ? ["coin"] : []),
];

describe("the questions of biy new", () => {
  for (const kind of ALL)
    for (const currency of currenciesOf(kind))
      describe(`${kind.name}, ${currency}`, () => {
        const runs = async () =>
          await Promise.all(
            [0, 1, 2].flatMap((nth) => [0, 2].map(async (number) => await answered(kind, { currency, nth, number }))),
          );

        it("are of each field of the terms, the parties and the subject, and of no other", async () => {
          const all = await runs();
          const keys = new Set(all.flatMap(({ asked }) => asked.map(({ key }) => key.replace(/\?$/, ""))));
          const edition = kind.editions.find(({ name }) => name === all[0]?.file.edition);
          expect(edition).not.to.equal(undefined);
          const terms = fieldsOf(schemaOf(draftShape(kind, edition ?? { fields: [] })) as Schema);
          const parties = fieldsOf(schemaOf(partiesShape(actorsOf(kind))) as Schema);
          const isAsked = (field: string) =>
            keys.has(field) || ["kk", "ru", "en"].every((lang) => keys.has(`${field}.${lang}`));
          // Where nobody holds money, costs can be nothing but nothing, and nobody confirms what is not paid through a bank.
          const of = currency === "KZT" ? ["costsCap"] : ["paymentAgent", "subject.confirmingPerson"];
          expect([...terms, ...parties].filter((field) => !isAsked(field))).to.have.members([...FOLLOWS, ...of]);
          if (currency === "KZT")
            expect(new Set(all.map(({ given }) => given.terms["costsCap"]))).to.deep.equal(new Set(["0"]));
        });

        it("have words in each language, and a sample that a file can have", async () => {
          for (const { asked } of await runs())
            for (const { key, words, sample, options } of asked) {
              for (const lang of ["kk", "ru", "en"] as const) expect(words[lang], key).to.match(/\p{L}{2}/u);
              expect(sample, key).not.to.equal("");
              if (options !== undefined) expect(options, key).to.have.property(sample);
            }
        });

        it("show no sample in the text so far: a gap for each", async () => {
          for (const { asked, file } of await runs()) {
            const open = asked.filter(({ options }) => options === undefined);
            const text = await textSoFar(file, open, "en");
            expect(text).to.include(GAP);
            for (const { key, sample } of open)
              if (sample.length > 9)
                expect(text, key).not.to.include(
                  sample.startsWith("0x") && sample.length === 42 ? getAddress(sample) : sample,
                );
          }
        });
      });
});
