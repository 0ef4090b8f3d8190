// Generated from the clauses of Assembly; change those and compile again.
import type { Texts } from "../../text/edition.ts";

// prettier-ignore
export const TEXTS: Texts = [
  ["As of block ",{"path":"block","type":"number"},", time ",{"path":"at","type":"instant"},": without a new order in a dispute no decision can still be carried out or taken back."],
  ["As of block ",{"path":"block","type":"number"},", time ",{"path":"at","type":"instant"},": decisions that can still be carried out or taken back: ",{"path":"count","type":"count"},". They take effect for whoever holds a unit by then."],
  ["A change of shares is unfinished. Hash of its next piece: ",{"path":"rest","type":"hash"},". Anyone may carry it out; last second: ",{"path":"until","type":"instant"},"."],
  ["A recovery after the loss of a key is announced; from: ",{"path":"from","type":"address"},"; to: ",{"path":"to","type":"address"},"; announced: ",{"path":"announcedAt","type":"instant"},". The holder of the present key can stop it."],
  [""],
];
