// Generated from the clauses of Disputes; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, number, text, units } from "../../text/slots/all.ts";

// prettier-ignore
export const orders1: Released = {
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
  texts: {"kk":"0xec6128053f70f9cbf3cb2f5486644571342be724699672c842395e22e65e00a1","ru":"0xd5c250bd227e13ccac7d4c5dd1e611430853aa33561252ee255cb82c40c32649","en":"0x5075953eb5f73a733aefbc1f7006313f417e5a3f725ecb79ccfa77cda286348e"},
  slots: { address, number, text, units },
  load: { kk: () => import("./orders-1.kk.ts"), ru: () => import("./orders-1.ru.ts"), en: () => import("./orders-1.en.ts") },
};
