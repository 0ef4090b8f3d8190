/**
 * A lease's own terms.
 * @module
 */

import type { leaseAbi } from "../../abi/lease.ts";
import type { AgreementFile } from "../../agreements/file.ts";
import type { ParticularsOf } from "../../agreements/fromAbi.ts";
import type { Terms } from "../../agreements/terms.ts";

/** Rent and deposit in base units, how long a rent lasts, the last moment for handing over, the end, the inspection. */
export type LeaseParticulars = ParticularsOf<typeof leaseAbi>;
/** The terms of a lease. */
export type LeaseTerms = Terms<LeaseParticulars>;
/** A lease as one file. */
export type LeaseFile = AgreementFile<LeaseParticulars>;
