/**
 * What the texts of templates say of their limits is what the templates do: all are tried here, and some faults planted.
 * @module
 */
import { expect } from "chai";
import { globSync } from "node:fs";
import { saleAbi } from "../../src/abi/index.ts";
import { compileEdition, readEdition } from "../../src/text/compile.ts";
import { laidOut } from "../../src/text/render.ts";
import { LANGS } from "../../src/words/lang.ts";
import { readMeasures } from "../../scripts/mutants/measures.ts";
import { problemsOf } from "../../scripts/mutants/record.ts";
import { read, root } from "../../scripts/mutants/targets.ts";
import { TEMPLATES, templatesNamed } from "../../scripts/mutants/templates.ts";
import { faultsIn, writtenFaults } from "../../scripts/terms/faults.ts";
import { tellLie } from "../../scripts/terms/lie.ts";
import { liesIn, lieOf, outcomesOf, statedOf, subjectOf, type Outcomes } from "../../scripts/terms/tried.ts";
import { toySource } from "./toy.ts";

const SALE = "contracts/templates/Sale.sol";
const sale1 = readEdition("src/templates/sale/clauses");

describe("what the text of a template says that it does", () => {
  for (const [file, { contract }] of Object.entries(TEMPLATES))
    describe(contract, () => {
      it("is what it does, at each limit, to whom it pays and whom it refuses", async () => {
        const subject = await subjectOf(file);
        expect(Object.keys(statedOf(subject))).to.deep.equal(subject.probes.map(({ id }) => id));
        expect(liesIn(subject, await outcomesOf(subject))).to.deep.equal([]);
      });

      it("is found by going all the way: no probe failed before its step", async () => {
        const said = Object.values(statedOf(await subjectOf(file))).flat();
        for (const outcome of said) expect(outcome).not.to.match(/before|failed|\brefused(?! payment)|panic|no such/);
      });

      it("settles each limit: what happens on one side is not what happens on the other", async () => {
        const subject = await subjectOf(file);
        const stated = statedOf(subject);
        for (const { id, isLimit } of subject.probes) {
          expect(stated[id], id).to.have.length(isLimit ? 3 : 1);
          if (isLimit) expect(new Set(stated[id]).size, id).to.equal(2);
        }
      });
    });

  it("stands in the annex, with the contract's own figures", () => {
    const clause = sale1.annexes?.["code"]?.clauses.find(({ id }) => id === "tried");
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
      const annex = String(sale1.annexes?.["code"]?.clauses.find(({ id }) => id === "annex")?.text[lang][0]);
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

  it("is the text of the faults that were planted: at least 95 % in each template make a clause a lie", () => {
    const measures = readMeasures("lies.json");
    expect(problemsOf(measures, Object.keys(TEMPLATES))).to.deep.equal([]);
    for (const [file, { planted, tried }] of Object.entries(measures)) expect(tried, file).to.equal(planted);
  });

  it("is found to be a lie when a payee is swapped or a guard dropped", async () => {
    const subject = await subjectOf(SALE);
    const own = (within: string, operator: string) =>
      faultsIn(SALE).find((fault) => fault.within === within && fault.operator === operator);
    const ofBase = writtenFaults().find(({ within }) => within === "an offer without end");
    for (const [fault, clause] of [
      [own("refund", "payee"), "refund"],
      [own("markDelivered", "comparison"), "delivery"],
      [ofBase, "withdrawal"],
    ] as const) {
      expect(fault).not.to.equal(undefined);
      expect(await lieOf(subject, fault!)).to.have.property("clause", clause);
    }
  });

  it("is told by `npm start -- --lie`: the comparison, the clause, its words in three languages", async () => {
    const lines: string[] = [];
    expect(await tellLie((line) => void lines.push(line))).to.equal(true);
    const told = lines.join("\n");
    expect(told).to.include("+ require(present < particulars.deliverBy");
    expect(told).to.include('Clause "delivery" is a lie now');
    expect(told).to.include("accepted, SaleDeliveryTooLate, SaleDeliveryTooLate");
    for (const words of ["once and not later", "один раз и не позже", "осы сәттен кешіктірмей"])
      expect(told).to.include(words);
  });
});

describe("templatesNamed", () => {
  it("finds a template by its contract or a folder it is in, all without a name, and says what there is", () => {
    const files = (...names: string[]) => templatesNamed(names).map(([file]) => file);
    expect(files()).to.deep.equal(Object.keys(TEMPLATES));
    expect(files("Sale")).to.deep.equal([SALE]);
    expect(files("examples/boat-rental/")).to.deep.equal(["examples/boat-rental/contracts/BoatRental.sol"]);
    expect(() => files("Loan")).to.throw('no template "Loan". There are: Sale (src/templates/sale/clauses), ');
  });

  it("knows every template of this repository: each contract that is an agreement", () => {
    // That one has no text: it is there for the base alone.
    const without = "contracts/testing/Stages.sol";
    const contracts = globSync(["contracts/**/*.sol", "examples/*/contracts/*.sol"], { cwd: root }).filter(
      (file) => file !== without && /^contract \w+ is (?:\w+, )*Agreement\b/m.test(read(file)),
    );
    expect(Object.keys(TEMPLATES)).to.have.members(contracts);
  });
});
