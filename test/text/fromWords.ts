/** @module The number that words say, read by what `inWords` writes of round numbers alone: two numbers in the same words would be found. */
import { inWords } from "../../src/text/numerals.ts";
import type { Lang } from "../../src/words/lang.ts";

const last = (n: bigint, lang: Lang) => inWords(n, lang).split(" ").at(-1) ?? "";

/** What is added, by its word: units, tens, and where they are one word, hundreds; in Russian also the feminine ones. */
const added = (lang: Lang): ReadonlyMap<string, bigint> =>
  new Map([
    ...Array.from({ length: 20 }, (_, n) => BigInt(n)).map((n) => [inWords(n, lang), n] as const),
    ...Array.from({ length: 8 }, (_, n) => BigInt(n + 2) * 10n).map((n) => [inWords(n, lang), n] as const),
    ...(lang === "ru"
      ? [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n].map((n) => [inWords(n * 100n, lang), n * 100n] as const)
      : []),
    ...(lang === "ru" ? [1n, 2n].map((n) => [inWords(n * 1000n, lang).split(" ")[0] ?? "", n] as const) : []),
  ]);

/** What multiplies all before it, by its word. */
const scales = (lang: Lang): ReadonlyMap<string, bigint> =>
  new Map(
    [3n, 6n, 9n, 12n, 15n].flatMap((power) =>
      (power === 15n ? [1n] : [1n, 2n, 5n]).map((n) => [last(n * 10n ** power, lang), 10n ** power] as const),
    ),
  );

/** The number that the words say; nothing if `inWords` does not write it so. */
export function fromWords(text: string, lang: Lang): bigint | undefined {
  const [adds, multiplies, hundred] = [added(lang), scales(lang), last(100n, lang)];
  let [total, group] = [0n, 0n];
  for (const word of text.split(/[ -]/)) {
    const scale = multiplies.get(word);
    if (scale !== undefined) [total, group] = [total + group * scale, 0n];
    else if (lang !== "ru" && word === hundred) group = group === 0n ? 100n : group * 100n;
    else if (adds.has(word)) group += adds.get(word) ?? 0n;
    else if (word !== "and") return undefined;
  }
  const n = total + group;
  return n <= 10n ** 15n && inWords(n, lang) === text ? n : undefined;
}
