/**
 * What comes from JSON and goes to it, in types.
 * @module
 */

/**
 * What people write, as TypeScript types a JSON that is imported: a word of a fixed few is any text there. What is none of the few is refused
 * when it is read.
 */
export type Written<T> = T extends string
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Written<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Written<T[Key]> }
      : T;

/** The type of what {@link plain} gives: amounts, moments and numbers are decimal text. */
export type Plain<T> = T extends bigint
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Plain<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/**
 * A state, a case, a prepared call, for JSON: `bigint`s become decimal text, at any depth. Nothing is rounded.
 * @example response.end(JSON.stringify(plain(await sales.read({ provider, file }))));
 */
export function plain<T>(value: T): Plain<T> {
  return plainOf(value) as Plain<T>;
}

function plainOf(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return Array.from(value, plainOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainOf(each)]));
}
