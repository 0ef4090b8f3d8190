// Generated from the clauses of Tribunal; change those and compile again.
import type { Released } from "../../text/edition.ts";
import { said1 } from "./said-1.ts";

// prettier-ignore
export const said1Alone: Released = {
  ...said1,
  texts: {"kk":"0x9b93dd45029c799f1e07d9e358f8aba03deed7c8a10f1001b6cb11419ddf97a0","ru":"0xe06b4ae85b4f4154cd88b028becac81658f723f26ea8e39baf9fad406f7d0c74","en":"0x791835f9c6ee868b65032d47752cbb40e027b23903e67ac3662ce8d3be39e8a9"},
  load: { kk: () => import("./said-1.kk.ts"), ru: () => import("./said-1.ru.ts"), en: () => import("./said-1.en.ts") },
};
