/**
 * What `biy` does for people: an authority that ran out, erasure, restriction, an objection; and that the chain tells nobody's number.
 * @module
 */
import { expect } from "chai";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  AbiCoder,
  getBytes,
  hexlify,
  keccak256,
  sha256,
  toBeHex,
  toUtf8Bytes,
  ZeroHash,
  type TransactionResponse,
} from "ethers";
import { dayOf, workingDayAfter } from "../../src/text/days.ts";
import { checkDigit, parseIin } from "../../src/text/identifiers.ts";
import { sales } from "../../src/index.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { canonicalJson } from "../../src/text/edition.ts";
import { leafHash } from "../../src/text/root.ts";
import { dateInWords, momentInWords } from "../../src/text/slots/time.ts";
import { story } from "../../scripts/demo.ts";
import { biy, ENTER } from "./streams.ts";
import { done, example, formed, world, type World } from "./world.ts";

const DAYS = 86_400;
const { iin: IIN, email: EMAIL } = (JSON.parse(readFileSync(example("parties.json"), "utf8")) as sales.PartiesInput)
  .seller as { iin: string; email: string };

describe("biy for people", () => {
  let here: World;
  let place: readonly string[];
  const as = (role: string) => ["--as", role, "--yes", ...place];
  const now = async () => BigInt((await here.provider.getBlock("latest"))?.timestamp ?? 0);
  /** How a command ended, and what it said. */
  const told = async (args: readonly string[], keys?: readonly string[]) => {
    const offline = ["terms", "restrict"].includes(args[0] ?? "");
    const { code, stdout, stderr } = await biy([...args, ...(offline ? ["--lang", "en"] : place)], keys);
    expect(stderr).not.to.match(/^\s+at /m);
    return [code, stdout, stderr.trim()] as const;
  };
  /** A sale that was paid automatically, its delivery confirmed by nobody. */
  const released = async (folder: string) => {
    const path = await formed(here, folder);
    await done(["sale", "deliver", path, ...as("seller")]);
    await here.pass(11 * DAYS);
    const { transaction } = await done(["sale", "release", path, ...as("stranger")]);
    return { path, transaction: String(transaction) };
  };
  const closed = async (folder: string) => {
    const path = await formed(here, folder);
    await done(["sale", "confirm", path, ...as("buyer")]);
    return path;
  };

  before(async () => {
    here = await world("people");
    place = here.place;
  });
  after(async () => await here.end());

  describe("an authority to sign", () => {
    /** An offer in which the signatory of `role` may sign until today. */
    const untilToday = async (role: "buyer" | "seller") => {
      mkdirSync(here.at(`until-${role}`));
      const path = here.at(`until-${role}`, "agreement.json");
      const parties = JSON.parse(readFileSync(example("parties.json"), "utf8")) as Record<string, object>;
      const validUntil = dayOf(await now());
      const signatory = { name: "A", office: "B", basis: "C", validUntil };
      const changed = here.at(`until-${role}`, "parties.json");
      writeFileSync(changed, JSON.stringify({ ...parties, [role]: { ...parties[role], signatory } }));
      await done(["new", "--out", path, "--terms", example("terms.json"), "--parties", changed, ...place]);
      return { path, said: `has expired (last day: ${dateInWords(validUntil, "en")})` };
    };

    it("refuses to accept once it has expired, by the chain's clock", async () => {
      const { path, said } = await untilToday("seller");
      await here.pass(DAYS);
      const [code, stdout, stderr] = await told(["sale", "sign", path, "--as", "seller", "--yes"]);
      expect([code, stdout]).to.deep.equal([4, ""]);
      expect(stderr).to.include(said);
      expect(stderr.split("\n"), "before the text is shown").to.have.length(1);
      expect(readAgreement(path).acceptances).to.deep.equal([]);
    });

    it("refuses to form, too, before anything is sent", async () => {
      const { path, said } = await untilToday("buyer");
      await done(["sale", "sign", path, ...as("seller")]);
      await here.pass(DAYS);
      const before = await here.transactions();
      const [code, , stderr] = await told(["sale", "form", path, "--as", "buyer", "--yes"]);
      expect([code, await here.transactions()]).to.deep.equal([4, before]);
      expect(stderr).to.include(said);
    });
  });

  describe("forget", () => {
    it("removes a person's data and salt; the rest verifies, and says so", async () => {
      const path = await closed("forgotten");
      const before = readAgreement(path);
      const salt = "salt" in before.private.second ? before.private.second.salt : "";
      copyFileSync(example("parties.json"), here.at("forgotten", "parties.json"));
      writeFileSync(`${path}.answers`, JSON.stringify({ "seller.iin": IIN }));

      const [code, , stderr] = await told(["forget", "seller", path, "--yes"]);
      expect(code, stderr).to.equal(0);
      for (const part of ["the copy of the other party", "backups", "history of the terminal", "The chain has none of"])
        expect(stderr).to.include(part);
      expect(stderr).to.include(`see to them yourself: ${here.at("forgotten", "parties.json")}`);
      for (const folder of [here.at("forgotten"), here.at("home")])
        for (const name of readdirSync(folder).filter((each) => each !== "parties.json"))
          for (const gone of [IIN, EMAIL, salt])
            expect(readFileSync(`${folder}/${name}`, "utf8"), name).not.to.include(gone);
      expect(existsSync(`${path}.answers`)).to.equal(false);

      const after = readAgreement(path);
      expect(sales.idOfFile(after)).to.equal(sales.idOfFile(before));
      expect((await told(["terms", "render", path]))[1]).to.include("The data of this party was removed");
      const verified = await done(["verify", path, ...place]);
      expect([verified["root"], verified["forgotten"]]).to.deep.equal([(await sales.render(before)).root, ["seller"]]);
      const kazakh = (await biy(["verify", path, ...place, "--lang", "kk"])).stdout;
      expect(kazakh).to.include("Тараптың (сатушы) деректері жойылған");
      const again = await done(["forget", "seller", path, ...place]);
      expect(again["leaf"]).to.equal(`${"leaf" in after.private.second ? after.private.second.leaf : ""}`);
    });

    it("refuses while the agreement is performed, and while a case is open", async () => {
      const path = await formed(here, "kept");
      const forget = ["forget", "seller", path, "--yes"];
      const [performing, , why] = await told(forget);
      expect([performing, why.includes("is being performed")], why).to.deep.equal([5, true]);
      await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
      const [disputed, , reason] = await told(forget);
      expect([disputed, reason.includes("A case about this agreement is open")], reason).to.deep.equal([5, true]);

      // A closed agreement can be disputed too.
      const other = await closed("kept-closed");
      await done(["case", "dispute", other, "--claim", example("claim.txt"), ...as("buyer")]);
      const [late, , said] = await told(["forget", "buyer", other, "--yes"]);
      expect([late, said.includes("A case about this agreement is open")], said).to.deep.equal([5, true]);
      for (const each of [path, other]) expect(readFileSync(each, "utf8")).to.include(IIN);
    });

    it("removes nothing without a yes", async () => {
      const path = await closed("asked");
      const whole = readFileSync(path, "utf8");
      const [alone, , nobody] = await told(["forget", "buyer", path]);
      expect([alone, nobody.includes("A yes is needed")], nobody).to.deep.equal([2, true]);
      const [declined] = await told(["forget", "buyer", path], [ENTER]);
      expect([declined, readFileSync(path, "utf8")]).to.deep.equal([3, whole]);
      const [yes] = await told(["forget", "buyer", path], ["forget" + ENTER]);
      expect([yes, "leaf" in readAgreement(path).private.first]).to.deep.equal([0, true]);
    });

    it("knows no other party than the two", async () => {
      const [code] = await told(["forget", "arbiter", here.at("asked", "agreement.json")]);
      expect(code).to.equal(2);
    });
  });

  describe("restrict", () => {
    it("shows a person's data no more, until it is lifted; everything verifies", async () => {
      const path = await formed(here, "restricted");
      const render = async (...more: string[]) => (await told(["terms", "render", path, ...more]))[1];
      const whole = await render();
      const old = here.at("restricted", "old.md");
      writeFileSync(old, whole);
      const args = ["restrict", "seller", path, "--lang", "en"];
      const since = (await done(args))["restrictedSince"];
      expect((await done(args))["restrictedSince"], "the first moment stands").to.equal(since);

      for (const form of ["md", "txt", "html", "json"]) {
        const text = await render("--format", form);
        for (const hidden of [IIN, EMAIL]) expect(text, form).not.to.include(hidden);
      }
      const text = await render();
      expect(text).to.include("Processing of the data of this party is restricted since ");
      expect((await told(["case", "show", await disputed(path)]))[1]).not.to.include(IIN);
      const [, verified] = await told(["verify", path]);
      expect(verified).to.include("✓ Processing of the data of the seller is restricted since ");
      // The text as it is shown now, and the one from before, are both this agreement's.
      const shown = here.at("restricted", "shown.md");
      writeFileSync(shown, text);
      for (const each of [old, shown]) {
        expect((await told(["verify", path, "--text", each]))[0], each).to.equal(0);
        expect((await told(["terms", "parse", path, each]))[0], each).to.equal(0);
      }
      const [, , lifted] = await told(["restrict", "seller", path, "--lift"]);
      expect(lifted).to.include("no longer restricted");
      expect(await render()).to.equal(whole);
    });

    /** The same agreement, with a case to show. */
    async function disputed(path: string): Promise<string> {
      await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
      return path;
    }
  });

  describe("objection", () => {
    it("says against what, to whom, until when, and what is still possible", async () => {
      const { path, transaction } = await released("objection");
      const made = await done(["objection", path, "--transaction", transaction, ...place]);
      const due = workingDayAfter(dayOf(await now()), 3);
      expect(made).to.include({ transaction, rule: "sale.release", due });
      expect([made["by"], made["to"]]).to.deep.equal([here.keys.seller.address, here.keys.buyer.address]);
      const root = made["root"] as string;
      const said = {
        kk: "# Автоматты шешімге қарсылық",
        ru: "# Возражение против автоматического",
        en: "# Objection to an",
      };
      const asked = ["objection", path, "--transaction", transaction, ...place];
      for (const [lang, title] of Object.entries(said)) {
        const { stdout } = await biy([...asked, "--lang", lang]);
        expect(stdout.startsWith(title)).to.equal(true);
        for (const hidden of [IIN, "{due", "undefined"]) expect(stdout).not.to.include(hidden);
      }
      const text = (await biy([...asked, "--lang", "en"])).stdout;
      for (const part of [
        `To: The Buyer (${here.keys.buyer.address}).`,
        "Yesil Data limited liability partnership (invented); zakup@yesil-data.example",
        " Delivery Mark: made",
        `the last moment (inclusive) is: ${momentInWords(BigInt(Date.parse(`${due}T23:59:59+05:00`)) / 1_000n, "en")}. Saturdays`,
        "the Agreement sets no last moment for that",
      ])
        expect(text).to.include(part);
      for (const format of ["md", "txt", "json", "html", "pdf", "docx"]) {
        const out = here.at("objection", `objection.${format}`);
        expect((await done([...asked, "--format", format, "--out", out]))["root"]).to.equal(root);
        expect(existsSync(out)).to.equal(true);
      }

      const again = await told([...asked.slice(0, 4), "--out", here.at("objection", "objection.md")]);
      expect([again[0], again[2].includes("is not written over")]).to.deep.equal([2, true]);
      // The last automatic decision, where none is named; and a dispute that is raised meanwhile.
      await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("seller")]);
      const last = await biy(["objection", path, ...place, "--lang", "ru"]);
      expect(last.stdout).to.include(transaction).and.to.include("Спор начат, его решает человек");
    });

    it("refuses an organisation, another agreement's decision, and where nothing was automatic", async () => {
      const { path, transaction } = await released("objects");
      const said = async (...args: string[]) => {
        const [code, stdout, stderr] = await told(["objection", ...args]);
        expect(stdout).to.equal("");
        return [code, stderr] as const;
      };
      const organisation = await said(path, "--by", "buyer");
      expect(organisation[0]).to.equal(2);
      expect(organisation[1]).to.include("a right of individuals");
      const other = await closed("manual");
      expect(await said(other)).to.deep.equal([8, "Nothing was decided automatically in this agreement."]);
      const elsewhere = await said(other, "--transaction", transaction);
      expect(elsewhere).to.deep.equal([
        2,
        "The automatic decision in this transaction is of another agreement; check the hash.",
      ]);
      expect((await said(path, "--transaction", "0x12"))[0]).to.equal(2);
      await done(["forget", "seller", path, "--yes", ...place]);
      expect(await said(path)).to.deep.equal([2, "Say who objects: --by buyer or --by seller."]);
      expect((await said(path, "--by", "seller"))[0]).to.equal(8);
    });
  });

  /**
   * The demo's sale, from its terms to its award, searched for the number of its only individual, the seller.
   *
   * Exhaustively, over all numbers that can be an IIN: twelve ASCII digits anywhere in calldata, topics or data; a word of 32 bytes
   * that is the number. Over all IINs of the seller's birth date and sex (10 000 serial numbers, less those without a check digit),
   * since an attacker knows these of a person: the number as ASCII, as packed decimal digits, as 8 bytes; and 32 bytes at any offset
   * that are keccak256 or SHA-256 of the digits, of the number as a word, of its JSON, of the seller's whole entry with that number,
   * or the entry's leaf without salt or with a salt of zeros; and the leaf that the root is made of, for the same. All 10^9 IINs are not hashed: that would take hours, and finds nothing
   * of these forms that the date and sex of this seller would not. Not covered: hashes of forms that are not in this list.
   */
  describe("the chain", () => {
    /** What each encoding would put on the chain, by its length in bytes: from the bytes to what they tell. */
    type Known = Map<number, Map<string, string>>;
    const birth = IIN.slice(0, 7);

    function numbers(): string[] {
      return Array.from({ length: 10_000 }, (_, serial) => {
        const eleven = `${birth}${serial.toString().padStart(4, "0")}`;
        const digit = checkDigit(eleven);
        return digit === undefined ? [] : [`${eleven}${digit}`];
      }).flat();
    }

    function encodings(iin: string, person: object): { readonly [form: string]: string } {
      const digits = toUtf8Bytes(iin);
      const word = toBeHex(BigInt(iin), 32);
      const entry = canonicalJson({ ...person, iin });
      const json = toUtf8Bytes(JSON.stringify({ iin }));
      return {
        "ASCII digits": hexlify(digits),
        "packed decimal": `0x${iin}`,
        "8 bytes": toBeHex(BigInt(iin), 8),
        "keccak256 of digits": keccak256(digits),
        "SHA-256 of digits": sha256(digits),
        "keccak256 of the word": keccak256(word),
        "SHA-256 of the word": sha256(word),
        "keccak256 of a string": keccak256(AbiCoder.defaultAbiCoder().encode(["string"], [iin])),
        "keccak256 of JSON": keccak256(json),
        "SHA-256 of JSON": sha256(json),
        "keccak256 of the entry": keccak256(toUtf8Bytes(entry)),
        "SHA-256 of the entry": sha256(toUtf8Bytes(entry)),
        "leaf without salt": leafHash("party", "second", entry),
        "leaf with a zero salt": leafHash("party", "second", ZeroHash + entry),
        "leaf of the number": leafHash("party", "second", iin),
      };
    }

    function knownOf(person: object): Known {
      const known: Known = new Map();
      for (const iin of numbers()) {
        for (const [form, bytes] of Object.entries(encodings(iin, person))) {
          const length = (bytes.length - 2) / 2;
          const those = known.get(length) ?? new Map<string, string>();
          known.set(length, those.set(bytes.slice(2), `${iin}: ${form}`));
        }
      }
      return known;
    }

    /** What the bytes on the chain tell. */
    function found(known: Known, blobs: readonly string[]): string[] {
      const told_ = new Set<string>();
      for (const blob of blobs) {
        const hex = blob.slice(2);
        for (const [length, those] of known) {
          for (let at = 0; at + 2 * length <= hex.length; at += 2) {
            const hit = those.get(hex.slice(at, at + 2 * length));
            if (hit !== undefined) told_.add(hit);
          }
        }
        for (const [, digits = ""] of Buffer.from(getBytes(blob))
          .toString("latin1")
          .matchAll(/(?=([0-9]{12}))/g))
          if (isIin(digits)) told_.add(`${digits}: any ASCII digits`);
        // Arguments begin after a selector of 4 bytes, data and topics at once.
        for (let at = hex.length % 64; at < hex.length; at += 64) {
          const value = BigInt(`0x${hex.slice(at, at + 64)}`);
          if (value < 10n ** 12n && isIin(value.toString().padStart(12, "0"))) told_.add(`${value}: any word`);
        }
      }
      return [...told_];
    }

    function isIin(digits: string): boolean {
      try {
        parseIin(digits);
        return true;
      } catch {
        return false;
      }
    }

    /** The calldata of every transaction, and all topics and data of its logs. */
    async function published(): Promise<string[]> {
      const blobs: string[] = [];
      for (let number = 0; number <= (await here.provider.getBlockNumber()); number += 1) {
        const block = await here.provider.getBlock(number, true);
        for (const { hash, data } of (block?.prefetchedTransactions ?? []) as TransactionResponse[]) {
          const receipt = await here.provider.getTransactionReceipt(hash);
          blobs.push(data, ...(receipt?.logs ?? []).flatMap((log) => [...log.topics, log.data]));
        }
      }
      return blobs;
    }

    it("tells nobody's number, whoever tries all of them", async () => {
      await story({
        provider: here.provider,
        deployment: here.deployment,
        out: `${here.at("story")}/`,
        tell: () => undefined,
      });
      const file = readAgreement(here.at("story", "agreement.json"));
      const { second } = file.private;
      if (!("data" in second)) throw new Error("the seller is not there");
      const known = knownOf(second.data);
      const blobs = await published();
      const all = blobs.join("");
      // What has to be there is: the search looks where the agreement is.
      expect(all).to.include(file.terms.common.document.slice(2)).and.to.include(sales.idOfFile(file).slice(2));
      expect(all).not.to.include(second.salt.slice(2));
      expect(found(known, blobs)).to.deep.equal([]);
      // Who knows all the rest could compare roots: just if a guess gave the leaf, which a forgotten entry leaves behind.
      const forgotten = (await sales.forget(file, "second")).private.second;
      expect(found(known, ["leaf" in forgotten ? forgotten.leaf : ""])).to.deep.equal([]);

      // Planted, each form is found: by itself, inside other bytes, and in a transaction.
      for (const [form, bytes] of Object.entries(encodings(IIN, second.data))) {
        const planted = `0xfeed${bytes.slice(2)}beef`;
        expect(found(known, [planted]), form).to.include(`${IIN}: ${form}`);
      }
      const anybody = "900101300007";
      expect(found(known, [hexlify(toUtf8Bytes(`{"iin":"${anybody}"}`))])).to.deep.equal([
        `${anybody}: any ASCII digits`,
      ]);
      expect(found(known, [`0x12345678${toBeHex(BigInt(anybody), 32).slice(2)}`])).to.deep.equal([
        `${anybody}: any word`,
      ]);
      const careless = { to: here.keys.seller.address, data: leafHash("party", "second", canonicalJson(second.data)) };
      await (await here.keys.seller.sendTransaction(careless)).wait();
      expect(found(known, await published())).to.deep.equal([`${IIN}: leaf without salt`]);
    });
  });
});
