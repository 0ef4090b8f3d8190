/**
 * The check that the text speaks of all of the contract, and of nothing that isn't in it.
 * @module
 */

import type { Edition } from "./edition.ts";

/** What there is in a template: names, as its ABI and its factors give them; fields as `common.first`. */
export type Inventory = {
  readonly functions: readonly string[];
  readonly errors: readonly string[];
  readonly events: readonly string[];
  readonly factors: readonly string[];
  readonly fields: readonly string[];
};

type Entry = { readonly type: string; readonly name?: string };

/** What there is in a template, from its ABI, the fields of its terms, and the names of its factors. */
export function inventoryOf(
  abi: readonly Entry[],
  { factors, types }: { factors: readonly string[]; types: { readonly [struct: string]: readonly { name: string }[] } },
): Inventory {
  const named = (type: string) => [...new Set(abi.filter((each) => each.type === type).map((each) => each.name ?? ""))];
  const fields = ["Common", "Particulars"].flatMap((struct) =>
    (types[struct] ?? []).map(({ name }) => `${struct.toLowerCase()}.${name}`),
  );
  return { functions: named("function"), errors: named("error"), events: named("event"), factors, fields };
}

/** `unbound`: no clause names it. `unknown`: named, but not in the contract. `needless`: exempt, though it is named. */
export type Finding = {
  readonly kind: "unbound" | "unknown" | "needless";
  /** `function release`, `field common.first` ... */
  readonly element: string;
  /** Where it is named; "exemptions" or "fields" if not in a clause. */
  readonly clause?: string;
};

/**
 * Compares an edition with a contract. No finding: everything in the contract is named in a clause or exempt with a reason,
 * and everything named exists.
 * @example checkBinding(saleOne, inventory).length === 0;
 */
export function checkBinding(edition: Edition, inventory: Inventory): Finding[] {
  const elements = new Set([
    ...inventory.functions.map((name) => `function ${name}`),
    ...inventory.errors.map((name) => `error ${name}`),
    ...inventory.events.map((name) => `event ${name}`),
    ...inventory.factors.map((name) => `factor ${name}`),
    ...inventory.fields.map((path) => `field ${path}`),
  ]);
  const exempt = new Set(edition.exemptions.map((each) => each.element));
  const named = [
    ...edition.clauses.flatMap(({ id, code }) => code.map((element) => ({ element, clause: id }))),
    // Whether each field has its slot is checked when the edition is compiled.
    ...edition.fields.map(({ path }) => ({ element: `field ${path}`, clause: "fields" })),
  ];
  const bound = new Set(named.map((each) => each.element));

  return [
    ...[...elements]
      .filter((element) => !bound.has(element) && !exempt.has(element))
      .map((element) => ({ kind: "unbound" as const, element })),
    ...[...named, ...[...exempt].map((element) => ({ element, clause: "exemptions" }))]
      .filter(({ element }) => !elements.has(element))
      .map((each) => ({ kind: "unknown" as const, ...each })),
    ...[...exempt]
      .filter((element) => bound.has(element) && !element.startsWith("field "))
      .map((element) => ({ kind: "needless" as const, element, clause: "exemptions" })),
  ];
}
