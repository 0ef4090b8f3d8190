import { globSync } from "node:fs";
import { expect } from "chai";
import { FILES, problemsOf, readCampaigns } from "../scripts/campaigns.ts";
import { root } from "../scripts/mutants/targets.ts";

const [file = ""] = FILES;

describe("campaigns.json", () => {
  it("is of the sources as they are, and of every test in long/", () => {
    expect(globSync("long/*.t.sol", { cwd: root })).to.have.members(FILES);
    expect(FILES.flatMap((each) => problemsOf(each))).to.deep.equal([]);
  });
});

describe("problemsOf", () => {
  const campaigns = readCampaigns();
  const changed = (changes: object) => ({ [file]: { sources: "", ran: {}, ...campaigns[file], ...changes } });

  it("finds a campaign that there was none of, and one of other sources", () => {
    for (const each of [{}, changed({ sources: "0" })]) expect(problemsOf(file, each).join()).to.include("has changed");
  });

  it("finds a test that did not run, and an invariant that nothing was called for", () => {
    const [invariant = ""] = Object.keys(campaigns[file]?.ran ?? {}).filter((test) => test.startsWith("invariant"));
    const without = { ...campaigns[file]?.ran };
    delete without[invariant];
    expect(problemsOf(file, changed({ ran: without }))).to.deep.equal([`${file}: ${invariant} did not run.`]);
    const idle = { ...campaigns[file]?.ran, [invariant]: { runs: 50, calls: 0 } };
    expect(problemsOf(file, changed({ ran: idle }))).to.deep.equal([`${file}: ${invariant} was never called.`]);
  });
});
