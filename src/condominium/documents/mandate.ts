/**
 * A mandate: office, powers, term, the duty to report, and how it ends.
 * @see Digital Code, art. 35(4)
 * @module
 */

import { ZeroHash } from "ethers";
import type { MandateFacts } from "../standing.ts";
import { placePieces } from "./certificate.ts";
import { bound, edition, item, paragraph, sections, type Piece, type WorkingDocument } from "./document.ts";
import { address, moment, number, period } from "./format.ts";
import { MANDATE as WORDS } from "./papers-words.ts";
import * as COMMON from "./words.ts";

/** Which words, in which order. */
export const MANDATE = /* @__PURE__ */ edition("mandate-1", { COMMON, WORDS });

/** The mandate in three languages, as of a block. Of an address without one it says just that. */
export function mandate(facts: MandateFacts): WorkingDocument {
  const holder = paragraph("holder-address", WORDS.holder, { holder: address(facts.holder) });
  if (facts.office === 0) {
    const none = [holder, paragraph("none", WORDS.none)];
    const pieces = sections([
      ["holder", WORDS.sections.holder, none],
      ["place", WORDS.sections.place, placePieces(facts)],
    ]);
    return bound(MANDATE, WORDS.title, pieces);
  }
  const office = COMMON.OFFICES[facts.office] ?? COMMON.OFFICE_UNKNOWN;
  const document =
    facts.document === ZeroHash
      ? paragraph("document", WORDS.interim)
      : paragraph("document", WORDS.document, { document: facts.document });
  const powers = COMMON.POWERS[facts.powers] ?? number(facts.powers);
  const pieces = sections([
    ["basis", WORDS.sections.basis, [paragraph("basis-text", WORDS.basis), paragraph("nature", COMMON.NATURE)]],
    ["holder", WORDS.sections.holder, [holder, paragraph("office", WORDS.office, { office }), document]],
    [
      "powers",
      WORDS.sections.powers,
      [paragraph("powers-text", WORDS.powers, { powers }), paragraph("nothing-else", WORDS.nothingElse)],
    ],
    ["term", WORDS.sections.term, termPieces(facts)],
    ["end", WORDS.sections.end, WORDS.ends.map((text, index) => item(`end-${index + 1}`, text))],
    ["place", WORDS.sections.place, placePieces(facts)],
  ]);
  return bound(MANDATE, WORDS.title, pieces);
}

function termPieces({ from, until, reportPeriod, reportedAt, isActive }: MandateFacts): Piece[] {
  const report = { period: period(reportPeriod), at: moment(reportedAt), due: moment(reportedAt + reportPeriod) };
  return [
    paragraph("from", WORDS.from, { at: moment(from) }),
    paragraph("until", WORDS.until, { at: moment(until) }),
    reportPeriod === 0n ? paragraph("report", WORDS.noReport) : paragraph("report", WORDS.report, report),
    paragraph("active", isActive ? WORDS.active : WORDS.inactive),
  ];
}
