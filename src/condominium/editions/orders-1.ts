// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const orders1: Released = {
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
  texts: {"kk":"0xed74c64c2373d855def3ff3ef42f0344ff3738cd870b04190ad7c35217cca357","ru":"0x1be24777447b0202f2806423de7d28db1fb84508dd5de5e9dec238baf32909d3","en":"0x3c82567188c7533fb103f48b7b1a6d03f604171827e89219ca047d4f7486de5b"},
  load: { kk: () => import("./orders-1.kk.ts"), ru: () => import("./orders-1.ru.ts"), en: () => import("./orders-1.en.ts") },
};
