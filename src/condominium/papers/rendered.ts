/**
 * A paper from its edition: in all languages with its root, or in the one that a page shows.
 * @module
 */

import type { Edition, Released, Stated } from "../../text/edition.ts";
import { loaded } from "../../text/load.ts";
import { renderFacts, showFacts, type Document, type Shown } from "../../text/render.ts";
import type { Lang } from "../../words/lang.ts";

/** What a paper says in its edition: a pure function of what it is about. */
export type StatedBy<Facts extends readonly unknown[]> = (edition: Edition, ...facts: Facts) => Stated;

/** A paper in all languages. Each is read back as the facts before it is returned. */
export async function rendered<Facts extends readonly unknown[]>(
  released: Released,
  stated: StatedBy<Facts>,
  ...facts: Facts
): Promise<Document> {
  const edition = await loaded(released);
  return renderFacts(edition, stated(edition, ...facts));
}

/** The same in one language, which alone is loaded: without the root, which is of all. */
export async function shown<Facts extends readonly unknown[]>(
  released: Released,
  lang: Lang,
  stated: StatedBy<Facts>,
  ...facts: Facts
): Promise<Shown> {
  const edition = await loaded(released, [lang]);
  return showFacts(edition, stated(edition, ...facts));
}
