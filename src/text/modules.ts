/**
 * The modules that an edition ships in: a frame, one of each annex, and a file of texts for each language, so that a page loads those that it
 * shows. Texts of one language lie together: they have most words in common, which compresses well.
 * @module
 */

import { languagesOf, ofFields, textsHash, textsIn, wordsApart, type Edition } from "./edition.ts";
import type { SlotType } from "./slots.ts";
import { perLanguage, type Lang } from "../words/lang.ts";

/**
 * The modules of an edition by their names: the same bytes from the same source.
 * @param engine the folder of the engine, from which they import; without it they import the package
 */
export function modulesOf(edition: Edition, engine?: string): { readonly [file: string]: string } {
  const languages = languagesOf(edition);
  const [types, slots] =
    engine === undefined ? ["biy", "biy/slots"] : [`${engine}/edition.ts`, `${engine}/slots/all.ts`];
  const framed = (paper: Edition, taken?: string) =>
    frameOf(paper, { languages, types, slots, from: edition.name, taken });
  const annexes = Object.entries(edition.annexes ?? {}).map(([name, annex]) => [
    `${annex.name}.ts`,
    framed(annex, name),
  ]);
  return {
    [`${edition.name}.ts`]: framed(edition),
    ...Object.fromEntries(annexes),
    ...Object.fromEntries(languages.map((lang) => [`${edition.name}.${lang}.ts`, textsOf(edition, lang, types)])),
  };
}

const head = ({ template }: Edition, type: string, types: string) =>
  `// Generated from the clauses of ${template}; change those and compile again.\nimport type { ${type} } from "${types}";\n`;

type Framing = {
  readonly languages: readonly Lang[];
  /** The module that exports `Released`, `ReleasedFacts` and `Texts`. */
  readonly types: string;
  readonly slots: string;
  /** In whose files the texts are. */
  readonly from: string;
  /** Of an annex its name there. */
  readonly taken: string | undefined;
};

/** All but the texts: a line for each part, and for each entry of a list, so that a changed clause is one changed line. */
function frameOf(edition: Edition, { languages, types, slots, from, taken }: Framing): string {
  const { clauses, annexes = {}, parts = {}, texts: _, slots: __, ...itself } = wordsApart(edition).head;
  const written = {
    ...itself,
    exemptions: ofFields(itself.exemptions),
    clauses: (clauses as Edition["clauses"]).map(({ text: _text, code: _code, ...clause }) => clause),
    texts: perLanguage((lang) => textsHash(textsIn(edition, lang))),
  };
  const lines = Object.entries(written).map(([key, value]) =>
    Array.isArray(value)
      ? `  ${key}: [\n${value.map((each) => `    ${JSON.stringify(each)},\n`).join("")}  ],`
      : `  ${key}: ${JSON.stringify(value)},`,
  );
  for (const [key, papers] of Object.entries({ annexes, parts })) {
    const within = Object.entries(papers).map(([path, { name }]) => `${path}: ${constantOf(name)}`);
    if (within.length > 0) lines.push(`  ${key}: { ${within.join(", ")} },`);
  }
  const its = typesIn(edition);
  lines.push(`  slots: ${its.length === 0 ? "{}" : `{ ${its.join(", ")} }`},`);
  const loads = languages.map((lang) => {
    const text = `import("./${from}.${lang}.ts")`;
    return `${lang}: ${taken === undefined ? `() => ${text}` : `async () => ({ TEXTS: (await ${text}).ANNEXES.${taken} })`}`;
  });
  lines.push(`  load: { ${loads.join(", ")} },`);
  const others = [...Object.values(annexes), ...Object.values(parts)];
  const imports = [
    ...(its.length === 0 ? [] : [`import { ${its.join(", ")} } from "${slots}";\n`]),
    ...[...new Set(others.map(({ name }) => name))].map(
      (name) => `import { ${constantOf(name)} } from "./${name}.ts";\n`,
    ),
  ];
  const type = edition.facts === true ? "ReleasedFacts" : "Released";
  return `${head(edition, type, types)}${imports.join("")}
// prettier-ignore
export const ${constantOf(edition.name)}: ${type} = {\n${lines.join("\n")}\n};
`;
}

/** The types of an edition's slots: of its fields with their columns, and of the places in its clauses. */
function typesIn({ fields, clauses }: Edition): SlotType[] {
  const placed = clauses.flatMap(({ text }) => Object.values(text).flat());
  return [
    ...new Set([
      ...fields.flatMap(({ type, columns = [] }) => [type, ...columns.map((column) => column.type)]),
      ...placed.flatMap((part) => (typeof part === "string" ? [] : [part.type])),
    ]),
  ].toSorted();
}

/** The texts of the clauses in a language, a line each, then other words on one; and those of the annexes. */
function textsOf(edition: Edition, lang: Lang, types: string): string {
  const lines = (its: Edition) =>
    `[\n${textsIn(its, lang)
      .map((text) => `  ${JSON.stringify(text)},\n`)
      .join("")}]`;
  const annexes = Object.entries(edition.annexes ?? {});
  const typed = annexes.map(([name]) => `readonly ${name}: Texts`).join("; ");
  const written = annexes.map(([name, annex]) => `${name}: ${lines(annex)},\n`).join("");
  const others = `\n// prettier-ignore\nexport const ANNEXES: { ${typed} } = {\n${written}};\n`;
  return `${head(edition, "Texts", types)}
// prettier-ignore
export const TEXTS: Texts = ${lines(edition)};
${annexes.length === 0 ? "" : others}`;
}

function constantOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
