/**
 * What Sale's text says of its limits is what Sale does: the probes are run here, and some faults planted.
 * @module
 */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileEdition, readEdition } from "../../src/text/compile.ts";
import { LANGS } from "../../src/words/lang.ts";
import { laidOut } from "../../src/text/render.ts";
import { differences } from "../../scripts/terms/lies.ts";
import { tellLie } from "../../scripts/terms/lie.ts";
import { liesOf, MUTANTS } from "../../scripts/terms/mutants.ts";
import { saleAbi } from "../../src/abi/sale.ts";
import { broken } from "../../scripts/twins.ts";
import { PROBES, probe, type Outcomes } from "../../scripts/terms/probes.ts";
import { toySource } from "./toy.ts";

const sale1 = readEdition("src/templates/sale/clauses");

const folder = fileURLToPath(new URL("../../src/templates/sale/clauses", import.meta.url));
const contracts = fileURLToPath(new URL("../../contracts/", import.meta.url));
const stated = JSON.parse(readFileSync(`${folder}/outcomes.json`, "utf8")) as Outcomes;

describe("what Sale's text says that it does", () => {
  it("is what it does, at each limit, to whom it pays and whom it refuses", async () => {
    expect(differences(stated, await probe())).to.deep.equal([]);
    expect(Object.keys(stated)).to.deep.equal(PROBES.map(({ id }) => id));
  });

  it("is found by going all the way: no probe failed before its step", () => {
    for (const outcome of Object.values(stated).flat()) expect(outcome).not.to.match(/before|failed|refused/);
  });

  it("is of clauses that are there", () => {
    const ids = new Set(sale1.clauses.map(({ id }) => id));
    for (const { id, clause } of PROBES) expect([...ids], id).to.include(clause);
  });

  it("settles each limit: the outcome on one side differs from that on the other", () => {
    for (const { id, isLimit } of PROBES) {
      const each = (stated[id] ?? []).map((outcome) => outcome === "accepted");
      expect(each, id).to.have.length(isLimit ? 3 : 1);
      if (isLimit) expect(new Set(each).size, id).to.equal(2);
    }
  });

  it("stands in the annex, with the contract's own figures", () => {
    const clause = sale1.clauses.find(({ id }) => id === "tried");
    expect(clause?.text.en.join("")).to.include(
      "- the last moment of the offer, formation: carried out, carried out, refused;",
    );
    expect(clause?.text.ru.join("")).to.include("Покупателю выплачено 60, Продавцу — 35, на расходы отведено 5");
    // The inspection and the review of five days each.
    expect(clause?.text.en.join("")).to.include("one second after 10 days from the moment of delivery");
    expect(clause?.text.kk.join("")).to.include("Сатып алушыға 60, Сатушыға 35 төленді");
  });

  it("names for each step the clause that states it, whatever variants the text has", () => {
    const isView = ({ stateMutability }: { stateMutability: string }) => /view|pure/.test(stateMutability);
    const steps = saleAbi.flatMap((each) => (each.type === "function" && !isView(each) ? [each.name] : []));
    for (const lang of LANGS) {
      const annex = String(sale1.clauses.find(({ id }) => id === "annex")?.text[lang][0]);
      const rows = [...annex.matchAll(/^- (\w+)(?: (?:және|и|and) (\w+))? .*?([0-9]+\.[0-9]+)[^\n]*$/gm)].flatMap(
        ([, step, other, number = ""]) =>
          [step, other].flatMap((each) => (each === undefined ? [] : [{ step: each, number }])),
      );
      expect(rows.map(({ step }) => step).toSorted(), lang).to.deep.equal(steps.toSorted());
      for (const isCoin of [true, false])
        for (const isNew of [true, false]) {
          const zeros = [...(isCoin ? ["common.currency"] : []), ...(isNew ? ["common.replaces"] : [])];
          const present = sale1.clauses.filter(({ when = [] }) =>
            when.every(({ path, is }) => zeros.includes(path) === (is === "zero")),
          );
          const laid = laidOut({
            edition: sale1,
            lang,
            clauses: present.map(({ id, section, mode }) => ({ id, section, mode, text: "", parts: [] })),
          });
          for (const { step, number } of rows) {
            const id = laid.find((clause) => clause.number === number)?.id;
            const { code = [] } = sale1.clauses.find((clause) => clause.id === id) ?? {};
            // An agreement in place of another is formed by `amend`, in the clause where others say `form`.
            const stated = step === "form" && !isNew ? "function amend" : `function ${step}`;
            expect(code, `${lang}: ${step}, ${number}`).to.include(stated);
          }
        }
    }
  });

  it("changes when an outcome does, and is refused when nothing gave it", () => {
    const words = { kk: "шек", ru: "предел", en: "limit" };
    const compile = (outcomes: Outcomes, tried: object) =>
      compileEdition({
        ...toySource(),
        "tried.json": JSON.stringify(tried),
        "outcomes.json": JSON.stringify(outcomes),
      })
        .clauses.find(({ id }) => id === "tried")
        ?.text.en.join("");
    const limits = [{ probe: "one", of: words }];
    expect(compile({ one: ["accepted", "A", "accepted"] }, { limits, examples: [] })).to.include(
      "- limit: carried out, refused, carried out.",
    );
    expect(() => compile({}, { limits, examples: [] })).to.throw('Nothing tried "one"');
    const examples = [{ probe: "one", words: { kk: "{held}", ru: "{held}", en: "{held} held" } }];
    expect(compile({ one: ["held 7"] }, { limits: [], examples })).to.include("7 held");
    expect(() => compile({ one: ["accepted"] }, { limits: [], examples })).to.throw("gave {held} 0 times");
    expect(() => compile({ one: ["held 7, held 8"] }, { limits: [], examples })).to.throw("gave {held} 2 times");
  });

  it("has 40 faults and more to be tried by, a text each that is there once", () => {
    expect(Object.values(MUTANTS).flatMap((each) => Object.keys(each)).length).to.be.at.least(40);
    for (const [file, mutants] of Object.entries(MUTANTS)) {
      const source = readFileSync(`${contracts}${file === "Sale" ? "templates" : "agreements"}/${file}.sol`, "utf8");
      for (const twin of Object.values(mutants)) expect(broken(source, twin)).not.to.equal(source);
    }
  });

  it("is found to be a lie when a payee is swapped or a guard dropped", async () => {
    for (const [file, name, clause] of [
      ["Sale", "the mark a second too early", "delivery"],
      ["Sale", "refund pays the Seller", "refund"],
      ["Agreement", "an offer without end", "withdrawal"],
    ] as const) {
      const twin = MUTANTS[file][name];
      expect(twin, name).not.to.equal(undefined);
      const lies = await liesOf(file, twin!);
      expect(lies.map((lie) => lie.clause)).to.deep.equal([clause]);
    }
  });

  it("is told by `npm start -- --lie`: the comparison, the clause, its words in three languages", async () => {
    const lines: string[] = [];
    expect(await tellLie((line) => void lines.push(line))).to.equal(true);
    const told = lines.join("\n");
    expect(told).to.include("+ present < particulars.deliverBy");
    expect(told).to.include('Clause "delivery" is a lie now');
    expect(told).to.include("accepted, SaleDeliveryTooLate, SaleDeliveryTooLate");
    for (const words of ["After the last moment", "После последнего момента", "Соңғы сәттен кейін"])
      expect(told).to.include(words);
  });
});
