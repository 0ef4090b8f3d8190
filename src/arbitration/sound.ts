/**
 * Whether Rules can work, and are nobody's own: else nobody decides, or the person who does is of one side.
 * @module
 */

import { ZeroAddress, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import type { Rules } from "./rules.ts";
import { readRulesFacts, type RulesFacts } from "./rules-facts.ts";

/**
 * Refuses rules that can't be read or can't work, or whose roster or authority is a party's own.
 * @param parties who may have a dispute by these rules
 * @returns the rules with what the chain says of them, to be shown: `rulesInWords`
 * @throws {BiyError} `missing` if the tribunal has no such rules, `document` naming the field, `network`
 */
export async function requireSoundRules({
  parties,
  ...where
}: {
  provider: Provider;
  tribunal: string;
  rules: string;
  parties: readonly string[];
}): Promise<RulesFacts> {
  const facts = await readRulesFacts(where);
  const problem = rulesProblem(facts, parties);
  if (problem !== undefined) throw problem;
  return facts;
}

/** The gravest reason to refuse these rules, if there is one. What a roster says of itself can't be more true than its program. */
export function rulesProblem({ rules, roster, fee }: RulesFacts, parties: readonly string[]): BiyError | undefined {
  const isParty = (account: string) => parties.some((each) => same(each, account));
  const { roster: at, authority, successor, seats } = rules;
  const { owner, active } = roster;
  if (!roster.hasCode) return unsound("roster", PROBLEMS.noRoster(at));
  if (active === undefined) return unsound("roster", PROBLEMS.silentRoster(at));
  if (owner === undefined || owner === ZeroAddress) return unsound("roster", PROBLEMS.noOwner(at));
  if (isParty(owner)) return unsound("roster", PROBLEMS.ownRoster(at, owner));
  if (isParty(authority)) return unsound("authority", PROBLEMS.ownAuthority(authority));
  if (isParty(successor)) return unsound("successor", PROBLEMS.ownAuthority(successor));
  if (same(authority, successor)) return unsound("successor", PROBLEMS.sameAuthority(authority));
  if ([authority, successor].includes(ZeroAddress)) return unsound("authority", PROBLEMS.noAuthority);
  // A party can't sit in its own case.
  const free = active.filter((each) => !isParty(each)).length;
  if (BigInt(free) < seats) return unsound("roster", PROBLEMS.tooFew(at, free, seats));
  if (fee.kind === "token" && !fee.hasCode) return unsound("feeCurrency", PROBLEMS.noCurrency(rules.feeCurrency));
  return undefined;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unsound(field: keyof Rules, { kk, ru, en }: Words): BiyError {
  const words = {
    kk: `Бұл Регламент бойынша келісуге болмайды: ${kk}`,
    ru: `По такому Регламенту договариваться нельзя: ${ru}`,
    en: `These Rules can't be agreed to: ${en}`,
  };
  return new BiyError("document", words, { field: `rules.${field}` });
}

const PROBLEMS = {
  noRoster: (at: string) => ({
    kk: `Тізілім мекенжайында (${at}) бағдарлама жоқ, сондықтан дауды шешетін ешкім болмайды.`,
    ru: `по адресу Реестра (${at}) нет программы, и спор решать будет некому.`,
    en: `there is no program at the Register's address (${at}), and nobody could decide a dispute.`,
  }),
  silentRoster: (at: string) => ({
    kk: `Тізілім (${at}) онда кім бар екенін айтпайды, сондықтан дауды шешетін ешкім болмауы мүмкін.`,
    ru: `Реестр (${at}) не сообщает, кто в нём состоит, и спор решать может быть некому.`,
    en: `the Register (${at}) does not say who is in it, and perhaps nobody could decide a dispute.`,
  }),
  noOwner: (at: string) => ({
    kk: `Тізілімнің (${at}) иесі жоқ, сондықтан оған адамдарды енгізетін ешкім жоқ.`,
    ru: `у Реестра (${at}) нет владельца, и вносить в него лиц некому.`,
    en: `the Register (${at}) has no owner, and nobody can enter persons in it.`,
  }),
  ownRoster: (at: string, owner: string) => ({
    kk: `Тізілімнің (${at}) иесі — тараптың өзі (${owner}): дауды кім шешетінін сол тарап таңдайды.`,
    ru: `владелец Реестра (${at}) — сама сторона (${owner}): она и выбирает, кто решит спор.`,
    en: `the owner of the Register (${at}) is a party (${owner}), which thus chooses who decides a dispute.`,
  }),
  ownAuthority: (account: string) => ({
    kk: `Уәкілетті не Алмастырушы тұлға — тараптың өзі (${account}).`,
    ru: `Уполномоченное или Замещающее лицо — сама сторона (${account}).`,
    en: `the Authority or the Substitute is a party (${account}).`,
  }),
  sameAuthority: (account: string) => ({
    kk: `Уәкілетті тұлға мен Алмастырушы тұлға — бір мекенжай (${account}): біріншісі үндемесе, оның орнына ешкім шықпайды.`,
    ru: `Уполномоченное и Замещающее лица — один адрес (${account}): если первое молчит, заменить его некому.`,
    en: `the Authority and the Substitute are one address (${account}): if it is silent, nobody acts in its place.`,
  }),
  noAuthority: {
    kk: "Уәкілетті не Алмастырушы тұлға көрсетілмеген.",
    ru: "Уполномоченное или Замещающее лицо не указано.",
    en: "there is no Authority or no Substitute.",
  },
  tooFew: (at: string, free: number, seats: bigint) => ({
    kk: `Тізілімде (${at}) тарап емес, қазір тағайындауға болатын адам ${free}, ал орын ${seats}.`,
    ru: `в Реестре (${at}) лиц, которые не стороны и которых сейчас можно назначить: ${free}, а мест ${seats}.`,
    en: `the Register (${at}) has ${free} active persons who are no party, but there are ${seats} seats.`,
  }),
  noCurrency: (at: string) => ({
    kk: `аванс валютасының мекенжайында (${at}) бағдарлама жоқ, сондықтан авансты ешкім төлей алмайды.`,
    ru: `по адресу валюты аванса (${at}) нет программы, и внести аванс никто не сможет.`,
    en: `there is no program at the address of the advance's currency (${at}), and nobody could pay the advance.`,
  }),
} as const;
