/** The pictures of an agreement: made of what its clauses are made of, for any template, and no part of its text. */
import { expect } from "chai";
import { interfaceOf } from "../../src/chain/calls.ts";
import { agreements, html, LANGS, sales, type AgreementFile } from "../../src/index.ts";
import { effectsOf } from "../../src/text/effects.ts";
import { MOVERS, type PictureBeside } from "../../src/text/beside.ts";
import { momentInWords } from "../../src/text/slots/time.ts";
import * as WORDS from "../../src/words/agreements/pictures.ts";
import { rental } from "./boat.ts";
import { CONTEXT, json } from "./drafts.ts";

const NOW = CONTEXT.now;
const sale = async (changes: object = {}) =>
  await sales.draft(
    { ...(json("terms.json") as sales.SaleDraft), ...changes },
    json("parties.json") as sales.PartiesInput,
    CONTEXT,
  );
const boat = async () => await rental({ first: CONTEXT.template, second: CONTEXT.tribunal, now: NOW });
const FILES: readonly (readonly [string, () => Promise<AgreementFile>])[] = [
  ["a sale", sale],
  ["a boat's rental", boat],
];

const named = (all: readonly PictureBeside[], id: string) => all.find((each) => each.id === id)!;
/** The numbers on discs. */
const discsIn = (shapes: string) =>
  [...shapes.matchAll(/<circle [^>]*fill="(#[0-9a-f]+)"\/><text [^>]*>([0-9]+)<\/text>/g)].map(
    ([, colour, number]) => ({
      colour,
      number: Number(number),
    }),
  );
/** A state of one that is performed, in which no dispute was. */
const performing = (file: AgreementFile, progress: bigint) =>
  ({
    id: agreements.idOfFile(file),
    phase: "performing",
    turn: 0n,
    held: 1n,
    since: file.terms.common.offerEndsAt,
    suspendedFor: 0n,
    progress,
    now: NOW,
    credits: { first: 0n, second: 0n },
  }) as unknown as agreements.AgreementState;

describe("pictures", () => {
  for (const [name, of] of FILES) {
    describe(`of ${name}`, () => {
      it("have each step of the template and of every agreement, each with who takes it", async () => {
        const file = await of();
        const { numbers } = named(agreements.pictures(file), "life");
        const own = [...effectsOf(agreements.editionOf(file)).values()].filter(({ pays }) => pays !== undefined);
        expect(own).not.to.have.length(0);
        const every = ["withdrawOffer", "form", "dispute", "enforce", "settle", "surrender"];
        const replaced = interfaceOf(file.kind.abi).hasFunction("amend") ? ["amend"] : [];
        const steps = [...every, ...replaced, ...own.map(({ step }) => step)];
        expect(numbers).to.have.length(steps.length);
        for (const lang of LANGS)
          for (const step of steps) {
            const words = agreements.stepWords(file, step)[lang];
            const found = numbers.filter(({ words: its }) => its[lang].includes(`] ${words} (`));
            expect(found, `${step} in ${lang}`).to.have.length(1);
          }
      });

      it("have on each arrow what is said below, in the colour of who moves it, and nothing else", async () => {
        const file = await of();
        for (const { id, numbers, shapes } of agreements.pictures(file))
          for (const lang of LANGS) {
            const discs = discsIn(shapes(lang));
            for (const { number, colour } of discs) expect(colour).to.equal(MOVERS[numbers[number - 1]!.mover]);
            const ways = numbers.map(({ words }) => words[lang].split("→").length - 1);
            numbers.forEach((_, at) => {
              const found = discs.filter(({ number }) => number === at + 1);
              expect(found, `${id} ${at + 1}`).to.have.length(id === "life" ? ways[at]! : 1);
            });
          }
      });

      it("end where steps say so: in the last stage if they pay, in their own if they do not", async () => {
        const file = await of();
        const { numbers } = named(agreements.pictures(file), "life");
        for (const { step, pays } of effectsOf(agreements.editionOf(file)).values()) {
          if (pays === undefined) continue;
          const words = agreements.stepWords(file, step).en;
          const to = pays === "nobody" ? WORDS.stages.performing.en : WORDS.stages.closed.en;
          const found = numbers.find(({ words: its }) => its.en.includes(`] ${words} (`))?.words.en;
          expect(found).to.match(new RegExp(`: ${WORDS.stages.performing.en} → ${to}$`));
        }
      });

      it("say that they bind nobody, and draw no letter outside, in each language", async () => {
        const file = await of();
        for (const picture of agreements.pictures(file))
          for (const lang of LANGS) {
            expect(picture.says.map((each) => each[lang])).to.include(WORDS.explains[lang]);
            const shapes = picture.shapes(lang);
            expect(shapes).not.to.match(/NaN|undefined|<script/);
            for (const [, anchor, said = ""] of shapes.matchAll(/<text [^>]*text-anchor="(\w+)"[^>]*>([^<]*)<\/text>/g))
              expect(said.length, `${anchor} ${said}`).to.be.lessThan(22);
          }
      });
    });
  }

  it("give the moments that the contract goes by: those that the next steps give", async () => {
    const file = await sale();
    const { numbers } = named(sales.pictures(file), "dates");
    const { deliverBy } = file.terms.particulars;
    const expected = [
      file.terms.common.offerEndsAt,
      deliverBy,
      (await sales.nextSteps(file, performing(file, deliverBy))).find(({ step }) => step === "release")!.from!,
      (await sales.nextSteps(file, performing(file, 0n))).find(({ step }) => step === "refund")!.from!,
    ];
    for (const lang of LANGS)
      expected.forEach((moment, at) => {
        expect(numbers[at]?.words[lang]).to.contain(`: ${momentInWords(moment, lang)}.`);
      });
    expect(numbers).to.have.length(expected.length);
    const rented = await boat();
    const back = named(agreements.pictures(rented), "dates").numbers.at(-1)!;
    const from = (await agreements.nextSteps(rented, performing(rented, 0n))).find(
      ({ step }) => step === "returnDeposit",
    )!.from!;
    expect(back.words.en).to.contain(`: ${momentInWords(from, "en")}.`);
  });

  it("leave out a wait that there is none of, and are drawn where all is at one moment", async () => {
    const none = named(sales.pictures(await sale({ inspectionPeriod: "0 days" })), "dates");
    expect(none.numbers[2]?.words.en).to.contain("Before it: the review period (").and.not.to.contain("inspection");
    const rented = await boat();
    const { returnBy } = rented.terms.particulars as { returnBy: bigint };
    const still = { ...rented.terms.common, offerEndsAt: returnBy + 1n, reviewPeriod: 0n };
    const one = named(agreements.pictures({ ...rented, terms: { ...rented.terms, common: still } }), "dates");
    expect(one.shapes("kk")).not.to.match(/NaN/);
  });

  it("can be told apart from the page by everyone: white on each colour has a contrast of 7", () => {
    for (const colour of Object.values(MOVERS)) {
      const light = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
      const [r = 0, g = 0, b = 0] = light.map((each) =>
        each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
      );
      expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05), colour).to.be.greaterThan(7);
    }
  });
});

describe("a page with pictures", () => {
  it("is the page without them, but for the figures between key facts and parties", async () => {
    const file = await sale();
    const document = await sales.render(file);
    const pictures = sales.pictures(file);
    for (const one of [{}, ...LANGS.map((lang) => ({ lang }))]) {
      const page = html(document, {}, { ...one, pictures });
      const shown = "lang" in one ? [one.lang] : LANGS;
      const figures = [...page.matchAll(/<figure class="beside"[\s\S]*?<\/figure>/g)].map(([figure]) => figure);
      expect(figures).to.have.length(pictures.length * shown.length);
      const rows = new RegExp(
        `<div class="row">\n(?:<div lang="..">(?:<figure class="beside"[\\s\\S]*?</figure>)</div>\n?)+</div>\n`,
        "g",
      );
      expect(page.replace(rows, "")).to.equal(html(document, {}, one));
      expect(page.indexOf("figure class")).to.be.greaterThan(page.indexOf("-key.unchecked"));
      expect(page.lastIndexOf("figure class")).to.be.lessThan(page.indexOf('id="requisites-'));
      for (const figure of figures) {
        expect(figure).not.to.match(/<script|href=|<(?:p|li|h[1-6])[ >]/);
        const [, name = ""] = /id="([^"]*)"/.exec(figure) ?? [];
        expect(figure).to.match(new RegExp(`aria-labelledby="${name}-title ${name}-desc"`));
        expect(figure).to.match(
          new RegExp(`<title id="${name}-title">[^<]+</title>\n<desc id="${name}-desc">[^<]+</desc>`),
        );
      }
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });
});
