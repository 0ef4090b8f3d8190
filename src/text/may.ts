/**
 * Who may or must do what, from when and until when, as a sentence.
 * @module
 */

import { perLanguage, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as MAY from "../words/text/may.ts";
import { momentInWords } from "./slots/time.ts";

export const ANYONE: Words = MAY.anyone;

/** @param from the first moment, `until` the last, in seconds; `otherwise` what happens if nobody does; `must`: they have to */
export function may(
  who: Words,
  what: Words,
  {
    from,
    until,
    otherwise,
    must = false,
  }: {
    from?: bigint | undefined;
    until?: bigint | undefined;
    otherwise?: Words | undefined;
    must?: boolean | undefined;
  } = {},
): Words {
  const moment = (at: bigint) => perLanguage((lang) => momentInWords(at, lang));
  return say(MAY.step, {
    can: must ? MAY.must : MAY.can,
    who,
    what,
    from: from === undefined ? "" : say(MAY.from, { moment: moment(from) }),
    until: until === undefined ? "" : say(MAY.until, { moment: moment(until) }),
    otherwise:
      otherwise === undefined ? "" : perLanguage((lang) => ` ${say(MAY.otherwise, { what: otherwise })[lang]}`),
  });
}
