/**
 * The table of texts that reviewers read: all are in it, and what comes back is whole or refused by row. On a copy of the sources.
 * @module
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readTable, tableOf } from "../scripts/words.ts";
import { LANGS, type Lang } from "../src/words/lang.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
/** All that may have texts. */
const ofTexts = globSync("src/**/*.{md,json}", { cwd: project }).filter((file) => !file.startsWith("src/typechain/"));
const BREAK = "\r\n";

type Cells = Record<"place" | "kind" | "code" | "kk" | "ru" | "en" | "reviewed" | "base", string>;
type Rows = Cells[];

const MARK = "src/templates/sale/clauses/300-delivery.md#1";
const BASE = "src/agreements/clauses/agreement-1/500-dispute.md#2";
const ORDER = "src/condominium/clauses/condominium/830-orders.md#2";
const ACCOUNT = "src/condominium/clauses/condominium/400-ballots.md#1";
const ERROR = "src/words/errors.json#AgreementAdvanceDue";
/** Of two slots. */
const CURRENCY = "src/words/errors.json#AgreementOtherCurrency";
const CHOICE = "src/condominium/clauses/condominium/edition.json#fields.14.choices.0";
const SECTION = "src/condominium/clauses/condominium/edition.json#sections.3.title";

describe("the table of texts", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "words-"));
    for (const file of ofTexts) cpSync(join(project, file), join(root, file));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const contents = () =>
    Object.fromEntries(globSync("**/*.*", { cwd: root }).map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const rowsOf = (table: string) => parse<Cells>(table, { bom: true, columns: true });
  const rowAt = (rows: Rows, place: string) => rows.find((row) => row.place === place)!;
  /** Reads the table back with other rows, written as a spreadsheet does. */
  const readWith = async (change: (rows: Rows) => void, delimiter = ",") => {
    const rows = rowsOf(tableOf(root));
    change(rows);
    const table = stringify(rows, {
      header: true,
      columns: Object.keys(rows[0] ?? {}),
      bom: true,
      delimiter,
      quoted: delimiter === ";",
    });
    return await readTable(root, Buffer.from(table));
  };

  describe("tableOf", () => {
    it("has each line of each clause, and each text of each JSON, once", () => {
      const rows = rowsOf(tableOf(root));
      expect(new Set(rows.map(({ place }) => place))).to.have.property("size", rows.length);
      const unread = ofTexts.filter((file) => {
        const content = readFileSync(join(root, file), "utf8");
        return /^## kk\n+[^\n#]|"kk":/m.test(content) && !rows.some(({ place }) => place.startsWith(`${file}#`));
      });
      // Published: another text is another file.
      expect(unread).to.deep.equal(["src/arbitration/rules/human-decision-1.md"]);

      for (const file of ofTexts.filter((each) => !unread.includes(each))) {
        const content = readFileSync(join(root, file), "utf8");
        for (const lang of LANGS) {
          const there = rows
            .filter(({ place }) => place.startsWith(`${file}#`))
            .map((row) => row[lang].replace(/^'(?=[-=+@])/, ""));
          const said = file.endsWith(".md")
            ? (content.split(`\n## ${lang}\n`)[1]?.split("\n## ")[0] ?? "")
                .split("\n")
                .filter((line) => line !== "")
                .map((line) => line.replace(/^- /, ""))
            : [...content.matchAll(new RegExp(`"${lang}": ("(?:[^"\\\\]|\\\\.)*")`, "g"))].map(
                ([, text = ""]) => JSON.parse(text) as string,
              );
          expect(there, `${file}, ${lang}`).to.deep.equal(said);
        }
      }
    });

    it("says what each text is, and what of the contract it states", () => {
      const rows = rowsOf(tableOf(root));
      const kindAndCode = (place: string) => [rowAt(rows, place).kind, rowAt(rows, place).code];
      expect(kindAndCode(MARK)).to.deep.equal([
        "clause",
        "function markDelivered, error SaleDeliveryTooLate, error SaleAlreadyDelivered, event Delivered, function form, " +
          "error SaleDeliveryInThePast, function amend, zero particulars.deliverBy",
      ]);
      expect(kindAndCode(ERROR)).to.deep.equal(["error", "error AgreementAdvanceDue"]);
      expect(kindAndCode("src/words/reasons.json#factors.time.met")).to.deep.equal(["reason", "factor time"]);
      expect(kindAndCode("src/words/reasons.json#steps.form")).to.deep.equal(["step", "function form"]);
      expect(kindAndCode(SECTION)).to.deep.equal(["section", ""]);
      const exemption = "src/agreements/clauses/agreement-1/edition.json#exemptions.3.reason";
      expect(kindAndCode(exemption)).to.deep.equal(["exemption", "function hashOf"]);
    });

    it("is opened by spreadsheets: a byte order mark, CR LF, a line a row, no formula", () => {
      const table = tableOf(root);
      const rows = rowsOf(table);
      expect(table.startsWith("\ufeffplace,kind,code,kk,ru,en,reviewed,base\r\n")).to.equal(true);
      expect(table.split("\n")).to.have.length(rows.length + 2);
      expect(table.split(BREAK)).to.have.length(rows.length + 2);
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[-=+@]/.test(cell))).to.deep.equal([]);
      expect(new Set(rows.map(({ reviewed }) => reviewed))).to.deep.equal(new Set(["no"]));
    });
  });

  describe("readTable", () => {
    it("leaves every file as it was where nothing changed, also with semicolons", async () => {
      const before = contents();
      expect(await readTable(root, Buffer.from(tableOf(root)))).to.deep.equal({
        written: [],
        refused: [],
        problems: [],
      });
      expect(await readWith(() => undefined, ";")).to.deep.equal({ written: [], refused: [], problems: [] });
      expect(contents()).to.deep.equal(before);
    });

    for (const place of [MARK, BASE, ORDER, ERROR, SECTION])
      it(`writes a changed Kazakh text into its line and nowhere else: ${place}`, async () => {
        const before = contents();
        const { kk } = rowAt(rowsOf(tableOf(root)), place);
        const changed = kk.replace(/\p{L}+/u, "Өзгертілген");
        expect(await readWith((rows) => (rowAt(rows, place).kk = changed))).to.deep.equal({
          written: [place],
          refused: [],
          problems: [],
        });

        const [file = ""] = place.split("#");
        const expected = before[file]!.split("\n").map((line) => line.replace(kk, changed));
        expect(before[file]!.split("\n").filter((line, index) => line !== expected[index])).to.have.length(1);
        expect(contents()).to.deep.equal({ ...before, [file]: expected.join("\n") });
        expect(rowAt(rowsOf(tableOf(root)), place).kk).to.equal(changed);
      });

    it("takes other English of what is not released", async () => {
      const { written } = await readWith((rows) => (rowAt(rows, SECTION).en += " anew"));
      expect(written).to.deep.equal([SECTION]);
    });

    describe("refuses, by row and reason, and writes nothing:", () => {
      const change = (place: string, lang: Lang, to: (text: string) => string) => (rows: Rows) => {
        const row = rowAt(rows, place);
        row[lang] = to(row[lang]);
      };
      const swapped = (text: string) =>
        text.replace("{actual}", "{}").replace("{expected}", "{actual}").replace("{}", "{expected}");
      const REFUSED: {
        readonly [what: string]: readonly [change: (rows: Rows) => void, place: string, reason: RegExp];
      } = {
        "a text of spaces alone": [change(ERROR, "kk", () => " \u00a0 "), ERROR, /there is no text in kk$/],
        "a slot that is gone": [
          change(MARK, "ru", (text) => text.replace("{particulars.deliverBy:moment}", "soon")),
          MARK,
          /ru must have the slots \{particulars\.deliverBy:moment\}, in this order, not \(none\)$/,
        ],
        "a place for words of a template that is gone": [
          change(BASE, "ru", (text) => text.replace("<suspended>", "действия")),
          BASE,
          /ru must have the slots <suspended>, in this order, not \(none\)$/,
        ],
        "slots in another order": [
          change(CURRENCY, "kk", swapped),
          CURRENCY,
          /kk must have the slots \{actual\} \{expected\}, in this order, not \{expected\} \{actual\}$/,
        ],
        "another English of a released edition": [
          change(MARK, "en", (text) => `${text} Indeed.`),
          MARK,
          /the English of a released edition stays as it is$/,
        ],
        "what the compiler refuses of a line": [
          change(ACCOUNT, "ru", (text) => `Своевременно ${text}`),
          ACCOUNT,
          /"Своевременно" is vague/,
        ],
        "what the compiler refuses between languages": [
          change(ACCOUNT, "kk", (text) => `${text} Иесі міндетті.`),
          ACCOUNT,
          /The languages must say as often who must/,
        ],
        "what the compiler refuses of an edition": [
          change(CHOICE, "kk", () => "KZ-HL-2025"),
          CHOICE,
          /"KZ-HL-2025" is there twice; keep one\.$/,
        ],
        "a suffix on a slot": [
          change(MARK, "kk", (text) => text.replace(":moment}", ":moment}на")),
          MARK,
          /takes no suffix/,
        ],
        "a vague sentence": [change(ERROR, "en", (text) => `${text} Act promptly.`), ERROR, /en: "promptly" is vague/],
        "two alphabets in a sentence": [change(ERROR, "ru", (text) => `${text} Cпор.`), ERROR, /"Cпор" mixes Latin/],
        "another word for a term": [
          change(ERROR, "ru", (text) => `${text} Спросите судью.`),
          ERROR,
          /ru: "судью" is another word for what the glossary calls: arbiter$/,
        ],
        "a line break": [change(MARK, "ru", (text) => text.replace("; ", ";\n")), MARK, /ru: .*U\+000A/],
        "a heading": [change(ACCOUNT, "kk", (text) => `# ${text}`), ACCOUNT, /A heading is only/],
        "an item of a list": [change(ACCOUNT, "kk", (text) => `- ${text}`), ACCOUNT, /kk begins with "-"/],
        "a review without its day": [
          (rows) => (rowAt(rows, ERROR).reviewed = "A. Reviewer"),
          ERROR,
          /reviewed is "no", or who and when/,
        ],
        "a doubled row": [(rows) => rows.push({ ...rowAt(rows, ERROR) }), ERROR, /the place is in row [0-9]+ already$/],
      };
      for (const [what, [change, place, reason]] of Object.entries(REFUSED))
        it(what, async () => {
          const before = contents();
          let number = 0;
          const { written, problems } = await readWith((rows) => {
            rowAt(rows, ORDER).kk += " Түзетілген";
            change(rows);
            number = rows.findLastIndex((row) => row.place === place) + 2;
          });
          expect(problems.filter((problem) => reason.test(problem))).to.have.length(1);
          for (const problem of problems)
            expect(problem.startsWith(`row ${number} (${place}): `), problem).to.equal(true);
          expect(written).to.deep.equal([]);
          expect(contents()).to.deep.equal(before);
        });

      it("columns that are not those, a row that is cut, what is no table", async () => {
        const before = contents();
        const problemsOf = async (table: string) => (await readTable(root, Buffer.from(table))).problems;
        const table = tableOf(root);
        const [problem = ""] = await problemsOf(table.replace(",ru,en,", ",en,ru,"));
        expect(problem).to.match(/^row 1: the columns must be place, kind, code, kk, ru, en, reviewed, base$/);
        expect((await problemsOf(table.replace(/,no,[0-9a-f]{16}\r\n/, BREAK)))[0]).to.match(/on line 2$/);
        expect((await problemsOf("%PDF-1.7"))[0]).to.match(/^This is not text/);
        expect(contents()).to.deep.equal(before);
      });
    });

    describe("takes of an older table what the sources still have:", () => {
      /** The sources move on after the table was written: the error has other English, and a kind another name. */
      const movedOn = async (change: (rows: Rows) => void) => {
        const rows = rowsOf(tableOf(root));
        const file = join(root, "src/words/errors.json");
        writeFileSync(file, readFileSync(file, "utf8").replace("pay the advance", "pay in the advance"));
        change(rows);
        const before = contents();
        const read = await readTable(root, Buffer.from(stringify(rows, { header: true })));
        return { ...read, before, number: rows.findIndex(({ place }) => place === ERROR) + 2 };
      };

      it("a row that asks for nothing takes no later change back", async () => {
        const { before, number: _, ...read } = await movedOn((rows) => (rowAt(rows, ORDER).kk += " Түзетілген"));
        expect(read).to.deep.equal({ written: [ORDER], refused: [], problems: [] });
        expect(contents()["src/words/errors.json"]).to.equal(before["src/words/errors.json"]);
      });

      for (const cells of [{ kk: "Алдымен төлеңіз: {claimant}." }, { reviewed: "A. Reviewer, 2026-11-29" }])
        it(`a row that asks for something is refused, and the others are taken: ${Object.keys(cells).join()}`, async () => {
          const { before, written, refused, problems, number } = await movedOn((rows) => {
            Object.assign(rowAt(rows, ERROR), cells);
            rowAt(rows, ORDER).kk += " Түзетілген";
          });
          expect(refused).to.deep.equal([`row ${number} (${ERROR}): the sources have other texts since it was made`]);
          expect({ written, problems }).to.deep.equal({ written: [ORDER], problems: [] });
          expect(contents()["src/words/errors.json"]).to.equal(before["src/words/errors.json"]);
          expect(contents()["reviewed.json"]).to.equal(undefined);
        });

      it("read again it is taken as done", async () => {
        const rows = rowsOf(tableOf(root));
        Object.assign(rowAt(rows, ERROR), { en: "Pay first: {claimant}.", reviewed: "A. Reviewer, 2026-11-29" });
        const table = Buffer.from(stringify(rows, { header: true }));
        expect((await readTable(root, table)).written).to.deep.equal([ERROR, "reviewed.json"]);
        expect(await readTable(root, table)).to.deep.equal({ written: [], refused: [], problems: [] });
      });

      it("a place that is gone and another code are refused by row, and a row may be left out", async () => {
        const { written, refused, problems } = await readWith((rows) => {
          rowAt(rows, ORDER).kk += " Түзетілген";
          rowAt(rows, ERROR).code = "error None";
          rows.push({ ...rowAt(rows, CURRENCY), place: `${CURRENCY}s` });
          rows.splice(rows.indexOf(rowAt(rows, SECTION)), 1);
        });
        expect({ written, problems }).to.deep.equal({ written: [ORDER], problems: [] });
        expect(refused).to.have.length(2);
        expect(refused[0]).to.match(/^row [0-9]+ \(.*AgreementAdvanceDue\): another kind or code/);
        expect(refused[1]).to.match(/^row [0-9]+ \(.*AgreementOtherCurrencys\): there is no such place$/);
      });
    });

    describe("keeps what a reviewer writes", () => {
      const BY = "A. Reviewer, 2026-11-29";
      const reviewed = () => rowAt(rowsOf(tableOf(root)), ERROR).reviewed;
      beforeEach(async () => {
        const { written } = await readWith((rows) => (rowAt(rows, ERROR).reviewed = BY));
        expect(written).to.deep.equal(["reviewed.json"]);
        expect(reviewed()).to.equal(BY);
      });

      it("as long as the texts are the same", async () => {
        expect(await readWith(() => undefined)).to.deep.equal({ written: [], refused: [], problems: [] });
        const file = join(root, "src/words/errors.json");
        const content = readFileSync(file, "utf8");
        writeFileSync(file, content.replace("pay the advance", "pay in the advance"));
        expect(reviewed()).to.equal("no");
        writeFileSync(file, content);
        expect(reviewed()).to.equal(BY);
      });

      it("and not for texts that the table changes, unless it is written anew", async () => {
        await readWith((rows) => (rowAt(rows, ERROR).en += " Thank you."));
        expect(reviewed()).to.equal("no");
        const again = "A. Reviewer, again, 2026-11-30";
        await readWith((rows) => Object.assign(rowAt(rows, ERROR), { en: "Pay first: {claimant}.", reviewed: again }));
        expect(reviewed()).to.equal(again);
      });

      it("until it is taken back", async () => {
        await readWith((rows) => (rowAt(rows, ERROR).reviewed = "No"));
        expect(reviewed()).to.equal("no");
        expect(readFileSync(join(root, "reviewed.json"), "utf8")).to.equal("{}\n");
      });
    });
  });
});
