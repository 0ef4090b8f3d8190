/**
 * Deploying from the package: the contracts' code, and who plays whom on a local chain. In Node and in a page, with any Signer.
 * @module
 */
export {
  CONTRACTS,
  codeHashOf,
  condominiumCode,
  TEMPLATES,
  type Contract,
  type Contracts,
  type Shared,
} from "./contracts.ts";
export { deploy, RULES_TEXT, type People } from "./deploy.ts";
export { localAccount, localKeys, localPeople, type Role } from "./local.ts";
export { deploymentFrom, deploymentJson, type Deployment } from "../chain/deployments.ts";
