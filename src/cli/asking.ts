/**
 * A conversation at a terminal: questions one by one, each answer tried as the file will be, kept on disk as it is given, and taken back.
 * @module
 */

import { existsSync } from "node:fs";
import { answersFrom } from "../agreements/agreements.ts";
import { BiyError, type Lang, type Words } from "../index.ts";
import { readJson, writeWhole } from "../node/index.ts";
import { requireVisible } from "../text/index.ts";
import { say } from "../words/index.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";
import { Declined, isYes, onDisk, tell, typed, Usage, type Desk } from "./desk.ts";
import type { Ask, Question } from "./ask.ts";
import { LONGEST, NO_TEXT, typing, type Typing } from "./typing.ts";
import { asFiled } from "./written.ts";

export type Answered = { readonly [key: string]: string };

/** What becomes of answers, with samples where there is none yet. */
export type Trial = {
  /** What a file of them would be refused for. */
  readonly problem?: BiyError;
  /** The whole text. */
  readonly text?: () => Promise<string>;
  /** What the text says for a question that was answered, if it is there. */
  readonly said?: (key: string) => Promise<string | undefined>;
};

/** The questions begin anew; what was answered is not asked again. */
class Again extends Error {}

const BACK = "..";
const TEXT = "?";

/** What was answered is kept in a file, and taken up from there by whoever asks the same questions with the same file. */
export class Asking {
  readonly #desk: Desk;
  readonly #path: string;
  readonly #tried: (answers: Answered) => Promise<Trial>;
  readonly #answers: Record<string, string>;
  /** Answered before, and to be asked again. */
  readonly #again = new Set<string>();
  /** All that were asked, and in this round by their keys in the order of asking. */
  readonly #known = new Map<string, Question>();
  #passed: string[] = [];
  #typing: Typing | undefined;

  /** @param tried what a file of such answers would be */
  constructor(desk: Desk, path: string, tried: (answers: Answered) => Promise<Trial>) {
    if (!desk.interactive) throw new Usage(QUESTIONS_WORDS.noTerminal);
    this.#desk = desk;
    this.#path = path;
    this.#tried = tried;
    this.#answers = existsSync(path) ? readJson(path, answersFrom) : {};
    tell(desk, say(QUESTIONS_WORDS.start, { path, back: BACK, text: TEXT }));
    const count = Object.keys(this.#answers).length;
    if (count > 0) tell(desk, say(QUESTIONS_WORDS.goingOn, { count }));
  }

  /**
   * Asks until the end is reached with answers that it takes: a problem that it throws is said, and its question asked again.
   * @param end may itself say that one goes back: {@link agreed}
   */
  async until<Given, Result>(
    questions: (ask: Ask) => Promise<Given>,
    end: (given: Given) => Promise<Result>,
  ): Promise<Result> {
    try {
      for (;;) {
        this.#passed = [];
        try {
          return await end(await questions(async (question) => await this.#answer(question)));
        } catch (thrown) {
          if (thrown instanceof BiyError && this.#reopened(thrown)) continue;
          if (!(thrown instanceof Again)) throw thrown;
        }
      }
    } finally {
      this.#typing?.close();
    }
  }

  /** Goes on on a yes that is typed after the question alone. @throws {Declined} */
  async agreed(question: Words): Promise<void> {
    const { lang } = this.#desk;
    if (this.#typing?.close() === true) tell(this.#desk, BINDING_WORDS.dropped);
    this.#typing = undefined;
    const answer = await typed(this.#desk, question[lang], say(QUESTIONS_WORDS.yesOrBack, { back: BACK })[lang]);
    if (answer === BACK) this.#back();
    if (!isYes(this.#desk, answer)) throw this.#stopped();
  }

  async #answer(question: Question): Promise<string> {
    const { key, options } = question;
    this.#passed.push(key);
    this.#known.set(key, question);
    const kept = this.#answers[key];
    const isKept = kept !== undefined && (options === undefined || Object.hasOwn(options, kept));
    if (isKept && !this.#again.has(key)) return kept;
    const usual = isKept ? kept : said(question.usual, this.#desk.lang);
    this.#show(question, usual);
    for (;;) {
      this.#typing ??= typing(this.#desk);
      const line = (await this.#typing.line("> "))?.normalize("NFC").trim();
      if (line === undefined) throw this.#stopped();
      if (line === BACK) this.#back();
      else if (line === TEXT) await this.#tellText();
      else if (await this.#taken(question, line === "" ? usual : line, line)) return this.#answers[key] ?? "";
    }
  }

  /** The question, its answers where it has some, and in brackets what a mere Enter answers. */
  #show({ words, options, example }: Question, usual: string | undefined): void {
    const { lang } = this.#desk;
    const inBrackets = usual === undefined ? "" : ` [${options?.[usual]?.[lang] ?? usual}]`;
    const isShown = usual === undefined && example !== undefined;
    const question = isShown ? say(QUESTIONS_WORDS.suchAs, { question: words, example }) : words;
    tell(this.#desk, `\n${question[lang]}${inBrackets}`);
    for (const [index, option] of Object.values(options ?? {}).entries())
      tell(this.#desk, `  ${index + 1}  ${option[lang]}`);
  }

  /** Keeps an answer, if a file can have it, and says what the text says for it; otherwise says what is wrong. */
  async #taken(question: Question, written: string | undefined, line: string): Promise<boolean> {
    const { key } = question;
    let answer: string;
    try {
      answer = this.#read(question, written);
    } catch (thrown) {
      return this.#refused(question, thrown);
    }
    const trial = await this.#tried({ ...this.#answers, [key]: answer });
    const other = trial.problem === undefined ? undefined : await this.#other(key, trial.problem);
    if (trial.problem !== undefined && other === undefined) return this.#refused(question, trial.problem);
    this.#answers[key] = answer;
    this.#again.delete(key);
    onDisk(this.#path, () => writeWhole(this.#path, JSON.stringify(this.#answers, null, 2) + "\n"));
    const echo = question.options === undefined ? ((await trial.said?.(key)) ?? answer) : line;
    if (echo !== line) tell(this.#desk, `  = ${echo}`);
    // What was answered before, and does not go with this.
    if (trial.problem !== undefined && this.#reopened(trial.problem)) throw new Again();
    return true;
  }

  /** @throws {BiyError} `input` for what can't be an answer, whatever the question */
  #read({ words, options, type }: Question, written: string | undefined): string {
    const { lang } = this.#desk;
    if (written === undefined) throw new BiyError("input", QUESTIONS_WORDS.answerNeeded);
    if (written.length > LONGEST) throw new BiyError("input", say(QUESTIONS_WORDS.tooLong, { most: LONGEST }));
    if (written.includes(NO_TEXT)) throw new BiyError("input", QUESTIONS_WORDS.noText);
    if (options === undefined) {
      const answer = asFiled(written, type);
      requireVisible(answer, { field: words[lang] });
      return answer;
    }
    const all = Object.entries(options);
    const [answer] =
      all[Number(written) - 1] ??
      all.find(([value, label]) => [value, label[lang], label.en].some((each) => isSame(each, written))) ??
      [];
    if (answer === undefined) throw new BiyError("input", say(QUESTIONS_WORDS.chooseOne, { most: all.length }));
    return answer;
  }

  /** Says what is wrong: with the question, and not with a field that nobody has seen. */
  #refused(question: Question, thrown: unknown): false {
    if (!(thrown instanceof BiyError)) throw thrown;
    tell(this.#desk, `  ✗ ${this.#sentence(question, thrown)}`);
    return false;
  }

  #sentence({ words }: Question, { words: wrong, field }: BiyError): string {
    const { lang } = this.#desk;
    return wrong[lang].replaceAll(/(?<=["«])[^"«»]+(?=["»])/g, (quoted) => (quoted === field ? words[lang] : quoted));
  }

  /** The problem, if it is not of this answer: of another one, or there without it as well. */
  async #other(key: string, problem: BiyError): Promise<BiyError | undefined> {
    if (isOf(problem, key)) return undefined;
    if ([...this.#known.keys()].some((other) => this.#answers[other] !== undefined && isOf(problem, other)))
      return problem;
    const { [key]: _, ...without } = this.#answers;
    const before = await this.#tried(without);
    return before.problem?.message === problem.message ? problem : undefined;
  }

  /** Whether a problem is of an answer, which is then asked for again. */
  #reopened(problem: BiyError): boolean {
    const found = [...this.#known.values()].find(({ key }) => isOf(problem, key) && this.#answers[key] !== undefined);
    if (found === undefined) return false;
    this.#refused(found, problem);
    this.#again.add(found.key);
    return true;
  }

  /** The question before this one is asked again. @throws {Again} */
  #back(): never {
    const isAtEnd = this.#typing === undefined;
    const key = this.#passed.at(isAtEnd ? -1 : -2);
    if (key === undefined) tell(this.#desk, QUESTIONS_WORDS.atFirst);
    else this.#again.add(key);
    throw new Again();
  }

  async #tellText(): Promise<void> {
    const { text, problem } = await this.#tried(this.#answers);
    tell(this.#desk, (await text?.()) ?? problem?.words ?? "");
  }

  #stopped(): Declined {
    return new Declined(say(QUESTIONS_WORDS.answersKept, { path: this.#path, back: BACK })[this.#desk.lang]);
  }
}

const said = (words: string | Words | undefined, lang: Lang) => (typeof words === "object" ? words[lang] : words);

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Whether a problem is of what a question asks for: its field, one within, or that of all particulars. */
function isOf({ field = "" }: BiyError, key: string): boolean {
  const asked = key.replace(/\?$/, "");
  const named = field.replace(/^(?:particulars|common|agreed)\./, "");
  return named !== "" && [`${named}.`, `${named}[`].some((each) => `${asked}.`.startsWith(each));
}
