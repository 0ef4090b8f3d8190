/**
 * The summary: the key terms as sentences, which a wallet shows when it signs (EIP-712 `string`).
 * @module
 */

import { allLanguagesOf, contextOf, fieldAt, knownOf, type Edition, type Released } from "../text/edition.ts";
import type { Lang } from "../words/lang.ts";
import { TermsError } from "../text/errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import { slotOf, type Token } from "../text/slots.ts";
import type { Place, Terms } from "./terms.ts";

/** Says a field of the terms as the text does: `say("particulars.price")`. */
export type Say = (path: string) => string;

/** The summary in each language of the edition, a line a language. A pure function of edition, place and terms. */
export function summaryOf(
  edition: Edition | Released,
  { chainId, terms, token }: Place & { terms: Terms; token?: Token | undefined },
  sentences: (say: Say, lang: Lang) => string,
): string {
  const valueAt = (path: string) => {
    const [half, name = ""] = path.split(".");
    return half === "common" ? terms.common[name as keyof Terms["common"]] : terms.particulars[name];
  };
  const known = knownOf(edition, { chainId, token }, valueAt);
  return allLanguagesOf(edition)
    .map((lang) =>
      sentences((path) => {
        const [field, value] = [fieldAt(edition, path), valueAt(path)];
        if (field === undefined || value === undefined)
          throw new TermsError("FieldUnknown", say(EDITION.noField, { name: edition.name, path }), { path });
        return slotOf(field.type).format(value, lang, contextOf(field, known));
      }, lang),
    )
    .join("\n");
}
