/**
 * What is deployed: Ignition module, resumable.
 * @module
 */
import { buildModule } from "@nomicfoundation/ignition-core";

/** For local chains: the test tenge comes first, so that on a fresh chain it has the address that the editions know. */
export default buildModule("Biy", (m) => {
  const testTenge = m.contract("TestTenge");
  const roster = m.contract("Roster", [m.getAccount(0)], { after: [testTenge] });
  const tribunal = m.contract("Tribunal", [], { after: [roster] });
  const sale = m.contract("Sale", [], { after: [tribunal] });
  return { testTenge, roster, tribunal, sale };
});
