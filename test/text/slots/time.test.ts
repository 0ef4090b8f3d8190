import { expect } from "chai";
import { LANGS } from "../../../src/words/lang.ts";
import type { SlotContext, Value } from "../../../src/text/slots.ts";
import * as SLOTS from "../../../src/text/slots/all.ts";
import { dateInWords } from "../../../src/text/slots/time.ts";
import { thrown } from "../throws.ts";

const context: SlotContext = { currencies: [] };
const all = (type: "moment" | "period", value: Value) => LANGS.map((lang) => SLOTS[type].format(value, lang, context));

describe("moment", () => {
  it("throws after the year 9999", () => {
    const last = 253_402_300_799n - 18_000n;
    expect(all("moment", last)[2]).to.equal("31 December 9999 23:59:59 (UTC+05:00)");
    thrown(() => SLOTS.moment.format(last + 1n, "en", context), "ValueRefused");
    thrown(() => SLOTS.moment.format(2n ** 40n - 1n, "en", context), "ValueRefused");
  });

  it("throws on a day that doesn't exist", () => {
    thrown(() => SLOTS.moment.parse("29 February 2027 00:00:00 (UTC+05:00)", "en", context), "SlotMalformed");
    thrown(() => SLOTS.moment.parse("20 December 2026 24:00:00 (UTC+05:00)", "en", context), "SlotMalformed");
    thrown(() => SLOTS.moment.parse("1 January 1970 04:59:59 (UTC+05:00)", "en", context), "SlotMalformed");
  });

  it("writes civil time at UTC+05:00", () => {
    expect(all("moment", 1_797_771_600n)).to.deep.equal([
      "2026 жылғы 20 желтоқсан 18:00:00 (UTC+05:00)",
      "20 декабря 2026 г. 18:00:00 (UTC+05:00)",
      "20 December 2026 18:00:00 (UTC+05:00)",
    ]);
    expect(all("moment", 0n)[2]).to.equal("1 January 1970 05:00:00 (UTC+05:00)");
  });

  it("agrees with the calendar on every day from 1970 to 2105", () => {
    const months = "January February March April May June July August September October November December".split(" ");
    for (let day = 0; day < 49_500; day++) {
      const date = new Date(day * 86_400_000);
      const expected = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} 05:00:00 (UTC+05:00)`;
      expect(SLOTS.moment.format(BigInt(day) * 86_400n, "en", context)).to.equal(expected);
    }
  });
});

describe("period", () => {
  it("throws from 2^32", () => {
    thrown(() => SLOTS.period.format(2n ** 32n, "ru", context), "ValueRefused");
    thrown(
      () => SLOTS.period.parse("99999 (ninety-nine thousand nine hundred and ninety-nine) days", "en", context),
      "SlotMalformed",
    );
  });

  it("leaves zero parts out, and writes zero", () => {
    const length = 7n * 86_400n + 3n * 3_600n + 20n * 60n + 10n;
    expect(all("period", length)).to.deep.equal([
      "7 (жеті) тәулік 3 сағат 20 минут 10 секунд",
      "7 (семь) суток 3 ч 20 мин 10 с",
      "7 (seven) days 3 h 20 min 10 s",
    ]);
    expect(all("period", 0n)).to.deep.equal(["0 секунд", "0 с", "0 s"]);
    expect(all("period", 86_400n)).to.deep.equal(["1 (бір) тәулік", "1 (одни) сутки", "1 (one) day"]);
    expect(all("period", 3_601n)).to.deep.equal(["1 сағат 1 секунд", "1 ч 1 с", "1 h 1 s"]);
  });

  it("counts days in Russian as it counts what has no singular, and reads them back", () => {
    for (const [days, said] of [
      [2n, "2 (двое) суток"],
      [3n, "3 (трое) суток"],
      [4n, "4 (четверо) суток"],
      [11n, "11 (одиннадцать) суток"],
      [14n, "14 (четырнадцать) суток"],
      [21n, "21 (двадцать одни) сутки"],
      [22n, "22 (двадцать двое) суток"],
      [101n, "101 (сто одни) сутки"],
      [111n, "111 (сто одиннадцать) суток"],
    ] as const) {
      expect(SLOTS.period.format(days * 86_400n, "ru", context)).to.equal(said);
      expect(SLOTS.period.parse(said, "ru", context)).to.equal(days * 86_400n);
    }
    thrown(() => SLOTS.period.parse("21 (двадцать один) суток", "ru", context), "SlotMalformed");
  });

  it("throws on another way to write the same length", () => {
    for (const text of ["60 s", "24 h", "1 (one) days", "1 min 0 s", "1 (two) day", "0 min"]) {
      thrown(() => SLOTS.period.parse(text, "en", context), "SlotMalformed");
    }
  });
});

describe("dateInWords", () => {
  it("throws on what is no date", () => {
    for (const date of ["2027-02-29", "2026-13-01", "2026-1-1", "1970-02-30", "tomorrow"]) {
      thrown(() => dateInWords(date, "en"), "ValueRefused");
    }
  });

  it("writes a day of birth before 1970", () => {
    expect(dateInWords("1949-03-01", "en")).to.equal("1 March 1949");
    expect(dateInWords("1900-02-28", "en")).to.equal("28 February 1900");
    thrown(() => dateInWords("1900-02-29", "en"), "ValueRefused");
  });

  it("writes a date in three languages", () => {
    const all3 = LANGS.map((lang) => dateInWords("2028-02-29", lang));
    expect(all3).to.deep.equal(["2028 жылғы 29 ақпан", "29 февраля 2028 г.", "29 February 2028"]);
  });
});
