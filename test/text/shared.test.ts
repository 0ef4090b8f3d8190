/**
 * What an edition takes from another folder: the very same clauses and entries, or a refusal that names what isn't there.
 * @module
 */
import { expect } from "chai";
import { compileEdition, type EditionSource } from "../../src/text/compile.ts";
import { sharedFrom, withShared } from "../../src/text/shared.ts";
import { thrown } from "./throws.ts";
import { toySource } from "./toy.ts";

type Head = {
  sections: { id: string }[];
  fields: { path: string }[];
  exemptions: { element: string }[];
  [key: string]: unknown;
};

const other = toySource();
const head = JSON.parse(other["edition.json"] ?? "") as Head;
const clauses = Object.keys(other).filter((file) => file.endsWith(".md"));
const source = (parts: { readonly [key: string]: unknown } = {}, files: EditionSource = {}): EditionSource => ({
  ...files,
  "edition.json": JSON.stringify({
    ...head,
    name: "toy-two",
    from: "toy",
    clauses,
    sections: head.sections.map(({ id }) => id),
    fields: head.fields.map(({ path }) => path),
    exemptions: head.exemptions.map(({ element }) => element),
    ...parts,
  }),
});

describe("withShared", () => {
  it("gives the clauses, sections, fields and exemptions that the other has", () => {
    const one = compileEdition(other);
    const two = compileEdition(withShared(source(), other));
    expect(two).to.deep.equal({ ...one, name: "toy-two" });
  });

  it("takes entries of its own beside those of the other", () => {
    const title = { kk: "Қосымша", ru: "Приложение", en: "Annex" };
    const sections = [...head.sections.map(({ id }) => id), { id: "more", title }];
    expect(compileEdition(withShared(source({ sections }), other)).sections.at(-1)).to.deep.equal({
      id: "more",
      title,
    });
  });

  it("refuses a clause or an entry that the other has not, and a clause that is there already", () => {
    for (const [parts, name] of [
      [{ clauses: ["none.md"] }, "none.md"],
      [{ sections: ["none"] }, "none"],
      [{ fields: ["common.none"] }, "common.none"],
      [{ exemptions: ["function none"] }, "function none"],
    ] as const)
      thrown(() => withShared(source(parts), other), "EditionRefused", new RegExp(`"${name}" can't be shared`));
    const [first = ""] = clauses;
    thrown(
      () => withShared(source({}, { [first]: "" }), other),
      "EditionRefused",
      new RegExp(`"${first}" can't be shared`),
    );
  });

  it("is only for a source that names another folder", () => {
    expect(sharedFrom(other["edition.json"])).to.equal(undefined);
    expect(sharedFrom(source()["edition.json"])).to.equal("toy");
    expect(sharedFrom("no JSON")).to.equal(undefined);
    expect(sharedFrom(undefined)).to.equal(undefined);
  });
});
