/**
 * What is deployed once for all, as a module of Hardhat Ignition: `ignition.deploy(Biy)`, or `m.useModule(Biy)` in a module of one's own.
 * The code is the package's, so nothing of it is compiled.
 * @module
 */
import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { leaseAbi, rosterAbi, saleAbi, testTengeAbi, tribunalAbi } from "../abi/index.ts";
import lease from "../deploy/code/lease.ts";
import roster from "../deploy/code/roster.ts";
import sale from "../deploy/code/sale.ts";
import testTenge from "../deploy/code/testTenge.ts";
import tribunal from "../deploy/code/tribunal.ts";

/** What Ignition asks of a contract that the project doesn't compile. */
const artifact = <Abi extends readonly object[]>(contractName: string, abi: Abi, bytecode: string) => ({
  _format: "hh3-artifact-1",
  contractName,
  sourceName: `biy/contracts/${contractName}.sol`,
  abi: abi as never,
  bytecode,
  deployedBytecode: "0x",
  linkReferences: {},
  deployedLinkReferences: {},
});

/** For local chains: the test tenge comes first, so that on a fresh chain it has the address that the editions know. */
export default buildModule("Biy", (m) => {
  const its = {
    testTenge: artifact("TestTenge", testTengeAbi, testTenge),
    roster: artifact("Roster", rosterAbi, roster),
    tribunal: artifact("Tribunal", tribunalAbi, tribunal),
    sale: artifact("Sale", saleAbi, sale),
    lease: artifact("Lease", leaseAbi, lease),
  };
  const first = m.contract("TestTenge", its.testTenge);
  const second = m.contract("Roster", its.roster, [m.getAccount(0)], { after: [first] });
  const third = m.contract("Tribunal", its.tribunal, [], { after: [second] });
  const fourth = m.contract("Sale", its.sale, [], { after: [third] });
  return {
    testTenge: first,
    roster: second,
    tribunal: third,
    sale: fourth,
    lease: m.contract("Lease", its.lease, [], { after: [fourth] }),
  };
});
