/**
 * What needs a disk: deployments and agreements as files, editions from a folder of clauses. Node only.
 * @module
 */
export { readAgreement, readDeployment, readText, writeAgreement, writeDeployment, writeWhole } from "./files.ts";
export { compileEdition, readEdition, type EditionSource } from "../text/compile.ts";
export { modulesOf } from "../text/modules.ts";
export { readJson, writeNew, writeOnce, readBytes, writeBeside } from "./files.ts";
export { logStore } from "./logStore.ts";
export { hasSqlite, openRegister, registerPath, type DiskRegister } from "./register.ts";
export { readTemplate } from "./template.ts";
export { checkTemplate, languagesLacking } from "./check.ts";
export type { Problem } from "../text/errors.ts";
export { templateFiles } from "./newTemplate.ts";
export { planFrom, type Plan, type Step } from "./steps.ts";
export { artifactIn, type Artifact } from "./build.ts";
