/**
 * Whether an order would do what it says: asked before it is signed, for an award that is final can't be put right.
 * @module
 */

import { Contract, getAddress, type Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { unitsAbi } from "../abi/units.ts";
import { view } from "../chain/calls.ts";
import { chainTime } from "../chain/present.ts";
import type { Disposition } from "../arbitration/disputable.ts";
import { asBiyError } from "../chain/errors.ts";
import { TELLING } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { STATES, type State } from "./decisions.ts";
import { matterHash, type Dispute, type Ordered } from "./disputes.ts";
import type { CondominiumFile } from "./file.ts";

type Asked = {
  readonly provider: Provider;
  readonly file: CondominiumFile;
  readonly dispute: Pick<Dispute, "turn" | "common" | "matter">;
  readonly ordered: Ordered;
};

/**
 * Refuses an order that would be final and change nothing, or not what it says: a strike of ballots that don't exist, a
 * new holder who has not acceded, the removal of a mandate of a person who does not answer; and an order that the
 * contract would not carry out.
 * @throws {BiyError} `input`, `refused`, `network`
 */
export async function requireCarriable({ disposition, ...asked }: Asked & { disposition: Disposition }): Promise<void> {
  await requireDone(asked);
  const { provider, file, dispute } = asked;
  const { common, matter, turn } = dispute;
  const disputes = new Contract(file.addresses.disputes, disputesAbi, provider);
  const args = [common, await matterHash({ provider, file, matter }), turn, disposition];
  await disputes
    .getFunction("check")
    .staticCall(...args)
    .catch((thrown: unknown) => {
      throw asBiyError(thrown, TELLING);
    });
}

/** Refuses an order that would change nothing, or not what it says. @throws {BiyError} `input`, `network` */
export async function requireDone(asked: Asked): Promise<void> {
  const problem = await problemOf(asked);
  if (problem !== undefined) throw new BiyError("input", problem, { field: "disposition" });
}

async function problemOf({ provider, file, dispute, ordered }: Asked): Promise<Words | undefined> {
  const { matter } = dispute;
  if (ordered.order === "strike") {
    if (matter.subject === "ballots" && String(ordered.units) !== String(matter.unit))
      return notThatBallot(matter.unit);
    if (matter.subject !== "ballots" && matter.subject !== "decision") return undefined;
    const ask = { provider, to: file.addresses.decisions, abi: assemblyAbi, method: "ballotOf" };
    const ballots = await Promise.all(
      ordered.units.map(async (unit) => await view<[choice: bigint]>({ ...ask, args: [matter.ref, unit] })),
    );
    const without = ordered.units.filter((_, index) => ballots[index]?.[0] === 0n);
    return without.length === 0 ? undefined : noBallot(without);
  }
  if (ordered.order === "stay") {
    const ask = { provider, to: file.addresses.decisions, abi: assemblyAbi, method: "stateOf" };
    const state = STATES[Number(await view<bigint>({ ...ask, args: [matter.ref] }))] ?? "none";
    return OVER.includes(state) ? nothingToStay() : undefined;
  }
  if (ordered.order === "interim") {
    const [at, now] = [file.addresses.charter, await chainTime(provider)];
    const ask = { provider, to: at, abi: charterAbi, method: "mandateOf", args: [ordered.holder] };
    const { office, until } = await view<{ office: bigint; until: bigint }>(ask);
    if (office !== 0n && now <= until) return hasMandate(ordered.holder);
    const left = await view<bigint>({ provider, to: at, abi: charterAbi, method: "interimLeft", args: [] });
    return BigInt(ordered.days) * DAY > left ? tooLong(left / DAY) : undefined;
  }
  if (ordered.order === "remove" && matter.subject === "act" && getAddress(ordered.holder) !== matter.person)
    return notWhoAnswers(ordered.holder, matter.person);
  if (ordered.order === "recover" && matter.subject === "recovery") {
    const ask = { provider, to: file.addresses.register, abi: unitsAbi, method: "hasAcceded" };
    return (await view<boolean>({ ...ask, args: [ordered.to] })) ? undefined : notAcceded(ordered.to);
  }
  return undefined;
}

/** What a stay finds nothing to hold up in. */
const OVER: readonly State[] = ["rejected", "no-quorum", "executed", "expired", "annulled", "withdrawn"];

const DAY = 86_400n;

/* SENTENCES */

function tooLong(days: bigint): Words {
  return {
    kk: `Уақытша басқарушылар бір жылда барлығы 60 тәуліктен артық тағайындалмайды; қалғаны – толық ${days} тәулік. Өкім артығын бермейді: одан аспайтын мерзімді атаңыз.`,
    ru: `Временные управляющие за год назначаются не более чем на 60 суток в сумме; осталось полных суток: ${days}. Большего распоряжение не даст: назовите срок не длиннее.`,
    en: `Interim managers are appointed for no more than 60 days in all in a year; whole days that are left: ${days}. The order gives no more: name no longer a term.`,
  };
}

function nothingToStay(): Words {
  return {
    kk: "Бұл шешім енді орындалмайды немесе орындалып қойған: тоқтата тұратын ештеңе жоқ. Басқа өкім таңдаңыз.",
    ru: "Это решение уже исполнено или не будет исполняться: приостанавливать нечего. Выберите другое распоряжение.",
    en: "This decision was carried out already, or won't be: there is nothing to stay. Choose another order.",
  };
}

function hasMandate(holder: string): Words {
  return {
    kk: `${holder} мекенжайының мерзімі өтпеген мандаты бар: уақытша басқарушы етіп тағайындау ештеңені өзгертпейді. Басқа тұлғаны атаңыз.`,
    ru: `У ${holder} есть мандат, срок которого не истёк: назначение временным управляющим ничего не изменит. Назовите другое лицо.`,
    en: `${holder} has a mandate whose term is not over: to appoint it as interim manager changes nothing. Name another person.`,
  };
}

function noBallot(units: readonly number[]): Words {
  const all = units.join(", ");
  return {
    kk: `Бұл шешімде мына бірліктердің бюллетені жоқ: ${all}. Оларды өкімнен алып тастаңыз: қол қойылған өкім түзетілмейді.`,
    ru: `В этом решении нет бюллетеней единиц: ${all}. Уберите их из распоряжения: подписанное не исправить.`,
    en: `In this decision there is no ballot of units: ${all}. Take them out of the order: once signed, it can't be put right.`,
  };
}

function notThatBallot(unit: number): Words {
  return {
    kk: `Дау № ${unit} бірліктің бюллетені туралы: тек сол ғана есептен шығарылады. Өкімде соны ғана атаңыз.`,
    ru: `Спор — о бюллетене единицы № ${unit}: исключается только он. Назовите в распоряжении только его.`,
    en: `The dispute is about the ballot of unit ${unit}: it alone is struck. Name it alone in the order.`,
  };
}

function notWhoAnswers(holder: string, person: string): Words {
  return {
    kk: `Бұл дауда жауап беретін — ${person}, ал өкімде ${holder} аталған; жауап беретіннің ғана мандаты тоқтатылады.`,
    ru: `По этому спору отвечает ${person}, а в распоряжении назван ${holder}; прекратить можно только мандат того, кто отвечает.`,
    en: `In this dispute ${person} answers, but the order names ${holder}; only the mandate of who answers is ended.`,
  };
}

function notAcceded(to: string): Words {
  return {
    kk: `${to} жарғыға қосылмаған, сондықтан бірлікті ұстай алмайды. Алдымен ол қосылсын, содан кейін өкімге қол қойыңыз.`,
    ru: `${to} не присоединился к уставу и не может держать единицу. Пусть сначала присоединится, а потом подпишите распоряжение.`,
    en: `${to} has not acceded to the charter and can't hold the unit. Have it accede first, and sign the order then.`,
  };
}
