// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";

// prettier-ignore
export const deciders1: Released = {
  name: "deciders-1",
  template: "Tribunal",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"arbiter","type":"address"},
    {"path":"identity","type":"hash"},
    {"path":"name","type":"prose"},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"seat","section":"","mode":"fact"},
    {"id":"name","section":"","mode":"fact","when":[{"path":"name","is":"nonzero"}],"isUnbound":true},
  ],
  texts: {"kk":"0x025deb24255dc9932e9a2ec1647752f3ae5ec1ca9a356e872fd68a5da5e5886a","ru":"0xe6b1b611ee259fefd457ddd6ac0fa05eb8a1447c61363a7c484db0db9648544c","en":"0xfedeec1b2d43660b4e6d0cdd6693e5e4948cc54730f796ebc89a6456836bfdef"},
  load: { kk: () => import("./deciders-1.kk.ts"), ru: () => import("./deciders-1.ru.ts"), en: () => import("./deciders-1.en.ts") },
};
