/**
 * Whose program an agreement names: a file comes from the other party, who could have put a program of their own.
 * @module
 */

import type { Deployment } from "../deployments.ts";
import { BiyError } from "../errors.ts";
import type { AnyFile } from "./file.ts";

/** What of a deployment decides whether terms may be accepted. */
export type Trusted = Pick<Deployment, "chainId" | "sale" | "codeHash" | "tribunal" | "rules">;

/**
 * Call it with a deployment that you trust before anybody is asked to accept a file, or to let its template take money: what is
 * accepted obeys the program that the file names, whatever its text says.
 * @returns whether its rules are of the deployment, too; others say themselves who decides a dispute
 * @throws {BiyError} `document` if template, code or tribunal are others.
 */
export function requireDeployed(file: AnyFile, trusted: Trusted): boolean {
  const { tribunal, rules } = file.terms.common;
  const pairs = [
    [file.template, trusted.sale],
    [file.codeHash, trusted.codeHash],
    [tribunal, trusted.tribunal],
  ];
  const [given, expected] = pairs.find(([one, other]) => one !== other) ?? [];
  if (file.chainId !== trusted.chainId || given !== undefined) {
    const other = given ?? `${file.chainId}`;
    const known = expected ?? `${trusted.chainId}`;
    throw new BiyError("document", {
      kk: `Бұл талаптарда сіз білетін бағдарлама көрсетілмеген: ${other}, ал орналастыру файлында ${known}. Растамаңыз және ақша алуға рұқсат бермеңіз: бағдарлама мәтіндегіден өзгені орындауы мүмкін.`,
      ru: `В этих условиях не та программа, которую вы знаете: ${other}, а в файле развёртывания ${known}. Не подтверждайте их и не разрешайте списание: программа может исполнять не то, что в тексте.`,
      en: `These terms name another program than the one you know: ${other}, and the deployment's file has ${known}. Do not accept them, nor let it take money: a program can do other than the text says.`,
    });
  }
  return [trusted.rules.sole, trusted.rules.three].includes(rules);
}
