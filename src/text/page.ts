/**
 * A page that runs nothing and fetches nothing: its policy says so, and lets in its own style by its hash. Of several languages the reader
 * chooses one, without a script.
 * @module
 */

import { encodeBase64, sha256, toUtf8Bytes } from "ethers";
import type { Lang } from "../words/lang.ts";
import * as WORDS from "../words/text/html.ts";
import { escapeXml as escape } from "./picture.ts";
import { styleOf } from "./style.ts";

/** The page around what a reader reads. @param languages those of the page, the first being that of what has none of its own */
export function pageOf(
  { title, languages }: { readonly title: string; readonly languages: readonly Lang[] },
  body: string,
): string {
  const style = styleOf(languages);
  const hash = encodeBase64(sha256(toUtf8Bytes(style)));
  const several = languages.length > 1;
  return `<!doctype html>
<html lang="${languages[0] ?? "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body class="${several ? "columns" : "one"}">
${several ? `${switchOf(languages)}\n` : ""}${body}
</body>
</html>
`;
}

/** Which languages are shown: on a desk all at first; on a phone one, because columns are for breadth. */
function switchOf(languages: readonly Lang[]): string {
  const each = (words: { readonly [lang in Lang]: string }) =>
    languages.map((lang) => `<span lang="${lang}">${escape(words[lang])}</span>`).join(" · ");
  const choice = (group: string, { value, label, lang }: Choice, isFirst: boolean) =>
    `<label${lang === undefined ? "" : ` lang="${lang}"`}><input type="radio" name="${group}" id="${group}-${value}"${isFirst ? " checked" : ""}> ${label}</label>`;
  const single = languages.map((lang): Choice => ({ value: lang, label: escape(WORDS.ownNames[lang]), lang }));
  const all: Choice = { value: "all", label: each(WORDS.allLanguages) };
  const group = (name: string, choices: readonly Choice[]) =>
    `<fieldset class="languages ${name}">
<legend>${each(WORDS.language)}</legend>
${choices.map((one, index) => choice(name, one, index === 0)).join("\n")}
</fieldset>`;
  return `<header>\n${group("wide", [all, ...single])}\n${group("narrow", single)}\n</header>`;
}

type Choice = { readonly value: string; readonly label: string; readonly lang?: Lang };
