import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import type { CompilerOutput } from "hardhat/types/solidity";

// The compiler is the npm package solc: nothing is downloaded, and everyone builds with the same bytes.
const compiler = { version: "0.8.37", path: fileURLToPath(import.meta.resolve("solc/soljson.js")) };
const settings = { evmVersion: "prague", outputSelection: { "*": { "*": ["storageLayout"] } } };

/**
 * 2394, transient storage: the reentrancy guard clears it at the end of each call. 6335: OpenZeppelin calls a function `at`, which a later
 * compiler reserves. 3860 and 5574, sizes: tests are large, and of ours `npm run gas` measures them.
 */
const ACCEPTED = ["2394", "3860", "5574", "6335"];
/** What types, words and schemas are made from: the most of a compiler's time is for code, and this has none. */
const SHAPES = { "*": { "*": ["abi", "storageLayout"], "": ["ast"] } };

/**
 * A factory is made for what has code, and only for that: so each contract that can be deployed gets code that stops at once.
 * Nothing is ever deployed from shapes by mistake.
 */
function withCodeThatStops({ contracts = {}, sources = {} }: CompilerOutput): void {
  for (const [file, { ast }] of Object.entries(sources))
    for (const { name, contractKind, abstract } of (ast as { nodes: AstContract[] }).nodes) {
      if (contractKind !== "contract" || abstract !== false) continue;
      const contract = contracts[file]?.[name];
      if (contract !== undefined) contract.evm = { bytecode: STOPS, methodIdentifiers: {} };
    }
}
const STOPS = { object: "fe", opcodes: "INVALID", sourceMap: "", linkReferences: {} };
type AstContract = { readonly name: string; readonly contractKind?: string; readonly abstract?: boolean };

/** A warning of the compiler is an error. What is compiled apart is compiled at once, also on two cores. */
const strict: HardhatPlugin = {
  id: "strict",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        async build(context, files, options, next) {
          return await next(context, files, { concurrency: availableParallelism(), ...options });
        },
        async invokeSolc(context, compilerOf, input, config, next) {
          const isShapes = context.globalOptions.buildProfile === "shapes";
          const asked = isShapes ? { ...input, settings: { ...input.settings, outputSelection: SHAPES } } : input;
          const output = await next(context, compilerOf, asked, config);
          if (isShapes) withCodeThatStops(output);
          // The counters bring warnings of their own.
          if (context.globalOptions.coverage) return output;
          const problems = (output.errors ?? []).filter(({ errorCode }) => !ACCEPTED.includes(errorCode ?? ""));
          return { ...output, errors: problems.map((each) => ({ ...each, type: "Error", severity: "error" })) };
        },
      }),
    }),
  },
};

/** Counters cost gas: in blocks of the usual size what is deployed would drive the fee up until nobody could pay it. */
const isCounting = process.env["BIY_COUNTING"] === "1";
const COUNTING = { blockGasLimit: 100_000_000_000 };

/** What takes minutes is in `long/`: `npm run campaigns`. */
const isLong = process.env["BIY_LONG"] === "1";

const inProduction = (runs: number) => ({ ...settings, viaIR: true, optimizer: { enabled: true, runs } });

/** Cases are rare, agreements many: the tribunal and the disputes of a condominium are built for size, so that they have room to grow. */
const smaller = { ...compiler, settings: inProduction(50) };
const forSize = {
  "contracts/arbitration/Tribunal.sol": smaller,
  "contracts/condominium/Disputes.sol": smaller,
};

export default defineConfig({
  plugins: [toolbox, strict],
  solidity: {
    profiles: {
      default: {
        compilers: [{ ...compiler, settings: { ...settings, optimizer: { enabled: true, runs: 200 } } }],
        overrides: forSize,
      },
      shapes: { isolated: false, compilers: [{ ...compiler, settings }] },
      production: {
        isolated: false,
        compilers: [{ ...compiler, settings: inProduction(5_000) }],
        // With more runs it would be too large; what it costs hardly changes.
        overrides: {
          ...forSize,
          "contracts/condominium/Assembly.sol": { ...compiler, settings: inProduction(1_000) },
          "contracts/templates/Sale.sol": { ...compiler, settings: inProduction(500) },
          "contracts/templates/Lease.sol": { ...compiler, settings: inProduction(500) },
        },
      },
    },
  },
  networks: {
    // Faults are tried without the optimiser, whose code is too large for a chain. What ships, `npm run gas` measures.
    default: { type: "edr-simulated", allowUnlimitedContractSize: true, ...(isCounting ? COUNTING : {}) },
    rpc: { type: "http", url: "http://127.0.0.1:8545" },
  },
  typechain: { outDir: "src/typechain" },
  paths: { tests: { solidity: isLong ? "long" : "test", mocha: "test" } },
  test: {
    mocha: { timeout: 120_000, parallel: true, jobs: 2, require: [new URL("test/hooks.ts", import.meta.url).href] },
    solidity: { fuzz: { runs: 256 }, invariant: { runs: 64, depth: 100, failOnRevert: true } },
  },
});
