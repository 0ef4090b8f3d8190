// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { address, count, hash, instant, number } from "../../text/slots/all.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pending1: Released = {
  name: "pending-1",
  template: "Assembly",
  title: 0,
  sections: [
  ],
  fields: [
    {"path":"block","type":"number"},
    {"path":"at","type":"instant"},
    {"path":"count","type":"count"},
    {"path":"rest","type":"hash"},
    {"path":"until","type":"instant"},
    {"path":"from","type":"address"},
    {"path":"to","type":"address"},
    {"path":"announcedAt","type":"instant"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"none","section":"","mode":"fact","when":[{"path":"count","is":"zero"}]},
    {"id":"some","section":"","mode":"fact","when":[{"path":"count","is":"nonzero"}],"parts":"decisions"},
    {"id":"unfinished","section":"","mode":"fact","when":[{"path":"rest","is":"nonzero"}]},
    {"id":"recovered","section":"","mode":"fact","when":[{"path":"to","is":"nonzero"}]},
  ],
  texts: {"kk":"0xde0bc8a0ff4fece59c7ad4ccb4106ab08742a701456e69f7090c446573d76c9e","ru":"0x09076441509810eda15dcff33d73219594190ef40a23b3bdebc888bd85fcbd35","en":"0xb03fe92ca91f9a4594a5a68fdd4cf927e30e9a10a141360eb5faa646c0ce161e"},
  parts: { decisions: pendingDecision1 },
  slots: { address, count, hash, instant, number },
  load: { kk: () => import("./pending-1.kk.ts"), ru: () => import("./pending-1.ru.ts"), en: () => import("./pending-1.en.ts") },
};
