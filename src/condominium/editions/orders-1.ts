// Generated from the clauses of Disputes; change those and compile again.
import type { ReleasedFacts } from "../../text/edition.ts";
import { address, number, text, units } from "../../text/slots/all.ts";

// prettier-ignore
export const orders1: ReleasedFacts = {
  name: "orders-1",
  template: "Disputes",
  title: {"kk":"","ru":"","en":""},
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
  texts: {"kk":"0xb2ce3db6e1243c9741ed5a8018f0f9f537064632f68c0c19a964abb72eca6779","ru":"0x758c2885b4cbeb47dc14e9cc90546acad58abb4fc40c1a85d31d1b231ea974be","en":"0xdf340b89e4a7c95ea7ee82360a64f6b672982809f6fabbb35d9cc4552ebb63c5"},
  slots: { address, number, text, units },
  load: { kk: () => import("./orders-1.kk.ts"), ru: () => import("./orders-1.ru.ts"), en: () => import("./orders-1.en.ts") },
};
