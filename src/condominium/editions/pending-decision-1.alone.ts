// Generated from the clauses of Assembly; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { pendingDecision1 } from "./pending-decision-1.ts";

// prettier-ignore
export const pendingDecision1Alone: Released = {
  ...pendingDecision1,
  texts: {"kk":"0xd18d4c1577c52df4c6548d0c351b3874adc9ed8154eb200fbd430b48b7a03fd7","ru":"0xd6bf0d4b1aa0ce00174e8e1e0e10917384421fc0b8d9964be5487a7e34056544","en":"0x9343b9b23312b1a8fbc6a454a813473e7c7e247ec023281fb841e1280fb04da6"},
  load: { kk: () => import("./pending-decision-1.kk.ts"), ru: () => import("./pending-decision-1.ru.ts"), en: () => import("./pending-decision-1.en.ts") },
};
