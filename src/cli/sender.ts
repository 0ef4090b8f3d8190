/**
 * A signer that asks before it sends, notes what it signs before the node has it, and waits in sight of the person.
 * @module
 */

import { setTimeout as pause } from "node:timers/promises";
import {
  AbstractSigner,
  formatUnits,
  isError,
  Transaction,
  TransactionResponse,
  type BaseWallet,
  type BlockTag,
  type JsonRpcProvider,
  type Provider,
  type TransactionReceipt,
  type TransactionRequest,
  type TypedDataDomain,
  type TypedDataField,
} from "ethers";
import { messagesIn } from "../chain/index.ts";
import { agreements, asBiyError, BiyError, cases, sales, type Telling, type Words } from "../index.ts";
import { ERRORS } from "../condominium/index.ts";
import { agree, agreeForEver, Declined, progress, tell, Usage, type Binding, type Desk } from "./desk.ts";
import { Journal, type Pending } from "./journal.ts";
import { caughtUp, type Connected } from "./network.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as SENDING_WORDS from "../words/cli/sending.ts";
import { say } from "../words/index.ts";

/** How long an answer or a block is waited for before the command ends and can be run again. */
const MINED_WITHIN = 180_000;
/** As often is looked before what is not there is taken to be gone. */
const LOOKS = 5;

/** What a command of a party or an arbiter works with. */
/** How is told what any contract refuses. */
export const TELLING: Telling = { errors: [sales.ERRORS, agreements.receipts.ERRORS, cases.ERRORS, ERRORS] };

export type Acting = { readonly desk: Desk; readonly at: Connected; readonly signer: Taking };

/** One transaction of a command. */
export type Step = {
  /** The same for the same command about the same thing, run again. */
  readonly label: string;
  /** What it does, for the person. */
  readonly words: Words;
  /** What can't be undone says what is at stake and wants its word; a "yes" does for what takes nothing from anybody for ever. */
  readonly asks: "yes" | Binding;
  /** The same where `words` are a question. */
  readonly does?: Words;
  /** Another step of the command follows, of which all is known before this one is taken. */
  readonly more?: boolean;
};

/** Who takes the steps of a command: with a key, or as `--unsigned` has it. */
export type Taking = AbstractSigner<JsonRpcProvider> & {
  readonly journal: Pick<Journal, "pending" | "done" | "close">;
  /** Whether it has a key, which signs what is no transaction, too. */
  readonly signs: boolean;
  /** @returns the transaction's hash */
  step(step: Step, act: () => Promise<{ hash: string }>): Promise<string>;
  wasDone(label: string): Promise<string | undefined>;
};

export class Sender extends AbstractSigner<JsonRpcProvider> implements Taking {
  readonly journal: Journal;
  readonly signs = true;
  readonly #desk: Desk;
  readonly #wallet: BaseWallet;
  readonly #confirmations: number;
  #step: Step = { label: "", words: SENDING_WORDS.aTransaction, asks: "yes" };
  /** What this command has done so far. */
  readonly #done: string[] = [];

  constructor(desk: Desk, wallet: BaseWallet, at: Connected & { confirmations: number }) {
    super(at.provider);
    this.#desk = desk;
    this.#wallet = wallet;
    this.#confirmations = at.confirmations;
    this.journal = new Journal({ chainId: at.chainId, account: wallet.address });
  }

  /**
   * Takes a step, or goes on with the one that an interrupted command has sent.
   * @returns the transaction's hash
   */
  async step(step: Step, act: () => Promise<{ hash: string }>): Promise<string> {
    this.#step = step;
    const open = this.journal.pending(step.label);
    const resumed = open === undefined ? undefined : await this.#resume(open);
    if (open !== undefined && resumed !== undefined) return await this.#finish(open, resumed);
    try {
      return (await act()).hash;
    } catch (thrown) {
      const error = asBiyError(thrown, TELLING);
      // What the person or the command line decided passes through the SDK as the cause of its error.
      if (error.cause instanceof Declined && this.#done.length > 0)
        throw new Declined(say(SENDING_WORDS.stoppedAfter, { hashes: this.#done.join(", ") })[this.#desk.lang]);
      if (error.cause instanceof Declined || error.cause instanceof Usage) throw error.cause;
      const done = error.code === "refused" ? await this.wasDone(step.label) : undefined;
      if (done !== undefined) {
        tell(this.#desk, say(SENDING_WORDS.wasDone, { hash: done }));
        return done;
      }
      if (error.code !== "network") throw error;
      // The node may have it: then the journal has it too, and the same command goes on with it.
      const told = this.journal.pending(step.label) === undefined ? SENDING_WORDS.nothingSent : SENDING_WORDS.mayBeSent;
      throw new BiyError("network", joined(error.words, told), { cause: error });
    }
  }

  /** Whether a step was done and the chain still has it. Its transaction may be gone after a reorganisation. */
  async wasDone(label: string): Promise<string | undefined> {
    const done = this.journal.done(label);
    if (done === undefined) return undefined;
    return (await this.provider.getTransactionReceipt(done.hash)) === null ? undefined : done.hash;
  }

  override async getAddress(): Promise<string> {
    return this.#wallet.address;
  }

  /** Never one that the journal has seen mined, unless the chain has dropped it: a node that lags counts less. */
  override async getNonce(tag?: BlockTag): Promise<number> {
    const last = this.journal.last();
    for (let attempt = 1; ; attempt += 1) {
      const counted = await super.getNonce(tag);
      if (last === undefined || counted > last.nonce) return counted;
      if ((await this.provider.getTransactionReceipt(last.hash)) !== null) return last.nonce + 1;
      if (attempt === LOOKS) return counted;
      await pause(this.provider.pollingInterval);
    }
  }

  override connect(_: Provider | null): Sender {
    throw new Error("the key stays with the node that it was opened for");
  }

  override async signTransaction(transaction: TransactionRequest): Promise<string> {
    return await this.#wallet.signTransaction(transaction);
  }

  override async signMessage(message: string | Uint8Array): Promise<string> {
    return await this.#wallet.signMessage(message);
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    return await this.#wallet.signTypedData(domain, types, value);
  }

  override async sendTransaction(transaction: TransactionRequest): Promise<TransactionResponse> {
    await this.#requireNothingElse();
    const filledIn = await this.populateTransaction(transaction);
    const { words, asks } = this.#step;
    const values = {
      gas: String(filledIn.gasLimit ?? 0),
      fee: formatUnits(BigInt(filledIn.gasLimit ?? 0) * BigInt(filledIn.maxFeePerGas ?? filledIn.gasPrice ?? 0), 18),
      account: this.#wallet.address,
    };
    if (asks === "yes") await agree(this.#desk, say(SENDING_WORDS.send, { ...values, what: words }));
    else {
      const stakes = [...(asks.stakes ?? []), say(BINDING_WORDS.fee, values)];
      await agreeForEver(this.#desk, words, { ...asks, stakes });
    }
    const raw = await this.signTransaction(filledIn);
    const signed = Transaction.from(raw);
    const entry: Pending = {
      label: this.#step.label,
      to: signed.to ?? "",
      data: signed.data,
      value: signed.value.toString(),
      nonce: signed.nonce,
      sent: [{ hash: signed.hash ?? "", raw }],
    };
    this.journal.note(entry);
    await this.#broadcast(entry, raw);
    const receipt = await this.#mined(entry);
    await this.#finish(entry, receipt);
    const response = await this.provider.getTransaction(receipt.hash);
    if (response === null) throw new BiyError("network", SENDING_WORDS.gone);
    return response;
  }

  /** @returns the receipt; undefined if the transaction can't be mined any more, and nothing of it was done */
  async #resume(open: Pending): Promise<TransactionReceipt | undefined> {
    const known = await this.#standing(open);
    if (known === "replaced") {
      tell(this.#desk, SENDING_WORDS.replacedElsewhere);
      this.journal.forget(open.label);
      return undefined;
    }
    tell(this.#desk, say(SENDING_WORDS.goingOn, { hash: lastHash(open) }));
    const raised = known === "waiting" ? await this.#raised(open) : open;
    if (known === "waiting") await this.#broadcast(raised, raised.sent.at(-1)?.raw ?? "");
    return await this.#mined(raised);
  }

  async #finish({ nonce }: Pending, receipt: TransactionReceipt): Promise<string> {
    this.journal.finish(this.#step.label, { hash: receipt.hash, block: receipt.blockNumber, nonce });
    await caughtUp(this.#desk, this.provider, receipt.blockNumber);
    if (receipt.status === 0) throw new BiyError("refused", say(SENDING_WORDS.reverted, { hash: receipt.hash }));
    this.#done.push(receipt.hash);
    tell(this.#desk, say(SENDING_WORDS.done, { what: this.#step.words[this.#desk.lang], block: receipt.blockNumber }));
    return receipt.hash;
  }

  /** The node's own "I have it already" is no error. What it refuses outright was not sent. */
  async #broadcast(entry: Pending, raw: string): Promise<void> {
    try {
      await this.provider.broadcastTransaction(raw);
    } catch (thrown) {
      const said = messagesIn(thrown).join(" ");
      if (/already known|already imported|known transaction/i.test(said)) return;
      if (isError(thrown, "INSUFFICIENT_FUNDS") || /insufficient funds|have enough funds/i.test(said)) {
        this.journal.forget(entry.label);
        throw new BiyError("key", say(SENDING_WORDS.noFunds, { account: this.#wallet.address }), { cause: thrown });
      }
      if (isError(thrown, "NONCE_EXPIRED")) {
        // A node may say so of what merely waits: only what the chain has counted is over.
        const standing = await this.#standing(entry);
        if (typeof standing === "object") return;
        if (standing === "replaced") {
          this.journal.forget(entry.label);
          throw new BiyError("network", SENDING_WORDS.otherFirst, { cause: thrown });
        }
      }
      throw thrown;
    }
  }

  async #mined(entry: Pending): Promise<TransactionReceipt> {
    const until = Date.now() + MINED_WITHIN;
    const wait = async (): Promise<TransactionReceipt> => {
      for (;;) {
        const receipt = await this.#receiptOf(entry);
        if (receipt !== undefined) {
          const depth = (await this.provider.getBlockNumber()) - receipt.blockNumber + 1;
          if (depth >= this.#confirmations) return receipt;
        }
        if (Date.now() > until) throw new BiyError("network", SENDING_WORDS.notMined);
        await pause(this.provider.pollingInterval);
      }
    };
    return await progress(this.#desk, say(SENDING_WORDS.waiting, { hash: lastHash(entry) }), wait());
  }

  /** Its receipt; or that it waits; or that another transaction of the key was mined in its place. */
  async #standing(entry: Pending): Promise<TransactionReceipt | "waiting" | "replaced"> {
    // Counted first: what is mined between the two questions has a receipt by the second.
    const used = await this.provider.getTransactionCount(this.#wallet.address, "latest");
    return (await this.#receiptOf(entry)) ?? (used > entry.nonce ? "replaced" : "waiting");
  }

  async #receiptOf({ sent }: Pending): Promise<TransactionReceipt | undefined> {
    const found = await Promise.all(sent.map(async ({ hash }) => await this.provider.getTransactionReceipt(hash)));
    return found.find((receipt) => receipt !== null) ?? undefined;
  }

  /** The same transaction for a higher fee, where the network's has risen above what it offers; the same nonce, so only one is mined. */
  async #raised(open: Pending): Promise<Pending> {
    const last = Transaction.from(open.sent.at(-1)?.raw ?? "");
    const block = await this.provider.getBlock("latest");
    if (last.maxFeePerGas === null || (block?.baseFeePerGas ?? 0n) <= last.maxFeePerGas) return open;
    const { maxFeePerGas, maxPriorityFeePerGas } = await this.provider.getFeeData();
    const least = (before: bigint | null, asked: bigint | null) => {
      const more = ((before ?? 0n) * 9n) / 8n + 1n; // Nodes take a replacement from an eighth more on.
      return asked !== null && asked > more ? asked : more;
    };
    const dearer = last.clone();
    dearer.signature = null;
    dearer.maxFeePerGas = least(last.maxFeePerGas, maxFeePerGas);
    dearer.maxPriorityFeePerGas = least(last.maxPriorityFeePerGas, maxPriorityFeePerGas);
    await agree(
      this.#desk,
      say(SENDING_WORDS.raise, {
        what: this.#step.words[this.#desk.lang],
        fee: formatUnits(dearer.gasLimit * dearer.maxFeePerGas, 18),
      }),
    );
    const raw = await this.signTransaction(dearer);
    const entry = { ...open, sent: [...open.sent, { hash: Transaction.from(raw).hash ?? "", raw }] };
    this.journal.note(entry);
    return entry;
  }

  /** Another command's transaction that waits would hold this one up, and may change what this one does. */
  async #requireNothingElse(): Promise<void> {
    for (const open of this.journal.others(this.#step.label)) {
      const standing = await this.#standing(open);
      if (typeof standing === "object") {
        const { hash, blockNumber: block } = standing;
        this.journal.finish(open.label, { hash, block, nonce: open.nonce });
      } else if (standing === "replaced") this.journal.forget(open.label);
      else throw new BiyError("network", say(SENDING_WORDS.otherWaits, { label: open.label, hash: lastHash(open) }));
    }
  }
}

/** Two sentences; what a node said may end without a stop. */
function joined(a: Words, b: Words): Words {
  const both = (lang: keyof Words) => `${a[lang].replace(/[^.!?…]$/, "$&.")} ${b[lang]}`;
  return { kk: both("kk"), ru: both("ru"), en: both("en") };
}

/** That of what was sent last. */
const lastHash = ({ sent }: Pending) => sent.at(-1)?.hash ?? "";
