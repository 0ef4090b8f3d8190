/**
 * The modules that an edition ships in: a frame, and a file for each language of its texts and those of its parts, so that a page loads those
 * that it shows; and those of its annexes, which are loaded when one is shown. The frame of a part is without what it takes to show it alone,
 * `calls-1.alone.ts`.
 * @module
 */

import {
  allClausesOf,
  editionHash,
  languagesOf,
  loadedIn,
  ofFields,
  textsHash,
  wordsApart,
  type Edition,
  type Texts,
} from "./edition.ts";
import type { SlotType } from "./slots.ts";
import { perLanguage, type Lang } from "../words/lang.ts";

/**
 * The modules of an edition by their names: the same bytes from the same source.
 * @param engine the folder of the engine, from which they import; without it they import the package
 */
export function modulesOf(edition: Edition, engine?: string): { readonly [file: string]: string } {
  const [types, slots] =
    engine === undefined ? ["biy", "biy/slots"] : [`${engine}/edition.ts`, `${engine}/slots/all.ts`];
  const texts = languagesOf(edition).map((lang) => [`${edition.name}.${lang}.ts`, textsOf(edition, lang, types)]);
  const annexes = Object.values(edition.annexes ?? {}).map((annex) => modulesOf(annex, engine));
  const own = {
    [`${edition.name}.ts`]: frameOf(edition, { types, slots }),
    ...(isPart(edition) ? { [`${edition.name}.alone.ts`]: aloneOf(edition, types) } : {}),
    ...Object.fromEntries(texts),
  };
  return Object.assign(own, ...annexes) as { readonly [file: string]: string };
}

/** What others are made of has no sections of its own. */
const isPart = ({ facts, sections }: Edition) => facts === true && sections.length === 0;

const head = ({ template }: Edition, type: string, types: string) =>
  `// Generated from the clauses of ${template}; change those and compile again.\nimport type { ${type} } from "${types}";\n`;

type Framing = {
  /** The module that exports `Released`, `Released` and `Texts`. */
  readonly types: string;
  /** The module that exports the slots. */
  readonly slots: string;
};

/** All but the texts: a line for each part, and for each entry of a list, so that a changed clause is one changed line. */
function frameOf(edition: Edition, { types, slots }: Framing): string {
  const { clauses, annexes = {}, parts = {}, texts: _, slots: __, ...whole } = wordsApart(edition).head;
  const { name, title, sections, fields } = whole;
  const isAnnex = edition.isAnnex === true;
  const itself = isAnnex ? { name, title, sections, fields } : whole;
  const written = {
    ...itself,
    ...(isAnnex ? {} : { exemptions: ofFields(whole.exemptions) }),
    clauses: (clauses as Edition["clauses"]).map(({ text: _text, code: _code, ...clause }) => clause),
  };
  const lines = Object.entries(written).map(([key, value]) =>
    Array.isArray(value)
      ? `  ${key}: [\n${value.map((each) => `    ${JSON.stringify(each)},\n`).join("")}  ],`
      : `  ${key}: ${JSON.stringify(value)},`,
  );
  const within = Object.entries(parts).map(([path, { name }]) => `${path}: ${constantOf(name)}`);
  if (within.length > 0) lines.push(`  parts: { ${within.join(", ")} },`);
  const apart = Object.entries(annexes).map(([key, annex]) => {
    const load = `async () => (await import("./${annex.name}.ts")).${constantOf(annex.name)}`;
    return `    ${key}: { name: "${annex.name}", hash: "${editionHash(annex)}", load: ${load} },\n`;
  });
  if (apart.length > 0) lines.push(`  annexes: {\n${apart.join("")}  },`);
  const its = isAnnex ? [] : typesIn(edition);
  if (!isAnnex) lines.push(`  slots: ${its.length === 0 ? "{}" : `{ ${its.join(", ")} }`},`);
  if (!isPart(edition)) lines.push(...loadingOf(edition));
  const imports = [
    ...(its.length === 0 ? [] : [`import { ${its.join(", ")} } from "${slots}";\n`]),
    ...[...new Set(Object.values(parts).map(({ name }) => name))].map(
      (name) => `import { ${constantOf(name)} } from "./${name}.ts";\n`,
    ),
  ];
  const type = isAnnex ? "ReleasedAnnex" : isPart(edition) ? "ReleasedPart" : "Released";
  return `${head(edition, type, types)}${imports.join("")}
// prettier-ignore
export const ${constantOf(edition.name)}: ${type} = {\n${lines.join("\n")}\n};
`;
}

/** How the texts are loaded, and what they are compared with. */
function loadingOf(edition: Edition): string[] {
  const texts = perLanguage((lang) => textsHash(loadedIn(edition, lang)));
  const loads = languagesOf(edition).map((lang) => `${lang}: () => import("./${edition.name}.${lang}.ts")`);
  return [`  texts: ${JSON.stringify(texts)},`, `  load: { ${loads.join(", ")} },`];
}

/** A part as an edition by itself. */
function aloneOf(edition: Edition, types: string): string {
  const name = constantOf(edition.name);
  return `${head(edition, "Released", types)}import { ${name} } from "./${edition.name}.ts";

// prettier-ignore
export const ${name}Alone: Released = {\n  ...${name},\n${loadingOf(edition).join("\n")}\n};
`;
}

/** The types of an edition's slots: of its fields with their columns, and of the places in its clauses and those of its annexes. */
function typesIn(edition: Edition): SlotType[] {
  const { fields } = edition;
  const columns = fields.flatMap((field) => field.columns ?? []);
  const placed = allClausesOf(edition).flatMap(({ text }) =>
    Object.values(text).flatMap((parts) => parts.flatMap((part) => (typeof part === "string" ? [] : [part]))),
  );
  return [...new Set([...fields, ...columns, ...placed].map(({ type }) => type))].toSorted();
}

/** The texts of the clauses in a language, a line each, then other words on one; and so those of the parts. */
function textsOf(edition: Edition, lang: Lang, types: string): string {
  const { TEXTS, PARTS } = loadedIn(edition, lang);
  const lines = (texts: Texts) => texts.map((text) => `  ${JSON.stringify(text)},\n`).join("");
  const parts = Object.entries(PARTS ?? {}).map(([name, texts]) => `"${name}": [\n${lines(texts)}],\n`);
  return `${head(edition, "Texts", types)}
// prettier-ignore
export const TEXTS: Texts = [\n${lines(TEXTS)}];
${PARTS === undefined ? "" : `// prettier-ignore\nexport const PARTS: { readonly [name: string]: Texts } = {\n${parts.join("")}};\n`}`;
}

function constantOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
