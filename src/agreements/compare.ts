/**
 * Whether a text that somebody has is the text of an agreement: in which language, and if not, where it leaves it.
 * @module
 */

import type { Decoded } from "../text/visible.ts";
import { languagesOf, papersOf } from "../text/edition.ts";
import type { Lang } from "../words/lang.ts";
import { text as writtenIn, type Document } from "../text/render.ts";
import { render, type AgreementFile } from "./file.ts";
import { withheld } from "./people.ts";

/** How a text is stored otherwise than it was rendered. It says the same. */
export type Stored = "line ends" | "mark" | "encoding" | "last line end";

/** How a text that somebody has stands beside the text of the terms. */
export type Compared = {
  /** The language of the text, or the one that it has most in common with. */
  readonly lang: Lang;
  readonly stored: readonly Stored[];
  /** The first line that is another; none if it is the text. */
  readonly other?: { readonly line: number; readonly given: string; readonly expected: string };
};

/** Compares a text, or one of its annexes, with those of a file: with what is restricted, or as it was rendered before. */
export async function compareText(
  file: AgreementFile,
  { text, encoding, hasMark, hasReturns }: Decoded,
): Promise<Compared> {
  const files = file.restricted === undefined ? [file] : [file, withheld(file)];
  const documents = await Promise.all(files.map(async (each) => await render(each)));
  const all = documents
    .flatMap(papersOf<Document>)
    .flatMap((paper) => languagesOf(paper.edition).map((lang) => ({ lang, whole: writtenIn(paper, lang) })));
  const lines = new Set(text.split("\n"));
  const inCommon = (whole: string) => whole.split("\n").filter((line) => line !== "" && lines.has(line)).length;
  const ended = (some: string) => `${some.replace(/\n+$/, "")}\n`;
  const found =
    all.find(({ whole }) => ended(whole) === ended(text)) ??
    all.toSorted((one, other) => inCommon(other.whole) - inCommon(one.whole))[0]!;
  const stored: Stored[] = [
    ...(hasReturns ? (["line ends"] as const) : []),
    ...(encoding !== "UTF-8" ? (["encoding"] as const) : hasMark ? (["mark"] as const) : []),
  ];
  if (ended(found.whole) !== ended(text)) return { lang: found.lang, stored, other: firstOther(text, found.whole) };
  return { lang: found.lang, stored: found.whole === text ? stored : [...stored, "last line end"] };
}

/** The first line that is another, and what stands around the difference. */
export function firstOther(text: string, whole: string): NonNullable<Compared["other"]> {
  const [lines, expected] = [text.split("\n"), whole.split("\n")];
  const at = Array.from({ length: Math.max(lines.length, expected.length) }, (_, index) => index).find(
    (index) => lines[index] !== expected[index],
  );
  const [one, other] = [[...(lines[at ?? 0] ?? "")], [...(expected[at ?? 0] ?? "")]];
  const column = one.findIndex((letter, index) => letter !== other[index]);
  const around = (line: readonly string[]) => line.slice(Math.max(0, column - 30), Math.max(0, column) + 50).join("");
  return { line: (at ?? 0) + 1, given: around(one), expected: around(other) };
}
