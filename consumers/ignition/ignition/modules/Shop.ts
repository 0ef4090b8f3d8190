import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import Biy from "biy/ignition";

export default buildModule("Shop", (m) => {
  const { sale, tribunal } = m.useModule(Biy);
  return { sale, tribunal };
});
