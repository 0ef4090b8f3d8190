/**
 * `biy receipt`: a sale whose price is paid through a bank, from its formation to the last tiyn.
 * @module
 */
import { expect } from "chai";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Wallet } from "ethers";
import { agreements, LANGS } from "../../src/index.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { biy, ENTER } from "./streams.ts";
import { done, example, soldByBank, world, type World } from "./world.ts";

const DAYS = 86_400;

describe("biy receipt", () => {
  let here: World;
  before(async () => (here = await world("receipts")));
  after(async () => await here.end());
  const as = (role: string) => ["--as", role, "--yes", ...here.place];

  const sold = async (folder: string, other: Record<string, string> = {}) => await soldByBank(here, folder, other);
  const paid = async (path: string) => {
    const file = readAgreement(path);
    return (await agreements.receipts.account({ provider: here.provider, file })).paidToSecond;
  };
  const today = async () => new Date(Number((await here.provider.getBlock("latest"))?.timestamp) * 1_000).toISOString();

  it("signs one for the payee, which anyone brings to the chain; status has it in each language", async () => {
    const path = await sold("sign", { payWithin: "2 days", penaltyRate: "0.1", penaltyCap: "5" });
    await done(["sale", "confirm", path, ...as("buyer")]);
    const document = here.at("sign", "order.txt");
    writeFileSync(document, "payment order 17");
    const paidOn = (await today()).slice(0, 10);
    const written = ["--amount", "1000000.00", "--paid-on", paidOn, "--for", "price", "--document", document];
    const refused = await biy(["receipt", "sign", path, ...written, ...as("buyer"), "--payee", "seller"]);
    expect(refused.code, refused.stderr).to.equal(4);
    const { receipt } = await done(["receipt", "sign", path, ...written, ...as("seller")]);
    const kept = JSON.parse(readFileSync(String(receipt), "utf8")) as agreements.ReceiptFile;
    const { salt, text } = kept.document!;
    expect(agreements.receipts.bankDocument(readFileSync(document), salt)).to.include({
      text,
      hash: kept.receipt.bankDocument,
    });
    expect(await paid(path)).to.equal(0n);
    const again = await biy(["receipt", "sign", path, ...written, ...as("seller")]);
    expect(again.code, again.stderr).to.equal(2);
    await done(["receipt", "add", path, String(receipt), ...as("stranger")]);
    expect(await paid(path)).to.equal(100_000_000n);
    const twice = await biy(["receipt", "add", path, String(receipt), ...as("buyer")]);
    expect(twice.code, twice.stderr).to.equal(5);
    await here.pass(12 * DAYS);
    for (const lang of LANGS) {
      const place = here.place.map((each) => (each === "en" ? lang : each));
      const { code, stdout, stderr } = await biy(["sale", "status", path, ...place]);
      expect(code, stderr).to.equal(0);
      expect(stdout)
        .to.match(/17.450.000[,.]00/u)
        .and.to.match(/1.000.000[,.]00/u);
      // 10 days of 17 450 000.00 at 0.1 % a day.
      expect(stdout).to.match(/174.500[,.]00/u);
      expect(stdout).to.match(/KZ[0-9A-Z]{18}[^]* [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}[G-Z]\b/u);
    }
    for (const lang of LANGS) {
      const place = here.place.map((each) => (each === "en" ? lang : each));
      const { code, stdout, stderr } = await biy(["receipt", "account", path, ...place]);
      expect(code, stderr).to.equal(0);
      expect(stdout).to.match(/0x[0-9a-f]{64}[^]*18.450.000[,.]00[^]*1.000.000[,.]00[^]*17.450.000[,.]00/u);
      expect(stdout).to.not.match(/[{}[\]]/);
    }
    const block = String(await here.provider.getBlockNumber());
    const stated = await done(["receipt", "account", path, "--block", block, ...here.place]);
    expect(stated["hash"]).to.equal((await here.provider.getBlock(Number(block)))?.hash);
    const { money, paymentCode } = (await done(["sale", "status", path, ...here.place])) as {
      money: { debt: object; isWhole: boolean };
      paymentCode: string;
    };
    expect(money.isWhole).to.equal(true);
    expect(paymentCode).to.match(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}[G-Z]$/);
    expect(money.debt).to.include({ from: "first", to: "second", amount: "1745000000" });
  });

  it("refuses a file of another agreement, one that nobody has confirmed, and money on the chain", async () => {
    const path = await sold("refuse");
    const paidOn = (await today()).slice(0, 10);
    const { receipt } = await done(["receipt", "sign", path, "--amount", "1.00", "--paid-on", paidOn, ...as("seller")]);
    const other = await sold("other");
    const of = await biy(["receipt", "add", other, String(receipt), ...as("stranger")]);
    expect([of.code, of.stdout], of.stderr).to.deep.equal([7, ""]);
    const unsigned = JSON.parse(readFileSync(String(receipt), "utf8")) as object;
    const bare = here.at("refuse", "bare.json");
    writeFileSync(bare, JSON.stringify({ ...unsigned, signature: "0x" }));
    const nobody = await biy(["receipt", "add", path, bare, ...as("stranger")]);
    expect([nobody.code, nobody.stdout], nobody.stderr).to.deep.equal([7, ""]);
    const terms = ["--terms", example("terms.json"), "--parties", example("parties.json")];
    await done(["new", "--out", here.at("chain.json"), ...terms, ...here.place]);
    const written = ["--amount", "1.00", "--paid-on", paidOn, ...as("seller")];
    const onChain = await biy(["receipt", "sign", here.at("chain.json"), ...written]);
    expect([onChain.code, onChain.stdout], onChain.stderr).to.deep.equal([2, ""]);
  });

  it("reports, denies, and confirms by silence, which explain says why", async () => {
    const path = await sold("silence", { paymentAgent: "silence" });
    const paidOn = (await today()).slice(0, 10);
    const reported = async (amount: string) =>
      await done(["receipt", "report", path, "--amount", amount, "--paid-on", paidOn, ...as("buyer")]);
    const { receipt } = await reported("5.00");
    expect(existsSync(String(receipt))).to.equal(true);
    const early = await biy(["receipt", "confirm", path, ...as("stranger")]);
    expect(early.code, early.stderr).to.equal(5);
    await done(["receipt", "deny", path, ...as("seller")]);
    const none = await biy(["receipt", "deny", path, ...as("seller")]);
    expect(none.code, none.stderr).to.equal(8);
    await reported("6.00");
    await reported("7.00");
    const which = await biy(["receipt", "confirm", path, ...as("stranger")]);
    expect(which.code, which.stderr).to.equal(2);
    await here.pass(6 * DAYS);
    const { transaction } = await done(["receipt", "confirm", path, "--report", "2", ...as("stranger")]);
    expect(await paid(path)).to.equal(700n);
    const explained = await biy(["explain", String(transaction), "--agreement", path, ...here.place]);
    expect(explained.stdout).to.include("the payee has not answered").and.to.include("Report of a payment");
    const { facts } = (await done(["sale", "history", path, ...here.place])) as { facts: { event: string }[] };
    expect(facts.map(({ event }) => event)).to.include.members([
      "PaymentReported",
      "PaymentDenied",
      "PaymentConfirmed",
    ]);
  });

  it("imports a statement: shows each row, signs what is asked and answered, and nothing twice", async () => {
    const [one, two] = [await sold("one"), await sold("two")];
    const code = (path: string) => agreements.paymentCode(agreements.idOfFile(readAgreement(path)));
    const day = (await today()).slice(0, 10).split("-").reverse().join(".");
    const rows = [
      `${day};10000,00;0;Есіл;1;Оплата ${code(one)}`,
      `${day};20000,00;0;Есіл;2;Оплата ${code(one)}`,
      `${day};not a number;0;Есіл;3;Оплата ${code(one)}`,
      `${day};18450000,00;0;Есіл;4;Оплата ${code(two)}`,
      `${day};5,00;0;Есіл;5;за что-то другое`,
    ];
    const statement = here.at("statement.csv");
    writeFileSync(statement, ["Дата;Кредит;Дебет;Контрагент;Номер документа;Назначение платежа", ...rows].join("\n"));
    const broken = here.at("broken.json");
    writeFileSync(broken, "{");
    const args = ["receipt", "import", statement, one, two, broken];
    const listed = await biy([...args, ...here.place]);
    expect(listed.code, listed.stderr).to.equal(0);
    expect(listed.stdout.match(/line \d+/g)).to.deep.equal([2, 3, 5, 6, 4].map((line) => `line ${line}`));
    expect(listed.stdout).to.include("paid in full").and.to.include("paid in part").and.to.include("has no code");
    expect(listed.stderr).to.include("broken.json");
    const out = here.at("receipts");
    const nobody = await biy([...args, "--out", out, "--as", "seller", ...here.place]);
    expect([nobody.code, existsSync(out)], nobody.stderr).to.deep.equal([2, false]);
    const some = await biy([...args, "--out", out, "--as", "seller", ...here.place], ["paid" + ENTER, "no" + ENTER]);
    expect(some.code, some.stderr).to.equal(3);
    expect(some.stderr).to.include("To the payee in all");
    expect(readdirSync(out)).to.have.length(1);
    const { receipts, left } = (await done([...args, "--out", out, ...as("seller")])) as {
      receipts: { line: number; receipt: string }[];
      left: object[];
    };
    expect([receipts.map(({ line }) => line), left]).to.deep.equal([[3, 5], []]);
    for (const name of readdirSync(out)) {
      const { agreement } = JSON.parse(readFileSync(`${out}/${name}`, "utf8")) as { agreement: string };
      const path = [one, two].find((each) => agreements.idOfFile(readAgreement(each)) === agreement) ?? "";
      // In whatever order: each says what was paid before it, so none is lost, or counted twice.
      await biy(["receipt", "add", path, `${out}/${name}`, ...as("buyer")]);
    }
    expect([await paid(one), await paid(two)]).to.deep.equal([3_000_000n, 1_845_000_000n]);
    const after = (await done([...args, "--out", here.at("elsewhere"), ...as("seller")])) as {
      rows: { outcome: string }[];
      receipts: object[];
    };
    expect([after.rows.map(({ outcome }) => outcome), after.receipts]).to.deep.equal([
      ["counted", "counted", "counted", "none"],
      [],
    ]);
  });

  it("is signed by the Confirming Person, too", async () => {
    const agent = Wallet.createRandom().address;
    const path = await sold("agent", { paymentAgent: agent });
    const paidOn = (await today()).slice(0, 10);
    const other = await biy(["receipt", "sign", path, "--amount", "1.00", "--paid-on", paidOn, ...as("stranger")]);
    expect(other.code, other.stderr).to.equal(2);
    const named = ["--payee", "seller", ...as("stranger")];
    const refused = await biy(["receipt", "sign", path, "--amount", "1.00", "--paid-on", paidOn, ...named]);
    expect(refused.code, refused.stderr).to.equal(4);
  });
});
