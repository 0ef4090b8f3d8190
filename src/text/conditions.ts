/**
 * What a value is, on which variants of a text depend: zero, one, or more, an address as the number that it is; or one of several choices.
 * @module
 */

/** What a variant depends on: a field, by its path, and what it is. */
type Condition = { readonly path: string; readonly is: string };

/** What a value can be. */
export type Size = "zero" | "one" | "more";

/** Whether a condition says how much a value is; any other says which of several. */
export function isOfSize(is: string): boolean {
  return is === "nonzero" || is === "zero" || is === "one" || is === "more";
}

/** Whether a value of that size, or that choice, is what a condition says. */
export function agrees(size: string, is: string): boolean {
  return is === size || (is === "nonzero" && size !== "zero");
}

/** All that values can be together, as far as the conditions tell them apart. @param most of the fields only so many */
export function statesOf(conditions: readonly Condition[], most: number): readonly ReadonlyMap<string, string>[] {
  const paths = [...new Set(conditions.map(({ path }) => path))].slice(0, most);
  return paths.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, path) => {
      const said = conditions.flatMap((each) => (each.path === path && each.is !== "nonzero" ? [each.is] : []));
      const states = [...new Set(["zero", "more", ...said, ...(said.includes("more") ? ["one"] : [])])];
      return all.flatMap((each) => states.map((state) => new Map([...each, [path, state]])));
    },
    [new Map()],
  );
}
