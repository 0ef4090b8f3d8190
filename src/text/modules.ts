/**
 * The modules that an edition ships in: a frame, and a file of texts for each language, so that a page loads those that it shows.
 * @module
 */

import { languagesOf, ofFields, textsHash, type Clause, type Edition } from "./edition.ts";
import { perLanguage, type Lang } from "../words/lang.ts";

/**
 * The modules of an edition by their names: the same bytes from the same source.
 * @param types the module that exports `Released` and `Texts`
 */
export function modulesOf(edition: Edition, types = "biy"): { readonly [file: string]: string } {
  const languages = languagesOf(edition);
  return {
    [`${edition.name}.ts`]: frameOf(edition, languages, types),
    ...Object.fromEntries(languages.map((lang) => [`${edition.name}.${lang}.ts`, textsOf(edition, lang, types)])),
    ...Object.assign({}, ...Object.values(edition.annexes ?? {}).map((annex) => modulesOf(annex, types))),
  };
}

const head = ({ template }: Edition, type: string, types: string) =>
  `// Generated from the clauses of ${template}; change those and compile again.\nimport type { ${type} } from "${types}";\n`;

/** All but the texts: a line for each part, and for each entry of a list, so that a changed clause is one changed line. */
function frameOf(edition: Edition, languages: readonly Lang[], types: string): string {
  const { clauses, annexes = {}, parts = {}, texts: _, ...itself } = edition;
  const written = {
    ...itself,
    exemptions: ofFields(itself.exemptions),
    clauses: clauses.map(({ text: _text, code: _code, ...clause }) => clause),
    texts: perLanguage((lang) => textsHash(textsIn(clauses, lang))),
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
  const loads = languages.map((lang) => `${lang}: () => import("./${edition.name}.${lang}.ts")`);
  lines.push(`  load: { ${loads.join(", ")} },`);
  const others = [...Object.values(annexes), ...Object.values(parts)];
  const imports = [...new Set(others.map(({ name }) => name))].map(
    (name) => `import { ${constantOf(name)} } from "./${name}.ts";\n`,
  );
  return `${head(edition, "Released", types)}${imports.join("")}
// prettier-ignore
export const ${constantOf(edition.name)}: Released = {\n${lines.join("\n")}\n};
`;
}

/** The texts of the clauses in a language, a line each. */
function textsOf(edition: Edition, lang: Lang, types: string): string {
  const lines = textsIn(edition.clauses, lang).map((text) => `  ${JSON.stringify(text)},\n`);
  return `${head(edition, "Texts", types)}
// prettier-ignore
export const TEXTS: Texts = [\n${lines.join("")}];
`;
}

const textsIn = (clauses: readonly Clause[], lang: Lang) => clauses.map(({ text }) => text[lang]);

function constantOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
