/**
 * `biy agreement` and `--template`: agreements of templates that biy does not ship, and steps by their own names.
 * @module
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { agreements } from "../../src/index.ts";
import { rental } from "../agreements/boat.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";
import { formed, world, type World } from "./world.ts";

const as = (role: string) => ["--as", role, "--yes"];
const BOAT = join(root, "test/agreements/boat.ts");

describe("biy with templates of others", () => {
  let here: World;
  before(async () => (here = await world("templates")));
  after(async () => await here.end());

  const offeredRental = () => {
    const { buyer, seller } = here.keys;
    const file = rental({ first: buyer.address, second: seller.address, now: 1_790_000_000n });
    const path = here.at("rental.json");
    writeFileSync(path, agreements.toJson(file));
    return { file, path };
  };

  it("reads a file of a template that --template names, and says what is missing without it", async () => {
    const { file, path } = offeredRental();
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
    const { path } = offeredRental();
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
