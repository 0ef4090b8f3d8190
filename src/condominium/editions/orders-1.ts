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
  texts: {"kk":"0x5d458169835ba5e714d82176057112dc709e0ce50b18d441f9d518bc61e54f24","ru":"0xb4dc2fb1a641378fb3e18ee022e47317e36e90ade265e3c2ed64ba9327f9dd4b","en":"0xd884c8c1e9d856a57d4b9e50da899567ae9e26d905cb647cf8503b3fdc2b3e5c"},
  load: { kk: () => import("./orders-1.kk.ts"), ru: () => import("./orders-1.ru.ts"), en: () => import("./orders-1.en.ts") },
};
