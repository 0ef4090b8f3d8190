// Generated from the clauses of Charter; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { examples1 } from "./examples-1.ts";

// prettier-ignore
export const rule1: Released = {
  name: "rule-1",
  template: "Charter",
  title: {"kk":"","ru":"","en":""},
  sections: [
  ],
  fields: [
    {"path":"category","type":"number"},
    {"path":"rule","type":"number"},
    {"path":"class","type":"number"},
    {"path":"basis","type":"text"},
    {"path":"quorum","type":"fraction"},
    {"path":"second","type":"fraction"},
    {"path":"pass","type":"fraction"},
    {"path":"waits","type":"number"},
    {"path":"extends","type":"number"},
    {"path":"notice","type":"period"},
    {"path":"voting","type":"period"},
    {"path":"challenge","type":"period"},
    {"path":"execution","type":"period"},
    {"path":"quorumOf","type":"choice","choices":{"unit":{"kk":"барлық бірліктен","ru":"от всех единиц","en":"of all units"},"share":{"kk":"барлық үлестердің сомасынан","ru":"от суммы всех долей","en":"of the sum of all shares"},"both":{"kk":"барлық бірліктен және, бөлек, барлық үлестердің сомасынан","ru":"от всех единиц и, отдельно, от суммы всех долей","en":"of all units and, separately, of the sum of all shares"}}},
    {"path":"passOf","type":"choice","choices":{"unit.all":{"kk":"барлық бірліктен","ru":"от всех единиц","en":"of all units"},"share.all":{"kk":"барлық үлестердің сомасынан","ru":"от суммы всех долей","en":"of the sum of all shares"},"both.all":{"kk":"барлық бірліктен және, бөлек, барлық үлестердің сомасынан","ru":"от всех единиц и, отдельно, от суммы всех долей","en":"of all units and, separately, of the sum of all shares"},"unit.present":{"kk":"дауыс беруге қатысқан бірліктерден","ru":"от единиц, участвовавших в голосовании","en":"of the units that took part in the vote"},"share.present":{"kk":"дауыс беруге қатысқан бірліктер үлестерінің сомасынан","ru":"от суммы долей единиц, участвовавших в голосовании","en":"of the sum of the shares of the units that took part in the vote"},"both.present":{"kk":"дауыс беруге қатысқан бірліктерден және, бөлек, олардың үлестерінің сомасынан","ru":"от единиц, участвовавших в голосовании, и, отдельно, от суммы их долей","en":"of the units that took part in the vote and, separately, of the sum of their shares"},"unit.cast":{"kk":"жақтап немесе қарсы дауыс берген бірліктерден","ru":"от единиц, голосовавших за или против","en":"of the units that voted for or against"},"share.cast":{"kk":"жақтап немесе қарсы дауыс берген бірліктер үлестерінің сомасынан","ru":"от суммы долей единиц, голосовавших за или против","en":"of the sum of the shares of the units that voted for or against"},"both.cast":{"kk":"жақтап немесе қарсы дауыс берген бірліктерден және, бөлек, олардың үлестерінің сомасынан","ru":"от единиц, голосовавших за или против, и, отдельно, от суммы их долей","en":"of the units that voted for or against and, separately, of the sum of their shares"}}},
  ],
  currencies: [
  ],
  exemptions: [
  ],
  facts: true,
  clauses: [
    {"id":"category","section":"","mode":"fact","when":[{"path":"rule","is":"nonzero"}]},
    {"id":"category-only","section":"","mode":"fact","when":[{"path":"rule","is":"zero"}]},
    {"id":"class","section":"","mode":"fact","when":[{"path":"class","is":"nonzero"}]},
    {"id":"counted-unit","section":"","mode":"fact","when":[{"path":"basis","is":"unit"}]},
    {"id":"counted-share","section":"","mode":"fact","when":[{"path":"basis","is":"share"}]},
    {"id":"counted-both","section":"","mode":"fact","when":[{"path":"basis","is":"both"}]},
    {"id":"quorum","section":"","mode":"fact"},
    {"id":"second","section":"","mode":"fact","when":[{"path":"second","is":"nonzero"}]},
    {"id":"no-second","section":"","mode":"fact","when":[{"path":"second","is":"zero"}]},
    {"id":"majority","section":"","mode":"fact"},
    {"id":"waits","section":"","mode":"fact","when":[{"path":"waits","is":"1"}]},
    {"id":"waits-not","section":"","mode":"fact","when":[{"path":"waits","is":"zero"}]},
    {"id":"extends","section":"","mode":"fact","when":[{"path":"extends","is":"1"}]},
    {"id":"lapses","section":"","mode":"fact"},
    {"id":"clocks","section":"","mode":"fact"},
    {"id":"examples","section":"","mode":"fact","parts":"examples"},
  ],
  texts: {"kk":"0xd7450c4729dbf9cdad1de64e4411086e5680dadde812bab1b0a9e76fb4a5298f","ru":"0xf19eaf2fe101f9d727741e866c0b0ef986e9393f1c929a06693e8f4479357954","en":"0xdda4c58108da1c33bff985dac1df47e599466f74e2be0e1716f922b98dad12cd"},
  parts: { examples: examples1 },
  load: { kk: () => import("./rule-1.kk.ts"), ru: () => import("./rule-1.ru.ts"), en: () => import("./rule-1.en.ts") },
};
