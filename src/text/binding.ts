/**
 * The check that the text speaks of all of the contract, and of nothing that isn't in it.
 * @module
 */

import { isOptional, papersOf, type Clause, type Edition, type Exemption, type Field } from "./edition.ts";

/** What can be bound, and where {@link Inventory} lists it. */
const KINDS = {
  function: "functions",
  error: "errors",
  event: "events",
  factor: "factors",
  field: "fields",
  enum: "members",
  constant: "constants",
  rule: "rules",
  role: "roles",
  zero: "zeros",
  struct: "parts",
} as const;
type Kind = keyof typeof KINDS;
/** What an element begins with: `enum Then.Resume`. */
export const KIND_NAMES: readonly string[] = Object.keys(KINDS);

/**
 * What there is in a template: names, as its ABI and its factors give them; fields as `common.first`. The kinds that need the
 * compiler's tree are checked only if they are given.
 */
export type Inventory = {
  readonly functions: readonly string[];
  readonly errors: readonly string[];
  readonly events: readonly string[];
  readonly factors: readonly string[];
  readonly fields: readonly string[];
  /** Of enums: `Then.Resume`. */
  readonly members?: readonly string[];
  /** `Agreement.WHOLE`. */
  readonly constants?: readonly string[];
  /** What the rules of a tribunal set: `seats`. */
  readonly rules?: readonly string[];
  /** Who has a power: `Rules.authority`. */
  readonly roles?: readonly string[];
  /** Fields of which zero has to mean something: `common.replaces`. */
  readonly zeros?: readonly string[];
  /** Of structs: `Rule.quorumNumerator`. */
  readonly parts?: readonly string[];
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

/** What of an edition says what it states; a paper of a condominium says as much. */
export type Bound = {
  readonly clauses: readonly Pick<Clause, "id" | "code" | "when">[];
  readonly annexes?: { readonly [name: string]: Edition };
  readonly exemptions: readonly Exemption[];
  readonly fields: readonly Pick<Field, "path">[];
};

/** What the text alone says is bound by its root, and the contract has nothing to compare it with. */
const ofContract = ({ path }: { readonly path: string }) => !isOptional(path);

/**
 * Compares an edition with a contract. No finding: everything in the contract is named in a clause or exempt with a reason,
 * and everything named exists.
 * @param elsewhere what is named outside the edition, and where: `enum Phase.Closed` in the words for states
 * @example checkBinding(saleOne, inventory).length === 0;
 */
export function checkBinding(
  edition: Bound,
  inventory: Inventory,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const known = Object.entries(KINDS).filter(([, list]) => inventory[list] !== undefined);
  const elements = new Set(known.flatMap(([kind, list]) => (inventory[list] ?? []).map((name) => `${kind} ${name}`)));
  // The rules of disputes are another contract's: what of them there is to say is known with its tree alone.
  const isOfRules = (element: string) => /^(?:field|zero) rules\./.test(element);
  const isJudged = (element: string) =>
    isOfRules(element)
      ? inventory.rules !== undefined && element.startsWith("field ")
      : inventory[KINDS[element.split(" ")[0] as Kind]] !== undefined;
  const exempt = new Set(edition.exemptions.map((each) => each.element));
  const isExempt = (element: string) => exempt.has(element) || exempt.has(element.replace(/^zero /, "field "));
  const named = [
    ...[...edition.clauses, ...Object.values(edition.annexes ?? {}).flatMap(({ clauses }) => clauses)].flatMap(
      ({ id, code = [], when }) => [
        ...code.map((element) => ({ element, clause: id })),
        // A clause for zero, and one for everything else, say what zero means.
        ...(when ?? []).filter(ofContract).map(({ path }) => ({ element: `zero ${path}`, clause: id })),
      ],
    ),
    // Whether each field has its slot is checked when the edition is compiled.
    ...papersOf<Pick<Bound, "fields" | "annexes">>(edition)
      .flatMap(({ fields }) => fields)
      .filter(ofContract)
      .map(({ path }) => ({ element: `field ${path}`, clause: "fields" })),
    ...[...elsewhere].map(([element, clause]) => ({ element, clause })),
  ].filter(({ element }) => isJudged(element));
  const bound = new Set(named.map((each) => each.element));

  return [
    ...[...elements]
      .filter((element) => !bound.has(element) && !isExempt(element))
      .map((element) => ({ kind: "unbound" as const, element })),
    ...[...named, ...[...exempt].filter(isJudged).map((element) => ({ element, clause: "exemptions" }))]
      .filter(({ element }) => !elements.has(element))
      .map((each) => ({ kind: "unknown" as const, ...each })),
    ...[...exempt]
      .filter((element) => bound.has(element) && !element.startsWith("field "))
      .map((element) => ({ kind: "needless" as const, element, clause: "exemptions" })),
  ];
}

/** What of an inventory is so: `enum Phase.Closed`. */
export function onlyOf(inventory: Inventory, is: (element: string) => boolean): Inventory {
  const lists = Object.entries(KINDS).map(([kind, list]) => [
    list,
    inventory[list]?.filter((name) => is(`${kind} ${name}`)),
  ]);
  return Object.fromEntries(lists.filter(([, found]) => found !== undefined)) as Inventory;
}

/** An edition and all editions that are parts of it. */
export function partsOf(edition: Edition): Edition[] {
  return [edition, ...new Set(Object.values(edition.parts ?? {}).flatMap(partsOf))];
}
