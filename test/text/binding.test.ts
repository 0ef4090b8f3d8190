import { expect } from "chai";
import { checkBinding, type Inventory } from "../../src/text/binding.ts";
import { compileEdition } from "../../src/text/compile.ts";
import { HEAD, toySource } from "./toy.ts";

const edition = compileEdition(toySource());
const INVENTORY: Inventory = {
  functions: ["form", "pay", "release", "dispute", "multicall"],
  errors: ["NotYet"],
  events: ["Formed"],
  factors: ["time"],
  fields: [...HEAD.fields.map((field) => field.path), "common.document"],
};

describe("checkBinding", () => {
  it("finds nothing when all is named or exempt", () => {
    expect(checkBinding(edition, INVENTORY)).to.deep.equal([]);
  });

  it("finds what no clause names", () => {
    const more: Inventory = {
      functions: [...INVENTORY.functions, "seize"],
      errors: [...INVENTORY.errors, "release"],
      events: [...INVENTORY.events, "Seized"],
      factors: [...INVENTORY.factors, "mood"],
      fields: [...INVENTORY.fields, "particulars.fee"],
    };
    const elements = ["function seize", "error release", "event Seized", "factor mood", "field particulars.fee"];
    expect(checkBinding(edition, more)).to.deep.equal(elements.map((element) => ({ kind: "unbound", element })));
  });

  it("finds what is named and isn't there", () => {
    const less = { ...INVENTORY, functions: ["form", "pay", "dispute"], fields: INVENTORY.fields.slice(1) };
    expect(checkBinding(edition, less)).to.deep.equal([
      { kind: "unknown", element: "function release", clause: "release" },
      { kind: "unknown", element: "field common.first", clause: "fields" },
      { kind: "unknown", element: "function multicall", clause: "exemptions" },
    ]);
  });

  it("finds an exemption of what is named", () => {
    const exemptions = [...HEAD.exemptions, { element: "function pay", reason: { kk: "жоқ", ru: "нет", en: "none" } }];
    const other = compileEdition(toySource({}, { exemptions }));
    expect(checkBinding(other, INVENTORY)).to.deep.equal([
      { kind: "needless", element: "function pay", clause: "exemptions" },
    ]);
  });
});
