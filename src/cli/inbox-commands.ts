/**
 * With which command a thing is done that waits.
 * @module
 */

import type { agreements } from "../index.ts";
import { STEPS } from "./agreement.ts";

type Task = Pick<agreements.inbox.InboxItem, "of" | "step" | "seat" | "stage">;

/** Of a case: the words after `biy case`, the file in its place. */
const IN_CASE: { readonly [step: string]: string } = {
  open: "open {file}",
  accept: "accept {file} --disclosure FILE",
  nominate: "nominate {file} --seat {seat} --arbiter ADDRESS",
  appoint: "appoint {file} --seat {seat} --arbiter ADDRESS",
  replace: "replace {file} --seat {seat}",
  resign: "resign {file} --reason FILE",
  withdrawClaim: "withdraw {file}",
  returnClaim: "return {file} --reason FILE",
  conclude: "conclude {file}",
  submitEvidence: "evidence {file} --document FILE",
  closeEvidence: "close {file}",
  award: "award draft {file}",
  giveReasons: "award sign {file}",
  enforce: "enforce {file}",
  payAdvance: "advance {file}",
  takeBackAdvance: "take-back {file}",
  distribute: "distribute {file}",
  withdraw: "fees withdraw {file}",
};

/** @param file where it is; without it the command says FILE */
export function commandOf({ of, step, seat, stage }: Task, file: string | undefined): string {
  const named = file === undefined ? "FILE" : /[^\w./-]/.test(file) ? JSON.stringify(file) : file;
  if (of === "condominium") return `biy condominium vote ${named} FILE CHOICE`;
  if (of === "agreement") return `biy ${ofAgreement(step, named)}`;
  // Where nothing was decided there is no decision to name.
  const isResumed = step === "enforce" && (stage === "withdrawn" || stage === "returned");
  const written = isResumed ? "resume {file}" : (IN_CASE[step] ?? `show {file}`);
  return `biy case ${written.replace("{file}", () => named).replace("{seat}", String(seat ?? 0))}`;
}

function ofAgreement(step: string, file: string): string {
  if (step === "dispute") return `case dispute ${file} --claim FILE`;
  if (step === "withdrawCredit") return `agreement credit ${file} --to ADDRESS`;
  const own = Object.entries(STEPS).find(([, each]) => each === step)?.[0];
  return own === undefined ? `agreement step ${file} ${step}` : `agreement ${own} ${file}`;
}
