/**
 * The fields that clauses declare by writing them: `{particulars.deposit:money}` is a field, and money. Only what takes more than a type (the
 * words of a choice, the columns of a list, the name of a party) and what no clause writes stands in `edition.json`.
 * @module
 */

import { LANGS } from "../words/lang.ts";
import type { Field } from "./edition.ts";
import type { SlotType } from "./slots.ts";
import * as SLOTS from "./slots/all.ts";
import { linesOf } from "./source.ts";

const SLOT = /\{((?:common|particulars|agreed|rules)\.[a-zA-Z][a-zA-Z0-9]*):(\w+)\}/g;
const MORE: readonly string[] = ["choice", "list", "named"] satisfies SlotType[];

/** The fields given and those of the slots in texts, in the order of the texts. The first slot of a field says its type; another is told with its line. */
export function withSlots(fields: readonly Field[], texts: readonly string[]): Field[] {
  const all = [...fields];
  const isKnown = (path: string) => all.some((field) => field.path === path);
  for (const text of texts) {
    const { bodies } = linesOf(text, () => undefined);
    for (const line of LANGS.flatMap((lang) => bodies[lang] ?? []))
      for (const [, path = "", type = ""] of line.text.matchAll(SLOT))
        if (!isKnown(path) && Object.hasOwn(SLOTS, type) && !MORE.includes(type))
          all.push({ path, type: type as SlotType });
  }
  return all;
}
