/**
 * What logs say.
 * @module
 */

import { LogDescription, type EventFragment, type Interface } from "ethers";

const events = new WeakMap<Interface, ReadonlyMap<string, EventFragment>>();

/** As ethers' `parseLog`, which works the hash of every event out anew for each log: of ten thousand logs that is most of the time. */
export function parsed(
  of: Interface,
  { topics, data }: { readonly topics: readonly string[]; readonly data: string },
): LogDescription | null {
  const known = events.get(of) ?? eventsOf(of);
  const [topic = ""] = topics;
  const fragment = known.get(topic);
  return fragment === undefined ? null : new LogDescription(fragment, topic, of.decodeEventLog(fragment, data, topics));
}

function eventsOf(of: Interface): ReadonlyMap<string, EventFragment> {
  const found = new Map<string, EventFragment>();
  of.forEachEvent((event) => found.set(event.topicHash, event));
  events.set(of, found);
  return found;
}
