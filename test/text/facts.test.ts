/**
 * Editions of facts: whatever is given is said, and reads back; parts are numbered below their clause, and their records told apart; what is
 * bound elsewhere is no leaf.
 * @module
 */
import { expect } from "chai";
import { compileEdition } from "../../src/text/compile.ts";
import type { Edition, Stated } from "../../src/text/edition.ts";
import { html } from "../../src/text/html.ts";
import { parseFacts } from "../../src/text/parse.ts";
import { renderFacts, text } from "../../src/text/render.ts";
import { LANGS } from "../../src/words/lang.ts";
import { thrown } from "./throws.ts";

const words = (said: string) => ({ kk: `${said} қ`, ru: `${said} р`, en: said });
const clause = (front: string, said: string) =>
  `---\n${front}\n---\n${LANGS.map((lang) => `\n## ${lang}\n\n${said === "" ? "" : `${said} ${{ kk: "қ", ru: "р", en: "e" }[lang]}.`}\n`).join("")}`;
const PART_HEAD = {
  name: "steps-1",
  template: "Toy",
  facts: true,
  fields: [
    { path: "step", type: "text" },
    { path: "by", type: "address" },
    { path: "note", type: "quote" },
  ],
};
const PART = {
  "edition.json": JSON.stringify(PART_HEAD),
  "010-taken.md": clause("id: taken\nwhen: step is taken\ncode:", "Taken by {by:address}"),
  "020-noted.md": clause("id: noted\nwhen: step is noted\ncode:", "Noted {note:quote}"),
};
const HEAD = {
  name: "toy-paper-1",
  template: "Toy",
  facts: true,
  title: words("Toy"),
  sections: [
    { id: "one", title: words("One") },
    { id: "two", title: words("Two") },
  ],
  fields: [
    { path: "no", type: "number" },
    { path: "hash", type: "hash" },
    { path: "spoken", type: "quote" },
    {
      path: "rows",
      type: "list",
      columns: [
        { name: "unit", type: "number", head: words("Unit") },
        { name: "share", type: "figure", head: words("Share") },
      ],
    },
    { path: "yes", type: "count" },
  ],
  parts: { steps: "steps", silent: "steps" },
  pictures: [
    {
      clause: "votes",
      title: words("Picture"),
      bars: [{ label: words("Units"), parts: [{ tone: "yes", path: "yes" }] }],
    },
  ],
};
const CLAUSES = {
  "010-no.md": clause("id: no\nsection: one\ncode: event Toy", "Number {no:number}"),
  "020-hash.md": clause("id: hash\nsection: one\ncode:", "Hash {hash:hash}"),
  "030-spoken.md": clause(
    "id: spoken\nsection: one\nwhen: spoken is nonzero\nbound: no\ncode:",
    "Words {spoken:quote}",
  ),
  "040-steps.md": clause("id: steps\nsection: one\nparts: steps\ncode:", "Steps"),
  "050-silent.md": clause("id: silent\nsection: two\nparts: silent\ncode:", ""),
  "060-votes.md": clause("id: votes\nsection: two\ncode:", "For it {yes:count}"),
  "070-rows.md": clause("id: rows\nsection: two\ncode:", "Rows:\n{rows:list}\n\nEnd"),
};
const steps = compileEdition(PART);
const compiled = (head: object = {}, clauses: { [file: string]: string } = {}): Edition =>
  compileEdition({ ...CLAUSES, ...clauses, "edition.json": JSON.stringify({ ...HEAD, ...head }) }, { steps });
const PAPER = compiled();
const BY = `0x${"52908400098527886E0F7030069857D2E4169EE7"}`;
const taken = { step: "taken", by: BY };
const noted = { step: "noted", note: "## 1. \u202ex»" };
const FACTS: Stated = {
  no: 7n,
  hash: `0x${"ab".repeat(32)}`,
  spoken: "aye",
  steps: [taken, taken, noted, taken, noted],
  silent: [noted],
  yes: 3n,
  rows: [[1n, 2_000n]],
};
const refusal = (make: () => unknown) => thrown(make, "EditionRefused", /./).message;

describe("an edition of facts", () => {
  it("numbers parts below their clause, or in its place where it has no words", () => {
    const said = text(renderFacts(PAPER, FACTS), "en");
    expect(said)
      .to.include("\n\n1.4 Steps e.\n\n1.4.1 Taken by ")
      .and.include("\n\n1.4.5 Noted «## 1. [U+202E]x[U+00BB]» e.");
    expect(said)
      .to.include("\n\n2.1 Noted «")
      .and.include("\n\n2.2 For it 3 (three) e.")
      .and.include("\n| 1 | 2,000 |\n");
  });

  it("is read back record by record, in each language", () => {
    const document = renderFacts(PAPER, FACTS);
    for (const lang of LANGS) {
      const back = parseFacts(PAPER, text(document, lang), { lang });
      expect(back["steps"]).to.deep.equal(document.stated!["steps"]);
      expect(back).to.deep.equal(document.stated);
      for (const [from, to] of [
        ["1.4.2 ", "1.4.3 "],
        ["3 (", "4 ("],
        ["0x529", "0x528"],
        ["2,000", "2,00"],
      ] as const) {
        const forged = text(document, lang).replace(from, to);
        if (forged !== text(document, lang))
          expect(() => parseFacts(PAPER, forged, { lang }), `${lang}: ${to}`).to.throw();
      }
    }
  });

  it("refuses what it doesn't say, lacks what it says, and takes what isn't there for zero", () => {
    thrown(() => renderFacts(PAPER, { ...FACTS, fee: 1n }), "FieldUnknown", /fee/);
    const { no: _, ...without } = FACTS;
    thrown(() => renderFacts(PAPER, without), "FieldMissing", /no/);
    thrown(
      () => renderFacts(PAPER, { ...FACTS, steps: [{ ...taken, note: "unsaid" }] }),
      "RenderNotExact",
      /steps\.note/,
    );
    thrown(() => renderFacts(PAPER, { ...FACTS, steps: [{ step: "lost" }] }), "RenderNotExact", /steps/);
    const { spoken: __, steps: ___, ...less } = FACTS;
    expect(text(renderFacts(PAPER, less), "en")).not.to.include("Words");
  });

  it("has one root with what is bound elsewhere and without, and another for all else", () => {
    const { root } = renderFacts(PAPER, FACTS);
    expect(renderFacts(PAPER, { ...FACTS, spoken: "nay" }).root).to.equal(root);
    for (const other of [{ no: 8n }, { yes: 4n }, { silent: [taken] }, { rows: [[1n, 2_001n]] }])
      expect(renderFacts(PAPER, { ...FACTS, ...other }).root).not.to.equal(root);
  });

  it("is a page with its tables and pictures, and without notes on terms", () => {
    const page = html(renderFacts(PAPER, FACTS));
    expect(page)
      .to.include('<th scope="col"><span class="said" lang="kk">Unit қ</span>')
      .and.include('<th scope="row">1</th>');
    expect(page).to.include("<svg ").and.not.include("<aside");
    expect(page).to.match(/<table>\n<caption>.*<span class="said" lang="en">Table to clause \d\.\d<\/span><\/caption>/);
  });

  it("doesn't compile with a field or a part that no clause says, an unknown part, or a condition on nothing", () => {
    expect(refusal(() => compiled({ fields: [...HEAD.fields, { path: "fee", type: "number" }] }))).to.include(
      "states fee",
    );
    expect(refusal(() => compiled({ parts: { ...HEAD.parts, more: "steps" } }))).to.include("states more");
    expect(refusal(() => compiled({ parts: { steps: "nowhere", silent: "steps" } }))).to.include("no edition of facts");
    const bad = (front: string) =>
      refusal(() => compiled({}, { "080-bad.md": clause(`id: bad\nsection: two\n${front}\ncode:`, "Bad") }));
    expect(bad("when: fee is 1")).to.include("isn't a condition");
    expect(bad("parts: fee")).to.include('none of the "parts"');
    expect(bad("bound: yes")).to.include('"bound" is "no"');
    const pictures = [{ ...HEAD.pictures[0]!, bars: [{ label: words("x"), parts: [{ tone: "no", path: "nay" }] }] }];
    expect(refusal(() => compiled({ pictures }))).to.include("drawn from nay");
  });
});
