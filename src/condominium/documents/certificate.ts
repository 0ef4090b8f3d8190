/**
 * The certificate of participation: what the records say of one unit, and what is pending, as of a block.
 * @see Digital Code, art. 35(5)
 * @module
 */

import { ZeroAddress } from "ethers";
import type { Participation, Standing } from "../standing.ts";
import * as CALLS from "./calls-words.ts";
import {
  bound,
  edition,
  item,
  namePiece,
  paragraph,
  sections,
  unbound,
  type Piece,
  type WorkingDocument,
} from "./document.ts";
import { address, digits, kind, moment, number, percentDown, quoted, say } from "./format.ts";
import * as MINUTES from "./minutes-words.ts";
import { CERTIFICATE as WORDS, PENDING } from "./papers-words.ts";
import { pendingPieces } from "./pending.ts";
import * as RULE from "./rule-words.ts";
import * as COMMON from "./words.ts";

/** Which words, in which order. */
export const CERTIFICATE = /* @__PURE__ */ edition("certificate-1", {
  COMMON,
  WORDS,
  PENDING,
  CALL: MINUTES.CALL,
  CALLS,
  RULE,
});

/** The certificate in three languages, of what the chain had at the block: rendered again from it, it has the same root. */
export function certificate(facts: Participation): WorkingDocument {
  const { unit, share, whole, object, holder, recovery } = facts;
  const pieces = sections([
    ["basis", WORDS.sections.basis, [paragraph("basis-text", WORDS.basis), paragraph("nature", COMMON.NATURE)]],
    [
      "unit",
      WORDS.sections.unit,
      [
        paragraph("number", WORDS.unit, { unit: number(unit) }),
        ...(facts.into === 0 ? [] : [paragraph("merged", WORDS.merged, { into: number(facts.into) })]),
        paragraph("object", WORDS.object, {
          kind: kind(object.kind),
          content: object.content,
          uri: quoted(object.uri),
        }),
        ...(facts.description === undefined
          ? []
          : [unbound("description", WORDS.description, { description: quoted(facts.description) })]),
        paragraph("share", WORDS.share, {
          share: digits(share),
          whole: digits(whole),
          percent: percentDown(share, whole),
        }),
        paragraph("from", WORDS.from, { from: number(facts.from) }),
        paragraph("class", WORDS.class, { class: number(facts.class) }),
      ],
    ],
    [
      "holder",
      WORDS.sections.holder,
      [
        holder === ZeroAddress
          ? paragraph("holder-address", WORDS.nobody)
          : paragraph("holder-address", WORDS.holder, { holder: address(holder) }),
        paragraph("since", WORDS.since, { at: moment(facts.movedAt) }),
        facts.isAcceded
          ? paragraph("acceded", WORDS.acceded)
          : paragraph("acceded", WORDS.notAcceded, { at: moment(facts.waitsSince) }),
        ...(facts.isPassedOver ? [paragraph("passed-over", WORDS.passedOver)] : []),
        recovery === undefined
          ? paragraph("recovery", WORDS.noRecovery)
          : paragraph("recovery", WORDS.recovery, {
              from: address(recovery.from),
              to: address(recovery.to),
              at: moment(recovery.announcedAt),
            }),
      ],
    ],
    ["pending", WORDS.sections.pending, pendingPieces(facts.pending)],
    ["place", WORDS.sections.place, placePieces(facts)],
  ]);
  return bound(CERTIFICATE, say(WORDS.title, { unit: number(unit) }), pieces);
}

/** The name, the chain, the contracts, the block. */
export function placePieces({ chainId, name, addresses, block }: Standing): Piece[] {
  return [
    namePiece(name),
    paragraph("chain", COMMON.CHAIN, { chain: number(chainId) }),
    ...(["charter", "register", "decisions"] as const).map((part) =>
      item(`place-${part}`, COMMON.PLACE_ONLY, { part: COMMON.PARTS[part], address: address(addresses[part]) }),
    ),
    paragraph("block", COMMON.BLOCK, { block: number(block.block), hash: block.hash, at: moment(block.at) }),
  ];
}
