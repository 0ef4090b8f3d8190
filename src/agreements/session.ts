/**
 * A signing session: the text is rendered, shown, confirmed, signed, saved, in this order and no other (Digital Code, art. 50(3)).
 * Each state has one method, the next step, and can be taken once.
 *
 *   beginSigning ─▶ Rendered ─show─▶ Shown ─confirm─▶ Confirmed ─sign─▶ Signed ─save─▶ the file
 *
 * @module
 */

import type { Signer } from "ethers";
import { BiyError } from "../words/biyError.ts";
import type { Lang } from "../words/lang.ts";
import { text } from "../text/render.ts";
import { requireWhole, sign } from "./consent.ts";
import { render, toJson, type AgreementFile } from "./file.ts";
import { latest } from "../chain/send.ts";
import type { Acceptance, Values } from "./terms.ts";
import * as CONSENT_WORDS from "../words/agreements/consent.ts";

/** The first state of a session of signing: the text is made, and was not shown yet. */
export type Rendered<P extends Values> = {
  readonly state: "rendered";
  /** The text in a language. It is the caller who puts all of it before the person's eyes. */
  show(lang: Lang): Shown<P>;
};

/** The second state: the text was shown, and waits for the explicit yes of the person. */
export type Shown<P extends Values> = {
  readonly state: "shown";
  readonly text: string;
  /** What the wallet will show. */
  readonly summary: string;
  readonly root: string;
  /** The person's explicit yes. @param root that of the text which the person has seen @throws {BiyError} `document` */
  confirm(root: string): Confirmed<P>;
};

/** The third state: the person said yes to this very text, and the wallet was not asked yet. */
export type Confirmed<P extends Values> = {
  readonly state: "confirmed";
  /**
   * As `sign` does, and looks at the rules if there is a provider; refused, it can be tried again.
   * @throws {BiyError} `document`, `missing`, `key`, `network`
   */
  sign(by: { readonly signer: Signer; readonly now?: bigint }): Promise<Signed<P>>;
};

/** The last state: the acceptance is made, and the file with it is to be saved. */
export type Signed<P extends Values> = {
  readonly state: "signed";
  readonly acceptance: Acceptance;
  /** Seconds since 1970, by the chain or the clock that was given. */
  readonly signedAt: bigint;
  /** Gives the file with the acceptance to `write`; if that fails, it can be tried again. */
  save(write: (file: AgreementFile<P>) => Promise<void> | void): Promise<AgreementFile<P>>;
};

type State = "rendered" | "shown" | "confirmed" | "signed";
/** The file as it was given, to be compared, and as it was then: all work is done on the copy. */
type Session = { readonly given: AgreementFile<Values>; readonly file: AgreementFile<Values> };
/** What the step after `made` is taken from, if it is that. */
type Step = { readonly made: unknown; readonly state: State; readonly session: Session };

/** The states whose step is still to be taken. What isn't here was made by somebody else, or its step was taken. */
const open = /* @__PURE__ */ new WeakMap<object, { readonly state: State; readonly session: Session }>();

/**
 * Begins to sign an agreement's terms: renders them, and checks that the text is the one they bind.
 * @throws {BiyError} `document` if it is not. Each step throws `document` if the file was changed since, and `input` if it was
 * taken before or is called on anything but the state that the step before gave. By which rules a dispute is decided, the text says by
 * their hash: show `rulesInWords`, too.
 * @example const file = await (await (await beginSigning(draft)).show("kk").confirm(root).sign({ signer })).save(write);
 */
export async function beginSigning<P extends Values>(given: AgreementFile<P>): Promise<Rendered<P>> {
  const { kind, ...said } = given;
  const file: AgreementFile<P> = { ...structuredClone(said), kind };
  const document = await render(file);
  requireWhole(file);
  const session: Session = { given, file };

  const rendered: Rendered<P> = {
    state: "rendered",
    show(lang) {
      take({ made: this, state: "rendered", session });
      return entered(
        { state: "shown", text: text(document, lang), summary: file.summary, root: document.root, confirm },
        session,
      );
    },
  };
  function confirm(this: unknown, root: string): Confirmed<P> {
    take({ made: this, state: "shown", session });
    if (root !== document.root) throw otherText();
    return entered({ state: "confirmed", sign: signed }, session);
  }
  async function signed(
    this: unknown,
    { signer, now }: { readonly signer: Signer; readonly now?: bigint },
  ): Promise<Signed<P>> {
    return await taken({ made: this, state: "confirmed", session }, async () => {
      const signedAt = now ?? (await latest(signer.provider));
      const whole = await sign({ signer, file, now: signedAt });
      const acceptance = whole.acceptances[whole.acceptances.length - 1] as Acceptance;
      return entered({ state: "signed", acceptance, signedAt, save }, session);

      async function save(
        this: unknown,
        write: (file: AgreementFile<P>) => Promise<void> | void,
      ): Promise<AgreementFile<P>> {
        return await taken({ made: this, state: "signed", session }, async () => {
          await write(whole);
          return whole;
        });
      }
    });
  }
  return entered(rendered, session);
}

function entered<S extends { readonly state: State }>(made: S, session: Session): S {
  open.set(made, { state: made.state, session });
  return Object.freeze(made);
}

/** Takes the step of a state of this session, which can't be taken again. */
function take({ made, state, session }: Step): void {
  const found = open.get(made as object);
  if (found?.state !== state || found.session !== session) throw outOfTurn();
  open.delete(made as object);
  if (toJson(session.given) !== toJson(session.file)) throw otherText();
}

/** The same for a step that others may refuse: then it is still to be taken. */
async function taken<T>(step: Step, act: () => Promise<T>): Promise<T> {
  take(step);
  try {
    return await act();
  } catch (thrown) {
    open.set(step.made as object, step);
    throw thrown;
  }
}

function outOfTurn(): BiyError {
  return new BiyError("input", CONSENT_WORDS.outOfTurn);
}

function otherText(): BiyError {
  return new BiyError("document", CONSENT_WORDS.changedSince);
}
