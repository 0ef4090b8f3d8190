/**
 * What Mocha does around every test, in each of its workers.
 * @module
 */

import { inspect } from "node:util";
import type { Context, RootHookObject } from "mocha";

/**
 * A worker sends its failures as JSON, which has no bigint: an error that carries one would take all results of its file with it.
 * So what an error carries is written as text.
 */
export const mochaHooks: RootHookObject = {
  afterEach(this: Context) {
    const thrown: unknown = this.currentTest?.err;
    if (typeof thrown !== "object" || thrown === null) return;
    for (const key of Object.keys(thrown)) {
      const value: unknown = Reflect.get(thrown, key);
      if (typeof value === "object" || typeof value === "bigint") Reflect.set(thrown, key, inspect(value));
    }
  },
};
