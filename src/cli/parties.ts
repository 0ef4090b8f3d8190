/**
 * The questions of `biy new` about who the parties are, and what the agreement is about.
 * @module
 */

import { BiyError, type Person, type Subject, type Words } from "../index.ts";
import { say } from "../words/index.ts";
import * as GLOSSARY from "../words/glossary.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";
import { choice, GAP, many, NO_YES, texts, wants, type Ask, type Question } from "./ask.ts";

/** Numbers that can be one, and that nobody has: the first of a month is not the number of anybody's day. */
const IINS = ["000101300009", "000102300004"] as const;
const BINS = ["000140000002", "000240000006"] as const;
const BANK = { iban: "KZ070000000000000000", bic: "AAAAKZKAXXX" };
const BORN = "1900-01-01";

type OfPerson = {
  readonly role: string;
  readonly side: 0 | 1;
  readonly isOutside: boolean;
  readonly of: (question: Words) => Words;
};

export async function askPerson(ask: Ask, { role, side, isOutside, of }: OfPerson): Promise<Person> {
  const at = (field: string) => `${role}.${field}`;
  const words = async (field: string, question: Words, usual?: Words) =>
    await texts(ask, at(field), of(question), usual === undefined ? {} : { usual });
  const line = async (field: string, question: Words, rest: Omit<Question, "key" | "words">) =>
    await ask({ key: at(field), words: of(question), ...rest });
  const wanted = async (field: string, question: Words) => await wants(ask, at(field), of(question));

  const kind = await choice(ask, at("kind"), of(QUESTIONS_WORDS.who), { options: QUESTIONS_WORDS.kinds });
  const isEntity = kind === "legalEntity";
  const base = {
    name: await texts(ask, at("name"), of(QUESTIONS_WORDS.name), { sample: GAP.repeat(side + 1) }),
    address: await words("address", QUESTIONS_WORDS.postalAddress),
    email: await line("email", QUESTIONS_WORDS.email, { sample: `${GAP}@${GAP}.${GAP}` }),
  };
  const { iin, bin, foreign } = QUESTIONS_WORDS.numbers;
  const options = isEntity ? { bin, foreign } : kind === "soleTrader" ? { iin, bin, foreign } : { iin, foreign };
  const which = await choice<string>(ask, at("number?"), of(QUESTIONS_WORDS.residence), { options });
  const numbers: { readonly [which: string]: () => Promise<object> } = {
    iin: async () => ({ iin: await line("iin", QUESTIONS_WORDS.iin, { sample: IINS[side] }) }),
    bin: async () => ({ bin: await line("bin", QUESTIONS_WORDS.bin, { sample: BINS[side] }) }),
    foreign: async () => ({
      foreign: {
        country: await words("foreign.country", QUESTIONS_WORDS.country),
        number: await line("foreign.number", isEntity ? QUESTIONS_WORDS.register : QUESTIONS_WORDS.passport, {
          sample: `NUMBER-000-${side}`,
        }),
        ...(isEntity ? {} : { born: await line("foreign.born", QUESTIONS_WORDS.born, { type: "date", sample: BORN }) }),
      },
    }),
  };
  const number = await (numbers[which] ?? numbers["foreign"])?.();
  const signatory =
    isEntity || (await wanted("signatory", QUESTIONS_WORDS.hasSignatory))
      ? {
          signatory: {
            name: await words("signatory.name", QUESTIONS_WORDS.signatoryName),
            office: await words("signatory.office", QUESTIONS_WORDS.signatoryOffice, QUESTIONS_WORDS.director),
            basis: await words("signatory.basis", QUESTIONS_WORDS.signatoryBasis, GLOSSARY.charter),
            ...((await wanted("signatory.validUntil", QUESTIONS_WORDS.authorityEnds))
              ? {
                  validUntil: await line("signatory.validUntil", QUESTIONS_WORDS.lastDay, {
                    type: "date",
                    sample: "9999-12-31",
                  }),
                }
              : {}),
          },
        }
      : {};
  const bank =
    isOutside || (await wanted("bank", QUESTIONS_WORDS.hasBank))
      ? {
          bank: {
            name: await words("bank.name", QUESTIONS_WORDS.bankName),
            iban: await line("bank.iban", QUESTIONS_WORDS.iban, { type: "iban", sample: BANK.iban }),
            bic: await line("bank.bic", QUESTIONS_WORDS.bic, { type: "bic", sample: BANK.bic }),
          },
        }
      : {};
  const identified = (await wanted("identified", QUESTIONS_WORDS.isIdentified))
    ? { identified: isEntity ? QUESTIONS_WORDS.identifiedByRegister : QUESTIONS_WORDS.identifiedByCard }
    : {};
  const consent = isEntity || which === "bin" ? {} : { consent: await askConsent(ask, at("consent"), of) };
  return { kind, ...base, ...number, ...signatory, ...bank, ...identified, ...consent } as Person;
}

/** Without it no file can be made, so the answer is yes, or there is none. */
async function askConsent(ask: Ask, field: string, of: OfPerson["of"]): Promise<Words> {
  const options = { options: NO_YES, sample: "yes" } as const;
  const answer = await choice(ask, `${field}?`, of(QUESTIONS_WORDS.hasConsented), options);
  if (answer === "no") throw new BiyError("input", QUESTIONS_WORDS.consentNeeded, { field });
  return QUESTIONS_WORDS.inDocument;
}

export async function askSubject(ask: Ask): Promise<Subject> {
  const wanted = async (key: string, question: Words): Promise<Words | undefined> =>
    (await wants(ask, key, question)) ? await texts(ask, key, say(QUESTIONS_WORDS.howMuch, { question })) : undefined;
  const maybe = async (folder: string, name: string, question: Words) => {
    const found = await wanted(`${folder}.${name}`, question);
    return found === undefined ? {} : { [name]: found };
  };
  const title = await texts(ask, "subject.title", QUESTIONS_WORDS.about);
  const items = await many(ask, "subject.items", QUESTIONS_WORDS.anotherItem, async (at) => ({
    name: await texts(ask, `${at}.name`, QUESTIONS_WORDS.item),
    quantity: await ask({ key: `${at}.quantity`, words: QUESTIONS_WORDS.quantity, example: "4", sample: GAP }),
    unit: await texts(ask, `${at}.unit`, QUESTIONS_WORDS.unit, { usual: QUESTIONS_WORDS.piece }),
    ...(await maybe(at, "details", QUESTIONS_WORDS.hasDetails)),
  }));
  const { terms, documents, packaging } = QUESTIONS_WORDS.stated;
  const delivery = {
    place: await texts(ask, "subject.delivery.place", QUESTIONS_WORDS.deliveryPlace),
    ...(await maybe("subject.delivery", "terms", terms)),
    ...(await maybe("subject.delivery", "documents", documents)),
    ...(await maybe("subject.delivery", "packaging", packaging)),
  };
  const made = { place: await texts(ask, "subject.made.place", QUESTIONS_WORDS.place) };
  const attached = (await wants(ask, "subject.documents", QUESTIONS_WORDS.hasDocuments))
    ? {
        documents: await many(ask, "subject.documents", QUESTIONS_WORDS.anotherDocument, async (at) => ({
          name: await texts(ask, `${at}.name`, QUESTIONS_WORDS.documentName),
          sha256: await ask({
            key: `${at}.sha256`,
            words: QUESTIONS_WORDS.documentFile,
            type: "file",
            sample: "da".repeat(32),
          }),
        })),
      }
    : {};
  return { title, items, delivery, made, ...attached };
}
