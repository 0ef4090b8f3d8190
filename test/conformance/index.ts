/**
 * For authors of templates: what every template must pass. Runs in a Hardhat 3 project with mocha, ethers and chai, which builds
 * the `CONTRACTS` of `biy/conformance/contracts` beside its own.
 * @module
 */
export { conforms } from "./conformance.ts";
export { journey, type Taken } from "./journey.ts";
export { outcomes } from "./outcomes.ts";
export { step, type Agreement, type Template } from "./agreement.ts";
export { deployedTribunal, ethers, networkHelpers, type TribunalWorld } from "./world.ts";
