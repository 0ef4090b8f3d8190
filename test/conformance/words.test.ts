import { expect } from "chai";
import { BOAT } from "../agreements/boat.ts";
import { unworded } from "./words.ts";

describe("unworded", () => {
  it("finds what a template would tell by its bare name, each language apart", async () => {
    const nothing = { errors: [], events: [], steps: [], factors: [] };
    expect(await unworded(BOAT, nothing)).to.deep.equal([]);
    expect(await unworded(BOAT, { ...nothing, steps: ["form"], factors: ["time"] })).to.deep.equal([]);
    expect(await unworded(BOAT, { ...nothing, steps: ["handOver"] })).to.deep.equal([
      "step handOver (kk)",
      "step handOver (ru)",
      "step handOver (en)",
    ]);
    expect(await unworded(BOAT, { ...nothing, factors: ["keysOut"] }))
      .to.include("factor keysOut, met (ru)")
      .and.have.length(18);
    const english = { ...BOAT, words: { ...BOAT.words, steps: { handOver: { kk: " ", ru: "", en: "hand over" } } } };
    expect(await unworded(english, { ...nothing, steps: ["handOver"] })).to.deep.equal([
      "step handOver (kk)",
      "step handOver (ru)",
    ]);
    // The error is there, and the template has no words for it; those of the base are known.
    const abi = ["error BoatSunk(uint40 sunkAt)", "error AgreementNotDisputed(bytes32 id)"];
    const errors = ["BoatSunk", "AgreementNotDisputed"];
    expect(await unworded({ ...BOAT, abi }, { ...nothing, errors })).to.have.length(3);
  });
});
