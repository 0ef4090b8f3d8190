// Generated from the clauses of Disputes; change those and compile again.
import type { ReleasedPart } from "../../text/edition.ts";
import { address, number, text, units } from "../../text/slots/all.ts";

// prettier-ignore
export const orders1: ReleasedPart = {
  name: "orders-1",
  template: "Disputes",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"order","type":"text"},
    {"path":"days","type":"number"},
    {"path":"most","type":"number"},
    {"path":"inAll","type":"number"},
    {"path":"notice","type":"number"},
    {"path":"claimant","type":"address"},
    {"path":"object","type":"number"},
    {"path":"units","type":"units"},
    {"path":"holder","type":"address"},
    {"path":"unit","type":"number"},
    {"path":"to","type":"address"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"declare","section":"","mode":"fact","when":[{"path":"order","is":"declare"}]},
    {"id":"stay","section":"","mode":"fact","when":[{"path":"order","is":"stay"}]},
    {"id":"annul","section":"","mode":"fact","when":[{"path":"order","is":"annul"}]},
    {"id":"remit","section":"","mode":"fact","when":[{"path":"order","is":"remit"}]},
    {"id":"strike","section":"","mode":"fact","when":[{"path":"order","is":"strike"}]},
    {"id":"allow","section":"","mode":"fact","when":[{"path":"order","is":"allow"}]},
    {"id":"lift","section":"","mode":"fact","when":[{"path":"order","is":"lift"}]},
    {"id":"remove","section":"","mode":"fact","when":[{"path":"order","is":"remove"}]},
    {"id":"interim","section":"","mode":"fact","when":[{"path":"order","is":"interim"}]},
    {"id":"recover","section":"","mode":"fact","when":[{"path":"order","is":"recover"}]},
  ],
  slots: { address, number, text, units },
};
