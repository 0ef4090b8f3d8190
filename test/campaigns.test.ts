import { globSync } from "node:fs";
import { expect } from "chai";
import { FILES, isOther, problemsOf, readCampaigns } from "../scripts/campaigns.ts";
import { root, sourcesOf, TARGETS } from "../scripts/mutants/targets.ts";

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

describe("isOther", () => {
  const now = sourcesOf(file);
  const [planted = "", imported = ""] = ["contracts/condominium/Ballots.sol", "contracts/condominium/IAssembly.sol"];
  const withText = (path: string, text = "") => new Map([...now, [path, text]]);

  it("is not where nothing changed, or contracts did whose deployed code is as it was", () => {
    const asked: string[] = [];
    const isSame = (contracts: readonly string[]) => {
      asked.push(...contracts);
      return [];
    };
    expect(isOther(now, now, isSame)).to.equal(undefined);
    expect(asked).to.deep.equal([]);
    expect(isOther(withText(planted), now, isSame)).to.equal(undefined);
    expect(asked).to.deep.equal(["Assembly"]);
  });

  it("is where the deployed code of a contract changed", () => {
    expect(isOther(withText(planted), now, (contracts) => [...contracts])).to.equal("the code of Assembly changed");
  });

  it("is where the campaign changed, an interface, or what only tests have, or one of them is no longer there", () => {
    const own = [...now.keys()].filter((path) => TARGETS[path] === undefined);
    expect(own).to.include.members([file, imported, "contracts/testing/Counter.sol", "test/invariants/Vm.sol"]);
    for (const path of [...own, "long/Gone.sol"])
      expect(
        isOther(withText(path), now, () => []),
        path,
      ).to.equal(`${path} changed`);
  });
});
