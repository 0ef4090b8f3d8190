/**
 * What a table has of its own under a name that came from elsewhere: a file, a chain, a person. Not `constructor`.
 * @module
 */

export function own<T>(table: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
