import { expect } from "chai";
import { TermsError, type TermsErrorCode } from "../../src/text/errors.ts";

/** The error that an action throws, which must be a TermsError with this code and a message with these words. */
export function thrown(action: () => unknown, code: TermsErrorCode, words: RegExp = /./): TermsError {
  try {
    action();
  } catch (error) {
    expect(error).to.be.instanceOf(TermsError);
    const found = error as TermsError;
    expect(found.problem).to.equal(code);
    expect(found.message).to.match(words);
    return found;
  }
  throw new Error(`Nothing was thrown, ${code} was expected`);
}
