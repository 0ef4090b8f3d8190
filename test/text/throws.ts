import { expect } from "chai";
import { TermsError, type TermsErrorCode } from "../../src/text/errors.ts";

/** {@link thrown} by an action that takes its time. */
export async function rejected(
  action: () => Promise<unknown>,
  code: TermsErrorCode,
  words?: RegExp,
): Promise<TermsError> {
  const error = await action().then(
    () => undefined,
    (refused: unknown) => ({ refused }),
  );
  return thrown(
    () => {
      if (error !== undefined) throw error.refused;
    },
    code,
    words,
  );
}

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
