/**
 * `biy agreement` and `--template`: agreements of templates that biy does not ship, and steps by their own names.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { agreements } from "../../src/index.ts";
import { readAgreement } from "../../src/node/index.ts";
import { BOAT as BOAT_RENTAL, rental } from "../agreements/boat.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";
import { example, formed, world, type World } from "./world.ts";

const as = (role: string) => ["--as", role, "--yes"];
const BOAT = join(root, "test/agreements/boat.ts");

describe("biy with templates of others", () => {
  let here: World;
  before(async () => (here = await world("templates")));
  after(async () => await here.end());

  const offeredRental = async () => {
    const { buyer, seller } = here.keys;
    const file = await rental({ first: buyer.address, second: seller.address, now: 1_790_000_000n });
    const path = here.at("rental.json");
    writeFileSync(path, agreements.toJson(file));
    return { file, path };
  };

  it("reads a file of a template that --template names, and says what is missing without it", async () => {
    const { file, path } = await offeredRental();
    const without = await biy(["terms", "root", path, "--json"]);
    expect([without.code, without.stdout]).to.satisfy(
      ([code, said]: [number, string]) => code !== 0 && said.includes("give its template"),
    );
    const found = await biy(["terms", "root", path, "--template", BOAT]);
    expect([found.code, found.stdout.trim()], found.stderr).to.deep.equal([0, file.terms.common.document]);
    const shown = await biy(["terms", "render", path, "--lang", "en", "--template", BOAT]);
    expect(shown.stdout, shown.stderr).to.include("The Hirer");
    // The next command knows it no more.
    expect((await biy(["terms", "root", path])).code).to.equal(without.code);
  });

  it("refuses a module that can't be loaded, and one without a template", async () => {
    const { path } = await offeredRental();
    for (const [module, says] of [
      [here.at("none.js"), "could not be loaded"],
      [join(root, "test/journeys/commands.ts"), "exports no template"],
    ] as const) {
      const { code, stderr } = await biy(["terms", "root", path, "--template", module]);
      expect([code, stderr], module).to.satisfy(
        ([exit, said]: [number, string]) => exit !== 0 && said.includes(says) && said.includes(module),
      );
    }
  });

  /** A deployment in which rentals have a place of their own: that of sales will do to write a file. */
  const deployment = () => {
    const path = here.at("deployments", "31337.json");
    const read = JSON.parse(readFileSync(path, "utf8")) as { templates: Record<string, object> };
    mkdirSync(here.at("with-rentals"), { recursive: true });
    const templates = { ...read.templates, BoatRental: read.templates["Sale"] };
    writeFileSync(here.at("with-rentals", "31337.json"), JSON.stringify({ ...read, templates }));
    return [...here.place.slice(0, 2), "--deployments", here.at("with-rentals"), "--lang", "en"];
  };
  const written = (name: string, changes: object = {}) => {
    const { buyer, seller } = here.keys;
    const common = { edition: "boat-rental-1", first: buyer.address, second: seller.address, currency: "coin" };
    const particulars = { rent: "0.1", deposit: "1.0", returnBy: "7 days" };
    const terms = {
      ...common,
      offerEndsAt: "1 day",
      reviewPeriod: "2 days",
      costsCap: "5",
      ...particulars,
      ...changes,
    };
    const {
      buyer: first,
      seller: second,
      subject,
    } = JSON.parse(readFileSync(example("parties.json"), "utf8")) as {
      [key: string]: object;
    };
    writeFileSync(here.at(`${name}.terms.json`), JSON.stringify(terms));
    writeFileSync(here.at(`${name}.parties.json`), JSON.stringify({ first, second, subject }));
    return ["--terms", here.at(`${name}.terms.json`), "--parties", here.at(`${name}.parties.json`)];
  };

  it("writes a new agreement of a template that is named, from what people write", async () => {
    const place = deployment();
    const path = here.at("new-rental.json");
    const make = (files: readonly string[]) => biy(["new", "--out", path, ...files, ...place]);
    const unknown = await make(written("rental"));
    expect([unknown.code, unknown.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code !== 0 && said.includes("give its template"),
    );
    for (const [changes, says] of [
      [{ deposit: "a lot" }, '"deposit"'],
      [{ returnBy: "2026-02-30" }, '"returnBy"'],
      [{ price: "5" }, '"price"'],
    ] as const) {
      const refused = await make([...written("wrong", changes), "--template", BOAT]);
      expect([refused.code, refused.stderr.includes(says)], refused.stderr).to.deep.equal([2, true]);
    }
    const made = await make([...written("rental"), "--template", BOAT]);
    expect(made.code, made.stderr).to.equal(0);
    const { terms, edition } = readAgreement(path, [BOAT_RENTAL]);
    expect([edition, terms.particulars.rent, terms.particulars.deposit]).to.deep.equal([
      "boat-rental-1",
      10n ** 17n,
      10n ** 18n,
    ]);
    expect(terms.particulars.returnBy - terms.common.offerEndsAt).to.equal(6n * 86_400n);
  });

  it("takes the templates that biy.config.json names, says so, and says where it looked for an agreement", async () => {
    const place = deployment();
    const { path, file } = await offeredRental();
    const before = process.cwd();
    const here_ = here.at("working");
    mkdirSync(here_);
    process.chdir(here_);
    try {
      writeFileSync("biy.config.json", JSON.stringify({ templates: [BOAT] }));
      const found = await biy(["terms", "root", path]);
      expect(found.stdout.trim(), found.stderr).to.equal(file.terms.common.document);
      expect(found.stderr).to.include("biy.config.json").and.to.include(BOAT);
      const id = `0x${"12".repeat(32)}`;
      const nowhere = await biy(["agreement", "restore", id, "--out", here.at("restored.json"), ...place]);
      expect([nowhere.code, nowhere.stderr]).to.satisfy(
        ([code, said]: [number, string]) =>
          code === 8 && /none of: Sale 0x\w{40}, Lease 0x\w{40}, BoatRental 0x\w{40}/.test(said),
      );
      writeFileSync("biy.config.json", JSON.stringify({ template: [BOAT] }));
      const wrong = await biy(["terms", "root", path]);
      expect([wrong.code, wrong.stderr]).to.satisfy(
        ([code, said]: [number, string]) => code === 2 && said.includes("biy.config.json"),
      );
    } finally {
      process.chdir(before);
    }
  });

  it("takes a step by the name of its function, the same as by a sale's own word", async () => {
    const path = await formed(here, "named");
    const place = [...here.place, "--lang", "en"];
    const none = await biy(["agreement", "step", path, "deliver", ...as("seller"), ...place]);
    expect(none.stderr).to.match(
      /no step "deliver"; it has: confirmReceipt, markDelivered, refund, release, surrender, withdrawOffer\./,
    );
    const more = await biy(["agreement", "step", path, "markDelivered", "7", ...as("seller"), ...place]);
    expect(more.stderr).to.include('The step "markDelivered" takes, besides the agreement: —.');
    // Nor is a value passed over where none is taken.
    const given = await biy(["agreement", "step", path, "surrender", "7", ...as("seller"), ...place]);
    expect([given.code, given.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code !== 0 && said.includes('The step "surrender" takes'),
    );
    const step = ["agreement", "step", path, "markDelivered", ...as("seller"), ...place, "--json"];
    const first = await biy(step);
    expect(first.code, first.stderr).to.equal(0);
    // Run again, or by the sale's own name, it is the same step, which was taken.
    const { transaction } = JSON.parse(first.stdout) as { transaction: string };
    const again = await biy(["sale", "deliver", path, ...as("seller"), ...place, "--json"]);
    expect((JSON.parse(again.stdout) as { transaction: string }).transaction).to.equal(transaction);
  });
});
