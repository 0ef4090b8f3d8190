/**
 * What nodes and wallets throw, as the sentence that a person gets: the contract's reason wherever it is, the person's own refusal, what the
 * node said; no secret of its address, and never "[object Object]".
 * @module
 */
import { expect } from "chai";
import { id as hashOf, makeError } from "ethers";
import { asBiyError, sentenceOf } from "../../src/agreements/errors.ts";
import { networkError } from "../../src/chain/errors.ts";
import { isRateLimit, patiently } from "../../src/chain/patience.ts";
import { publicUrl, signedIn, withoutSecrets } from "../../src/words/url.ts";

const ACCOUNT = "ab".repeat(20);
const DATA = `${hashOf("AgreementOnlyParty(address)").slice(0, 10)}${"00".repeat(12)}${ACCOUNT}`;
const TEXT = `0x08c379a0${"20".padStart(64, "0")}${"5".padStart(64, "0")}${Buffer.from("paused").toString("hex").slice(0, 10).padEnd(64, "0")}`;
const json = JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: 3, message: "execution reverted", data: DATA } });

describe("what nodes and wallets throw", () => {
  const shapes: readonly [string, unknown][] = [
    ["data", { data: DATA }],
    ["data of an error", { error: { data: DATA } }],
    ["data of data of an error", { error: { data: { data: DATA } } }],
    ["data of the data of an error of data", { data: { error: { data: { data: DATA } } } }],
    ["data of an original error", { code: -32603, data: { originalError: { code: 3, data: DATA } } }],
    ["result", { code: -32000, data: { message: "revert", result: DATA } }],
    ["a map by transaction", { data: { [`0x${"11".repeat(32)}`]: { error: "revert", return: DATA }, name: "c" } }],
    ["Reverted in data", { error: { code: -32015, message: "VM execution error.", data: `Reverted ${DATA}` } }],
    ["a message", { error: { code: 3, message: `execution reverted: ${DATA}` } }],
    [
      "info.error of ethers",
      makeError("could not coalesce error", "UNKNOWN_ERROR", { error: { code: 3, data: DATA } } as never),
    ],
    ["the cause of a cause", new Error("a", { cause: new Error("b", { cause: { data: DATA } }) })],
    ["JSON in a body", { info: { responseBody: json, responseStatus: "500 Internal Server Error" } }],
    ["JSON in a message", new Error(`processing response error (body="…") ${json}`)],
    ["JSON in the body of an error", { error: { body: json } }],
    ["a list of errors", { errors: [{ message: "no" }, { cause: { data: DATA } }] }],
  ];
  for (const [where, thrown] of shapes) {
    it(`has the contract's reason in ${where}`, async () => {
      const error = asBiyError(thrown);
      expect([error.code, error.contractError]).to.deep.equal(["refused", "AgreementOnlyParty"]);
      expect(error.message.toLowerCase()).to.equal(`the contract refused: agreementonlyparty(0x${ACCOUNT})`);
      expect((await error.sentence("ru")).toLowerCase()).to.include(`с адреса 0x${ACCOUNT}`);
    });
  }

  it("is not misled by what was asked: a call's data is no reason", async () => {
    const asked = {
      payload: { params: [{ data: DATA }] },
      transaction: { data: DATA },
      error: { code: -32000, message: "busy" },
    };
    expect(await sentenceOf(asked, "en")).to.equal("The network or the wallet refused: busy");
  });

  it("is the contract's own text, or that none was given, where it is no error of ours", async () => {
    expect(await sentenceOf({ data: TEXT }, "en")).to.match(
      /^The contract refused; the node gave no reason that we know: pause/,
    );
    for (const thrown of [
      { error: { code: -32000, message: "execution reverted" } },
      { error: { code: -32015, message: "VM execution error." } },
    ])
      expect(asBiyError(thrown).code).to.equal("refused");
  });

  for (const thrown of [
    { code: 4001, message: "User rejected the request." },
    { error: { code: 4001 } },
    { code: -32603, data: { originalError: { code: 4001 } } },
    makeError("user rejected action", "ACTION_REJECTED", { action: "sendTransaction", reason: "rejected" }),
    { code: 5000, message: "User rejected." },
    new Error("MetaMask Tx Signature: User denied transaction signature."),
    new Error("Transaction was rejected by user"),
  ]) {
    it(`is the person's own refusal: ${JSON.stringify(thrown)}`, () => {
      for (const error of [asBiyError(thrown), networkError(thrown)]) {
        expect(error.code).to.equal("declined");
        expect(error.words.en).to.equal("You declined in the wallet; nothing was signed, and nothing was sent.");
      }
    });
  }

  it("is always a sentence, whatever was thrown", async () => {
    const cyclic: { error?: unknown } = {};
    cyclic.error = cyclic;
    for (const thrown of [
      undefined,
      null,
      "",
      0,
      {},
      [],
      { a: 1 },
      cyclic,
      { message: {} },
      { message: { a: 1 } },
      new Error(""),
      Symbol("a"),
      { code: {} },
    ])
      for (const lang of ["kk", "ru", "en"] as const) {
        const said = await sentenceOf(thrown, lang);
        expect(said).not.to.match(/\[object|undefined|: $/);
      }
    expect(await sentenceOf({}, "en")).to.equal("The network or the wallet refused: no reason was given");
  });

  it("says no secret of a URL", () => {
    const url = "https://name:pass%20word@node.example/v3/0123456789abcdef0123?key=secretkey";
    for (const thrown of [
      new Error(`request to ${url} failed`),
      makeError("server response 500", "SERVER_ERROR", { request: {}, info: { requestUrl: url } } as never),
      { error: { message: `bad gateway ${url}` } },
    ]) {
      const { message, words } = asBiyError(thrown);
      for (const said of [message, words.kk, words.ru]) expect(said).not.to.match(/name|pass|0123456789|secretkey/);
    }
    expect(publicUrl(url)).to.equal("https://node.example/…");
    expect(publicUrl("http://127.0.0.1:8545")).to.equal("http://127.0.0.1:8545");
    expect(publicUrl("not a URL with secretkey")).to.equal("…");
    expect(withoutSecrets("Nothing is at http://127.0.0.1:8545. Start a node.")).to.equal(
      "Nothing is at http://127.0.0.1:8545. Start a node.",
    );
    expect(withoutSecrets("invalid key secretkey of pass word", url)).to.equal("invalid key … of …");
    expect(signedIn(url)).to.deep.equal({
      url: "https://node.example/v3/0123456789abcdef0123?key=secretkey",
      authorization: `Basic ${Buffer.from("name:pass word").toString("base64")}`,
    });
  });

  it("is tried again, with longer and longer pauses, where a node is asked too often; and nothing else is", async () => {
    const limits = [
      { code: 429 },
      { error: { code: -32005, message: "daily request count exceeded, request rate limited" } },
      makeError("server response 429 Too Many Requests", "SERVER_ERROR", {
        info: { responseStatus: "429 Too Many Requests" },
      } as never),
      new Error('{"jsonrpc":"2.0","error":{"code":429,"message":"Too Many Requests"}}'),
    ];
    for (const thrown of limits) {
      let attempts = 0;
      const act = async () => {
        attempts += 1;
        if (attempts < 4) throw thrown;
        return attempts;
      };
      expect(await patiently(act, { pause: 1 })).to.equal(4);
    }
    for (const thrown of [
      { error: { code: -32005, message: "query returned more than 10000 results" } },
      new Error("no"),
    ])
      expect(isRateLimit(thrown)).to.equal(false);
  });
});
