import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { compileAll, compileEdition } from "../../src/text/compile.ts";
import { editionHash, ofFields, type Released } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { modulesOf } from "../../src/text/modules.ts";
import * as SLOTS from "../../src/text/slots/all.ts";
import { renderTerms } from "../../src/text/render.ts";
import { rejected, thrown } from "./throws.ts";
import { CHAIN, CLAUSES, HEAD, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const engine = fileURLToPath(new URL("../../src/text/edition.ts", import.meta.url));
const FILE = "020-price.md";
const PRICE = CLAUSES[FILE]!;
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const lineOf = (content: string, words: string) => content.slice(0, content.indexOf(words)).split("\n").length;

/** The only problem of a source, which is in this file and on this line. */
function problem(files: { [file: string]: string }, words: RegExp, head: { [key: string]: unknown } = {}) {
  const error = thrown(() => compileEdition(toySource(files, head)), "EditionRefused", words);
  return error.fields.problems!;
}

function refusesPrice(change: (content: string) => string, words: RegExp, at: string) {
  const content = change(PRICE);
  expect(content).to.not.equal(PRICE);
  const found = problem({ [FILE]: content }, words).find((each) => words.test(each.message))!;
  expect(found.file).to.equal(FILE);
  expect(found.line, found.message).to.equal(lineOf(content, at));
}

describe("compileEdition", () => {
  it("throws when a language is missing, but not in a draft", () => {
    const content = PRICE.slice(0, PRICE.indexOf("## en"));
    expect(problem({ [FILE]: content }, /in en is missing/)[0]!.file).to.equal(FILE);
    const draft = compileEdition(toySource({ [FILE]: content }, { draft: true }));
    expect(draft.clauses.find((each) => each.id === "price")?.text.en).to.deep.equal([]);
    const none = Object.fromEntries(Object.keys(CLAUSES).map((file) => [file, CLAUSES[file]!.split("## kk")[0]!]));
    problem(none, /No language is complete/, { draft: true });
  });

  it("throws when only one language of a clause is changed so that it says another thing", () => {
    refusesPrice(
      (content) => content.replace("Бөлік саны {particulars.parts:count}", "Бөлік жоқ"),
      /same slots/,
      "Бағасы",
    );
    refusesPrice(
      (content) => content.replace("is {particulars.parts:count}", "is {common.costsCap:percent}"),
      /same slots/,
      "Бағасы",
    );
  });

  it("takes slots in another order", () => {
    expect(compileEdition(toySource()).clauses.find((each) => each.id === "disputes")?.text.en[1]).to.deep.equal({
      path: "particulars.note",
      type: "text",
    });
  });

  it("throws on an unknown field, an unknown type, a wrong type, a stray brace", () => {
    const swap = (slot: string) => (content: string) => content.replaceAll("{particulars.parts:count}", slot);
    refusesPrice(swap("{other.pieces:count}"), /names no field/, "Бөлік");
    refusesPrice(swap("{particulars.pieces:choice}"), /names no field/, "Бөлік");
    refusesPrice(swap("{particulars.parts:size}"), /no known type/, "Бөлік");
    refusesPrice(swap("{particulars.parts:money}"), /another type/, "Бөлік");
    refusesPrice(swap("{particulars.parts:count:x}"), /another type/, "Бөлік");
    refusesPrice(swap("{common.salt:hash}"), /exempt/, "Бөлік");
    refusesPrice((content) => content.replace("саны {", "саны {{"), /brace/, "Бөлік");
  });

  it("takes for fields what clauses write, in their order, but for what needs more than a type", () => {
    const needing = HEAD.fields.filter(({ path, type }) => /choice|list/.test(type) || path === "common.salt");
    const { fields } = compileEdition(toySource({}, { fields: needing }));
    const others = HEAD.fields.filter((field) => !needing.includes(field));
    expect(fields.slice(0, needing.length)).to.deep.equal(needing);
    expect(fields.slice(needing.length)).to.have.deep.members(others);
    const twoTypes = PRICE.replace("{particulars.parts:count}", "{particulars.parts:period}");
    const words = /another type than its field, which is period/;
    const found = problem({ [FILE]: twoTypes }, words, { fields: needing }).filter(({ message }) =>
      words.test(message),
    );
    const [, ru, en] = ["Бөлік", "Число", "The number"].map((line) => lineOf(PRICE, line));
    expect(found.map(({ line }) => line)).to.deep.equal([ru, en]);
  });

  it("takes a name in place of a party's address, of nothing else, and not as what states the address", () => {
    const named = (path: string) => (content: string) =>
      content.replaceAll("{particulars.parts:count}", `{particulars.parts:count}, {${path}:named}`);
    expect(compileEdition(toySource({ [FILE]: named("common.first")(PRICE) })).name).to.equal("toy-one");
    refusesPrice(named("particulars.parts"), /another type/, "Бөлік");
    refusesPrice(named("common.currency"), /another type/, "Бөлік");
    const parties = CLAUSES["010-parties.md"]!.replaceAll("{common.first:address}", "{common.first:named}");
    problem({ "010-parties.md": parties }, /No slot in kk states common\.first/);
    const fields = HEAD.fields.map((field) => (field.path === "common.second" ? { ...field, type: "named" } : field));
    problem({}, /common\.second is of type address; only a slot of it is "named"/, { fields });
  });

  it("throws on a suffix after a slot, or a number, a slot or a letter next to it", () => {
    for (const [suffix, words] of [
      ["ге", /no suffix/],
      ["-ге", /no suffix/],
      ["’ге", /no suffix/],
      ["ʼге", /no suffix/],
      [" 5", /number or a slot/],
      ["{common.costsCap:percent}", /number or a slot/],
    ] as const) {
      refusesPrice((content) => content.replace("саны {particulars.parts:count}", `$&${suffix}`), words, "Бөлік");
    }
    refusesPrice((content) => content.replace("саны {", "саны№1{"), /space before/, "Бөлік");
  });

  it("throws on control and bidi characters, odd spaces, and what isn't in NFC", () => {
    for (const [text, words] of [
      ["\u202e", /U\+202E/],
      ["\u0007", /U\+0007/],
      ["\r", /U\+000D/],
      ["\t", /U\+0009/],
      ["\u00a0", /U\+00A0/],
      ["и\u0306", /NFC/],
    ] as const) {
      refusesPrice((content) => content.replace("Бөлік ", `Бөлік ${text}`), words, "Бөлік");
    }
  });

  it("throws on a word in two alphabets", () => {
    refusesPrice((content) => content.replace("Бөлік", "Бөлiк"), /mixes Latin and Cyrillic/, "Бөлiк");
    problem({}, /mixes Latin and Cyrillic/, { title: { ...HEAD.title, ru: "Дoговор" } });
  });

  it("throws on a field without a slot, unless it is exempt", () => {
    const fields = [...HEAD.fields, { path: "particulars.weight", type: "count" }];
    problem({}, /No slot in kk states particulars\.weight/, { fields });
    const exemptions = [
      ...HEAD.exemptions,
      {
        element: "field particulars.weight",
        reason: { kk: "Нысанада көрсетілген.", ru: "Указан в предмете.", en: "Stated in the subject." },
      },
    ];
    compileEdition(toySource({}, { fields, exemptions }));
    problem({}, /its reason lacks words in ru/, {
      fields,
      exemptions: [{ element: "field particulars.weight", reason: { kk: "жоқ", ru: " ", en: "none" } }],
    });
  });

  it("throws on a field that some variants leave unstated", () => {
    const found = problem({ "022-no-deposit.md": "" }, /front matter/);
    expect(found.length).to.be.greaterThan(0);
    const source = { ...toySource() } as { [file: string]: string };
    for (const file of ["022-no-deposit.md", "042-new.md"]) delete source[file];
    thrown(
      () => compileEdition(source),
      "EditionRefused",
      /states particulars\.deposit when zero: particulars\.deposit/,
    );
  });

  it("throws on front matter that is missing, unknown, twice or wrong", () => {
    refusesPrice((content) => content.replace("---\n", ""), /begin with front matter/, "id:");
    refusesPrice((content) => content.replace("mode: party\n", ""), /lacks "mode"/, "---");
    refusesPrice((content) => content.replace("mode: party", "mode: robot"), /mode/, "mode:");
    refusesPrice((content) => content.replace("section: price", "section: prices"), /section/, "section:");
    refusesPrice((content) => content.replace("id: price", "id: Price!"), /well-formed id/, "id:");
    refusesPrice((content) => content.replace("mode: party", "mode: party\nauthor: me"), /none of them/, "author:");
    refusesPrice((content) => content.replace("mode: party", "mode: party\nmode: fact"), /once each/, "mode: fact");
    refusesPrice((content) => content.replace("function pay", "functions pay"), /isn't code/, "code:");
    refusesPrice(
      (content) => content.replace("code:", "when: common.currency is 5\ncode:"),
      /isn't a condition/,
      "when:",
    );
    refusesPrice(
      (content) => content.replace("code:", "when: common.none is zero\ncode:"),
      /isn't a condition/,
      "when:",
    );
  });

  it("throws on text outside a language, and on headings of its own", () => {
    refusesPrice((content) => content.replace("## kk", "Text\n## kk"), /under ## kk/, "Text");
    refusesPrice((content) => content.replace("## ru", "## de"), /heading/, "## de");
    refusesPrice((content) => content.replace("## ru", "## kk"), /heading/, "## kk\nЦена");
    refusesPrice((content) => content.replace("Бөлік", "### Бөлік"), /heading/, "### Бөлік");
  });

  it("throws on a list that isn't lines of its own", () => {
    const file = "024-schedule.md";
    const slot = "{particulars.schedule:list}";
    for (const [change, words, at] of [
      [`x ${slot}\n`, /must stand alone on its line/, `x ${slot}`],
      [`${slot}.\n`, /must stand alone on its line/, `${slot}.`],
      [`- ${slot}\n`, /must stand alone on its line/, `- ${slot}`],
      [`${slot}\n- more\n`, /is followed by words; put a blank line/, slot],
      [`${slot}\n${slot}\n`, /is followed by words/, slot],
    ] as const) {
      const content = CLAUSES[file]!.replace(`${slot}\n`, change);
      const found = problem({ [file]: content }, words).find((each) => words.test(each.message))!;
      expect([found.file, found.line]).to.deep.equal([file, lineOf(content, at)]);
    }
    const content = CLAUSES[file]!.replace(/## kk\n.*/, "## kk\n");
    const found = problem({ [file]: content }, /begins the clause/)[0]!;
    expect([found.file, found.line]).to.deep.equal([file, lineOf(content, slot)]);
  });

  it("throws on columns that are wrong, and on columns or parties without what they need", () => {
    const path = "particulars.schedule";
    const others = HEAD.fields.filter((field) => field.path !== path);
    const choices = { "0": { kk: "а", ru: "б", en: "c" } };
    for (const [field, words] of [
      [{ path, type: "list" }, /schedule needs "columns" if it is a list/],
      [{ path, type: "list", columns: [] }, /needs at least one column/],
      [{ path, type: "list", columns: {} }, /needs at least one column/],
      [{ path, type: "count", columns: [{ name: "x", type: "count" }] }, /needs "columns" if it is a list, and only/],
      [{ path, type: "list", columns: [{ name: "x", type: "colour" }] }, /schedule, x has the unknown type "colour"/],
      [{ path, type: "list", columns: [{ name: "x", type: "list" }] }, /schedule, x is a list; a column can't be/],
      [{ path, type: "list", columns: [{ name: "x y", type: "count" }] }, /"x y" isn't a name/],
      [{ path, type: "list", columns: [{ name: "x", type: "choice" }] }, /schedule, x needs "choices"/],
      [{ path, type: "list", columns: [{ name: "x", type: "count", choices }] }, /schedule, x needs "choices"/],
      [
        { path, type: "list", columns: [{ name: "x", type: "choice", choices: { ...choices, "1": choices["0"] } }] },
        /"c" is there twice/,
      ],
      [
        { path, type: "list", columns: [{ name: "x", type: "choice", choices: { "0": { kk: "а", ru: "б" } } }] },
        /schedule, x, 0 lacks words in en/,
      ],
      [
        {
          path,
          type: "list",
          columns: [{ name: "x", type: "choice", choices: { "0": { kk: "а", ru: "б; в", en: "c" } } }],
        },
        /x has a choice with ";"/,
      ],
      [
        {
          path,
          type: "list",
          columns: [
            { name: "x", type: "count" },
            { name: "x", type: "text" },
          ],
        },
        /"particulars\.schedule, x" is there twice/,
      ],
    ] as const) {
      problem({}, words, { fields: [...others, field] });
    }
    // What no clause writes and edition.json does not say is no field.
    const without = (path: string) => {
      const files = Object.entries(CLAUSES).map(([file, text]) => [
        file,
        text.replace(new RegExp(`\\{${path}:\\w+\\}`, "g"), "A"),
      ]);
      const fields = HEAD.fields.filter((field) => field.path !== path);
      return [Object.fromEntries(files) as { [file: string]: string }, { fields }] as const;
    };
    const [[noFirst, first], [noSecond, second]] = [without("common.first"), without("common.second")];
    problem(noSecond, /insurer is a party, so common\.first and common\.second must be fields/, second);
    problem(noFirst, /schedule, payee is a party, so/, first);
    const [noCurrency, currency] = without("common.currency");
    problem(noCurrency, /schedule, amount is money, so common\.currency must be a field/, currency);
  });

  it("lists what is wrong with the head, with clauses and between them at once, each with its line", () => {
    const vague = PRICE.replace("paid in", "promptly paid in");
    const head = { ...HEAD, colour: "red", exemptions: [...HEAD.exemptions, null], roles: {} };
    const source = { ...CLAUSES, [FILE]: vague, "024-again.md": PRICE, "edition.json": JSON.stringify(head, null, 2) };
    const { fields } = thrown(() => compileEdition(source), "EditionRefused", /colour/);
    const line = (words: string) => lineOf(source["edition.json"], words);
    const found = fields.problems!.map(({ file, line: at, message }) => `${file}:${at}: ${message}`);
    for (const [place, says] of [
      [`edition.json:${line('"colour"')}`, '"colour" isn\'t a key'],
      [`edition.json:${line('"exemptions"')}`, "has an entry that is no object"],
      [`${FILE}:${lineOf(vague, "promptly")}`, '"promptly" is vague'],
      [`024-again.md:${lineOf(PRICE, "id: price")}`, '"price" is there twice'],
    ] as const)
      expect(
        found.filter((each) => each.startsWith(`${place}: `) && each.includes(says)),
        says,
      ).to.have.length(1);
  });

  it("is told of heads that are no heads at all without breaking off", () => {
    for (const head of [[], null, 7, { sections: null }, { names: { progress: null } }, { currencies: [null] }]) {
      const source = { ...CLAUSES, "edition.json": JSON.stringify(isObject(head) ? { ...HEAD, ...head } : head) };
      thrown(() => compileEdition(source), "EditionRefused", /./);
    }
  });

  it("throws on two clauses with one id or one text", () => {
    problem({ "024-again.md": PRICE }, /"price" is there twice/);
    problem({ "024-again.md": PRICE.replace("id: price", "id: again") }, /same text in kk/);
  });

  it("throws on an edition.json that is wrong", () => {
    thrown(() => compileEdition(CLAUSES), "EditionRefused", /no edition\.json/);
    thrown(() => compileEdition({ "edition.json": "{" }), "EditionRefused", /isn't JSON/);
    const [tenge] = HEAD.currencies;
    for (const [head, words] of [
      [{ fields: {} }, /"fields" must be there, as array/],
      [{ sections: {} }, /"sections" must be there, as array/],
      [{ colour: "red" }, /"colour"/],
      [{ draft: false }, /"draft"/],
      [{ name: "Toy 1" }, /kebab-case/],
      [{ title: { kk: "a", ru: "б" } }, /title lacks words in en/],
      [{ roles: {} }, /roles\.first lacks words/],
      [{ fields: [...HEAD.fields, HEAD.fields[0]] }, /"common\.first" is there twice/],
      [{ fields: [{ path: "other.x", type: "count" }] }, /isn't a path/],
      [{ fields: [{ path: "common.x", type: "colour" }] }, /unknown type/],
      [{ fields: [{ path: "common.x", type: "choice" }] }, /needs "choices"/],
      [{ currencies: [{ ...tenge, decimals: 18 }] }, /0 to 15 decimals/],
      [{ currencies: [{ ...tenge, chainId: "one" }] }, /isn't a decimal or \*/],
      [{ currencies: [{ ...tenge, address: "0x12" }] }, /isn't an address/],
      [{ currencies: [{ ...tenge, unit: { kk: "т (1)", ru: "т", en: "t" } }] }, /digits or brackets/],
      [{ currencies: [tenge, tenge] }, /is there twice/],
      [{ glossary: [{ kk: "би" }] }, /glossary lacks words in ru/],
      [{ currencies: [{}] }, /lacks words/],
    ] as const) {
      problem({}, words, head);
    }
  });

  describe("an author whose effects lie", () => {
    const NAMES = { progress: { kk: "басталуы", ru: "начало", en: "the beginning" } };
    const effects = "step: pay\npays: second\ndue: progress\nfactor: begun if progress != 0";
    const PLACES = "<pay.pays>, <pay.due>, <pay.begun>.";
    const paying = (front = effects, places = PLACES) => ({
      "029-pay.md": `---\nid: pay\nsection: price\nmode: automatic\ncode:\n${front}\n---\n${["kk", "ru", "en"].map((lang) => `\n## ${lang}\n\n${lang}: ${places}\n`).join("")}`,
    });
    const refused = (files: { [file: string]: string }, words: RegExp, head: object = {}) =>
      problem(files, words, { names: NAMES, ...head });

    it("has who is paid and what decides written by the engine", () => {
      const clause = compileEdition(toySource(paying(), { names: NAMES })).clauses.find(({ id }) => id === "pay");
      expect(clause?.text.en).to.deep.equal(['en: Seller, the beginning, "begun" (the beginning: not 0).']);
    });

    it("can't say a thing of a step, and then another that holds instead", () => {
      for (const line of ["pays: first", "due: 0", "factor: begun if progress = 0"])
        refused(paying(`${effects}\n${line}`), /is said a second time of pay/);
      refused(paying(`${effects}\nrefused: No if progress = 0\nrefused: No if rest = 0`), /a second time/);
    });

    it("can't hide a factor behind the place of another thing", () => {
      for (const name of ["pays", "due"])
        refused(paying(`${effects}\nfactor: ${name} if progress = 0`), /has no place of its own/);
    });

    it("can't call both roles the same, nor two things", () => {
      const { first } = HEAD.roles;
      refused({}, /Both roles are called the same in ru/, { roles: { first, second: { ...first, kk: "x", en: "y" } } });
      refused({}, /Both roles are called the same in en/, {
        roles: { first: { kk: "a", ru: "b", en: "The Payer" }, second: { kk: "c", ru: "d", en: "the payer" } },
      });
      refused({}, /is there twice/, { names: { ...NAMES, rest: { ...NAMES.progress, kk: "x", ru: "y" } } });
    });

    it("can't show another field under the name of what decides", () => {
      const name = (slot: string) => ({ kk: `к ${slot}`, ru: `р ${slot}`, en: `e ${slot}` });
      const [its, other] = ["{common.offerEndsAt:moment}", "{common.reviewPeriod:period}"];
      const due = effects.replace("due: progress", "due: common.offerEndsAt");
      const names = (slot: string) => ({ names: { ...NAMES, "common.offerEndsAt": name(slot) } });
      compileEdition(toySource(paying(due), names(its)));
      refused(paying(due), /name of common\.offerEndsAt has a slot of common\.reviewPeriod/, names(other));
      refused(paying(), /name of progress has a slot/, { names: { progress: name(its) } });
    });

    it("gets a sentence for keys and places that only JavaScript knows", () => {
      for (const key of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
        refused(paying(`${effects}\n${key}: second`), /is none of them/);
        refused(paying(effects, `${PLACES} <pay.${key}>`), /is no effect of this clause/);
      }
    });
  });

  it("puts clauses in the order of sections, then files", () => {
    const renamed = toySource({ "999-parties.md": CLAUSES["010-parties.md"]!, "010-parties.md": "" }) as {
      [file: string]: string;
    };
    delete renamed["010-parties.md"];
    expect(compileEdition(renamed)).to.deep.equal(compileEdition(toySource()));
  });

  it("joins the lines of a paragraph and keeps list items", () => {
    const content = CLAUSES["022-no-deposit.md"]!.replace(
      "There is no deposit.",
      "There is\nno deposit:\n- none;\n- at all.\n\n\nNone.",
    );
    const text = compileEdition(toySource({ "022-no-deposit.md": content })).clauses.find(
      (each) => each.id === "price.noDeposit",
    )?.text.en;
    expect(text).to.deep.equal(["There is no deposit:\n- none;\n- at all.\n\nNone."]);
  });
});

const INPUT = { chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: PRIVATE };

describe("compileAll", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "terms-"));
    mkdirSync(join(home, "clauses", "toy"), { recursive: true });
    for (const [file, content] of Object.entries(toySource()))
      writeFileSync(join(home, "clauses", "toy", file), content);
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it("throws with the folder in the file's name", () => {
    writeFileSync(join(home, "clauses", "toy", FILE), PRICE.replaceAll("parts:count", "parts:money"));
    const error = thrown(() => compileAll({ home, check: false }), "EditionRefused", /toy\/020-price\.md:10: /);
    expect(error.fields.problems).to.have.length(3);
  });

  it("writes a module, finds it unchanged, and finds a change in either", async () => {
    const editions = join(home, "editions");
    const [frame, ...texts] = ["toy-one", "toy-one.kk", "toy-one.ru", "toy-one.en"].map((name) =>
      join(editions, `${name}.ts`),
    ) as [string, ...string[]];
    expect(compileAll({ home, check: true })).to.deep.equal([frame, ...texts]);
    expect(compileAll({ home, check: false })).to.deep.equal([frame, ...texts]);
    expect(compileAll({ home, check: true })).to.deep.equal([]);
    const modules = modulesOf(compileEdition(toySource()), relative(editions, dirname(engine)));
    expect([frame, ...texts].map((file) => readFileSync(file, "utf8"))).to.deep.equal(Object.values(modules));

    const english = texts.at(-1)!;
    writeFileSync(english, readFileSync(english, "utf8").replace("There is no deposit", "There is a deposit"));
    expect(compileAll({ home, check: true })).to.deep.equal([english]);
  });

  it("writes what is loaded a language at a time, and is the edition but for its code, whichever are loaded", async () => {
    compileAll({ home, check: false });
    const { toyOne } = (await import(join(home, "editions", "toy-one.ts"))) as { toyOne: Released };
    const whole = compileEdition(toySource());
    const clauses = whole.clauses.map(({ code: _code, ...clause }) => clause);
    const { slots } = toyOne;
    expect(await loaded(toyOne)).to.deep.equal({ ...whole, slots, clauses, exemptions: ofFields(whole.exemptions) });
    // Of the slots it has those that its fields and clauses are written with.
    const placed = clauses.flatMap(({ text }) => text.kk.flatMap((part) => (typeof part === "string" ? [] : [part])));
    const columns = whole.fields.flatMap((field) => field.columns ?? []);
    const types = new Set([...whole.fields, ...placed, ...columns].map(({ type }) => type));
    expect(slots).to.deep.equal(Object.fromEntries([...types].map((type) => [type, SLOTS[type]])));
    const kazakh = await loaded(toyOne, ["kk"]);
    expect(kazakh.clauses.map(({ text }) => text)).to.deep.equal(
      clauses.map(({ text }) => ({ kk: text.kk, ru: [], en: [] })),
    );
    expect(kazakh.sections).to.deep.equal(
      whole.sections.map(({ id, title }) => ({ id, title: { kk: title.kk, ru: "", en: "" } })),
    );
    expect(toyOne.sections.map(({ title }) => title)).to.deep.equal([...whole.sections.keys()].map((at) => at + 1));
    expect([toyOne.title, kazakh.title]).to.deep.equal([0, { kk: whole.title.kk, ru: "", en: "" }]);
    expect(new Set([toyOne, await loaded(toyOne), kazakh, whole].map(editionHash)).size).to.equal(1);
    // A document is of all languages: of one alone there is no root.
    thrown(() => renderTerms(kazakh, INPUT), "LanguageMissing");
    const { root, roots, languages } = renderTerms(whole, INPUT);
    expect(renderTerms(kazakh, INPUT, roots)).to.deep.include({ root, roots });
    expect(renderTerms(kazakh, INPUT, roots).languages).to.deep.equal({ kk: languages.kk, ru: [], en: [] });
    expect(renderTerms(kazakh, INPUT, { ...roots, ru: roots.kk! }).root).not.to.equal(root);
  });

  it("loads no other text than the one that the edition's hash is made of", async () => {
    compileAll({ home, check: false });
    const { toyOne } = (await import(join(home, "editions", "toy-one.ts"))) as { toyOne: Released };
    const { TEXTS } = await toyOne.load.kk!();
    const other = {
      ...toyOne,
      load: { ...toyOne.load, kk: async () => await Promise.resolve({ TEXTS: TEXTS.slice(1) }) },
    };
    await rejected(() => loaded(other, ["kk"]), "EditionRefused", /in kk is another/);
    expect((await loaded(other, ["ru"])).clauses).to.have.length(TEXTS.length - 1);
  });
});
