/**
 * A register that lasts as long as the program: for a page, and where there is no SQLite.
 * @module
 */

import { isOpenThread, partsIn, threadOf, type RegisterEvent, type Thread } from "./register.ts";
import type { Mark, RegisterStore } from "./registered.ts";
import type { Rules } from "./rules.ts";

/** As many blocks are remembered, to find by them how far back a reorganisation goes. */
export const MOST_MARKS = 32;

export const keyOf = ({ blockHash, index }: RegisterEvent): string => `${blockHash} ${index}`;

/** An empty register. */
export function inMemory(): RegisterStore {
  let marks: Mark[] = [];
  const followed = new Set<string>();
  const rules = new Map<string, Rules>();
  const events = new Map<string, Map<string, RegisterEvent>>();
  const threads = new Map<string, Thread>();
  const subjects = new Map<string, string>();

  const rulesOf = (hash: string) => rules.get(hash);
  const fold = (subject: string) => {
    const of = [...(events.get(subject)?.values() ?? [])].toSorted((a, b) => a.block - b.block || a.index - b.index);
    const thread = threadOf(of, rulesOf);
    if (thread === undefined) threads.delete(subject);
    else threads.set(subject, thread);
    for (const { found } of Object.values(thread?.cases ?? {})) subjects.set(found.caseId, subject);
  };
  const drop = (isGone: (event: RegisterEvent) => boolean) => {
    const touched = new Set<string>();
    let removed = 0;
    for (const [subject, of] of events)
      for (const [key, event] of of)
        if (isGone(event)) {
          of.delete(key);
          touched.add(subject);
          removed += 1;
        }
    return { touched, removed };
  };

  return {
    marks: () => marks,
    followed: () => [...followed],
    rules: rulesOf,
    subjectOf: (caseId) => subjects.get(caseId),
    unmark: (block) => {
      marks = marks.filter((mark) => mark.block <= block);
    },
    cut: (block) => {
      const { touched, removed } = drop((event) => event.block > block);
      touched.forEach(fold);
      return removed;
    },
    keep: (window) => {
      for (const [hash, content] of window.rules) rules.set(hash, content);
      for (const address of window.addresses) followed.add(address);
      const [addresses, keys] = [new Set(window.addresses), new Set(window.events.map(keyOf))];
      const { touched, removed } = drop(
        (event) =>
          event.block >= window.fromBlock &&
          event.block <= window.toBlock &&
          addresses.has(event.address) &&
          !keys.has(keyOf(event)),
      );
      let added = 0;
      for (const event of window.events) {
        const of = events.get(event.subject) ?? new Map<string, RegisterEvent>();
        events.set(event.subject, of);
        const known = of.get(keyOf(event));
        if (known !== undefined && (known.facts?.held !== undefined || event.facts?.held === undefined)) continue;
        of.set(keyOf(event), event);
        touched.add(event.subject);
        if (known === undefined) added += 1;
      }
      touched.forEach(fold);
      if (window.mark !== undefined) marks = [window.mark, ...marks].slice(0, MOST_MARKS);
      return { added, removed };
    },
    open: function* (account) {
      for (const thread of threads.values())
        if (isOpenThread(thread) && (account === undefined || partsIn(thread, rulesOf).includes(account))) yield thread;
    },
  };
}
