/**
 * The code that the compiler gave, but for what says nothing of what it does: in which order its pieces stand, and how it counts them.
 * @module
 */

type Item = { readonly name: string; readonly value?: string };
/** `evm.legacyAssembly` of the compiler's output. */
export type Assembly = {
  readonly ".code"?: readonly Item[];
  readonly ".data"?: { readonly [id: string]: string | Assembly };
};

/** After these nothing goes on to what stands next. */
const ENDS = ["JUMP", "STOP", "RETURN", "REVERT", "INVALID", "SELFDESTRUCT"];

/** Pieces in the order in which they are jumped to, with names in the order in which they come. */
export function inOrder(assembly: Assembly): string {
  const pieces = piecesOf(assembly[".code"] ?? []);
  const places = new Map<string | undefined, number>();
  pieces.forEach((piece, at) => {
    for (const { name, value } of piece) if (name === "tag") places.set(value, at);
  });
  const [tags, immutables] = [namer(), namer()];
  const lines: string[] = [];
  const order = new Set([0]);
  for (const at of order)
    for (const { name, value } of pieces[at] ?? []) {
      if (name === "PUSH [tag]") order.add(places.get(value) ?? 0);
      const isTag = name === "PUSH [tag]" || name === "tag";
      lines.push(`${name} ${isTag ? tags(value) : name.includes("IMMUTABLE") ? immutables(value) : value}`);
    }
  const data = Object.entries(assembly[".data"] ?? {});
  return [...lines, ...data.map(([id, part]) => `${id}: ${typeof part === "string" ? part : inOrder(part)}`)].join(
    "\n",
  );
}

/** What is run from its first item to its last, wherever it stands. */
function piecesOf(items: readonly Item[]): Item[][] {
  const pieces: Item[][] = [[]];
  let isEnded = false;
  for (const item of items) {
    if (isEnded && item.name === "tag") pieces.push([]);
    pieces.at(-1)?.push(item);
    isEnded = ENDS.includes(item.name);
  }
  return pieces;
}

function namer() {
  const names = new Map<string | undefined, number>();
  return (value: string | undefined): number => {
    names.set(value, names.get(value) ?? names.size);
    return names.get(value) ?? 0;
  };
}
