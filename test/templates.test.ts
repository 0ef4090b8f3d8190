/** @module What holds of each template of this package, and of the drafts and decisions of a lease, without a chain. */
import { expect } from "chai";
import { sideOf, type Role } from "../src/cli/people.ts";
import { templates } from "../src/cli/templates.ts";
import { TEMPLATES } from "../src/deploy/index.ts";
import { agreements, leases } from "../src/index.ts";

describe("a lease", () => {
  const [none, kept] = [
    { progress: 0n, isKept: false },
    { progress: 0n, isKept: true },
  ];
  const rest = `0x${"ab".repeat(16)}${"cd".repeat(16)}`;

  it("that is found not to be handed over is not given back either; what was paid stays", () => {
    expect(agreements.restBeside(none, rest)).to.equal(`0x${"00".repeat(16)}${"cd".repeat(16)}`);
    expect(agreements.restBeside(kept, rest)).to.equal(rest);
    expect(agreements.restBeside({ progress: 7n, isKept: false }, rest)).to.equal(rest);
  });

  it("is not drafted where it could not be formed: an end before the handing over, more than can be held", () => {
    const usual = { rent: 1n, rentPeriod: 1n, deposit: 1n, handOverBy: 5n, endsAt: 6n, inspectionPeriod: 0n };
    const together = (changes: object) => () => leases.LEASE.together?.({ ...usual, ...changes });
    expect(together({})).not.to.throw();
    expect(together({ endsAt: 5n })).to.throw(/"endsAt"/);
    expect(together({ rent: 2n ** 112n - 1n })).to.throw(/"rent"/);
  });
});

describe("the templates of this package", () => {
  it("have deployed contracts, and parties that a command takes by their names, the first before the second", () => {
    expect(templates().map(({ name }) => name)).to.deep.equal([...TEMPLATES]);
    for (const kind of templates())
      expect(agreements.actorsOf(kind).map((actor) => sideOf(actor as Role))).to.deep.equal(["first", "second"]);
  });
});
