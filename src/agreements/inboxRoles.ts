/**
 * As what something waits for an account.
 * @module
 */

/** `anyone`: anybody may do it, and the account has a part in the case or the agreement. */
export const INBOX_ROLES = ["arbiter", "party", "holder", "authority", "substitute", "anyone"] as const;
/** One of {@link INBOX_ROLES}. */
export type InboxRole = (typeof INBOX_ROLES)[number];
