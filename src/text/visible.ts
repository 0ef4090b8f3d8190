/**
 * Text that comes in: read as what it is or refused, before anything is hashed. What goes out is in `terminal.ts`.
 * @module
 */

import { codePoint, forTerminal, onOneLine, unseenIn } from "../words/terminal.ts";
import { BiyError, inFile } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import { LETTERS } from "./letters.ts";

export { forTerminal, onOneLine };

/* FROM BYTES */

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE";

/** A text as it was stored. */
export type Decoded = {
  /** Without its byte order mark, with `\n` for each line break, in Unicode NFC. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  /** Whether lines end in CR LF, or in CR. */
  readonly hasReturns: boolean;
};

const MARKS: readonly (readonly [encoding: Encoding, ...mark: number[]])[] = [
  ["UTF-8", 0xef, 0xbb, 0xbf],
  ["UTF-16LE", 0xff, 0xfe],
  ["UTF-16BE", 0xfe, 0xff],
];
/** Of formats that may be letters only, and are no text that a person reads: PDF, PostScript, RTF. */
const FORMATS = ["%PDF-", "%!PS", "{\\rtf"];

/**
 * The text in a file: UTF-8, or UTF-16 with its byte order mark.
 * @throws {BiyError} `input` for what is empty, binary or in another encoding, saying how to save it
 */
export function decodeText(bytes: Uint8Array, of: { readonly file?: string } = {}): string {
  return decoded(bytes, of).text;
}

/** {@link decodeText}, and how it was stored. */
export function decoded(bytes: Uint8Array, { file }: { readonly file?: string } = {}): Decoded {
  const [encoding, ...mark] = MARKS.find(([, ...each]) => each.every((byte, at) => bytes[at] === byte)) ?? ["UTF-8"];
  let raw: string;
  try {
    raw = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
  } catch {
    throw refused(NOT_TEXT.encoding, file);
  }
  if (raw.trim() === "") throw refused(NOT_TEXT.empty, file);
  // U+FEFF again is a mark in the middle of what two files were joined from, and is refused with its place.
  if (/(?![\n\r\t\f])\p{Cc}/u.test(raw) || FORMATS.some((format) => raw.startsWith(format)))
    throw refused(NOT_TEXT.binary, file);
  const text = raw.replace(/\r\n?/g, "\n").normalize("NFC");
  return { text, encoding, hasMark: mark.length > 0, hasReturns: raw.includes("\r") };
}

function refused(words: Words, file: string | undefined): unknown {
  const error = new BiyError("input", words);
  return file === undefined ? error : inFile(file, error);
}

const NOT_TEXT = {
  empty: {
    kk: "Файл бос. Мәтінін жазып, қайталаңыз.",
    ru: "Файл пуст. Напишите текст и повторите.",
    en: "The file is empty. Write the text and run this again.",
  },
  encoding: {
    kk: "Файлдың кодтамасы танылмады (мүмкін, Windows-1251): мәтін дұрыс оқылмайды. Оны редакторда «Басқаша сақтау» арқылы UTF-8 кодтамасында сақтаңыз.",
    ru: "Кодировка файла не распознана (возможно, Windows-1251): текст прочитался бы неверно. Сохраните его в редакторе через «Сохранить как» в кодировке UTF-8.",
    en: 'The file is in an encoding that is not known (Windows-1251, perhaps): it would be read wrongly. In your editor, use "Save as" with the encoding UTF-8.',
  },
  binary: {
    kk: "Бұл мәтін емес (PDF, Word құжаты, сурет не осы сияқты файл). Мәтінін UTF-8 кодтамасындағы .txt файлына сақтаңыз; файлдың өзін дәлелдеме ретінде тапсыруға болады.",
    ru: "Это не текст (PDF, документ Word, изображение или подобное). Сохраните его текст в файл .txt в кодировке UTF-8; сам файл можно подать как доказательство.",
    en: "This is not text (a PDF, a Word document, a picture or the like). Save its text as a .txt file in UTF-8; the file itself can be submitted as evidence.",
  },
} as const satisfies { [problem: string]: Words };

/* WHAT CAN BE SEEN */

export type Seen = {
  /** As its path, for the message: `seller.name.ru`. */
  readonly field?: string | undefined;
  /** Whether it may have line breaks, tabs and no-break spaces: prose, not a name. */
  readonly lines?: boolean;
  /** Whether it is printed in a paper, whose fonts must have its letters. Prose is not, unless it says so. */
  readonly paper?: boolean;
};

/**
 * Refuses what a reader can't see or what changes the order of what is seen: controls, format and bidirectional characters, what is not
 * assigned, blank letters, line breaks, spaces other than the ordinary one, and text that isn't in NFC; of a paper also what would be an
 * empty box in it.
 * @throws {TermsError} `ValueRefused`, naming field and character
 */
export function requireVisible(text: string, { field, lines = false, paper = !lines }: Seen = {}): void {
  const found = unseenIn(text) ?? (lines ? /(?![ \u00a0\u202f])\p{Zs}/u : /[\n\t]|(?! )\p{Zs}/u).exec(text)?.[0];
  if (found !== undefined)
    throw new TermsError("ValueRefused", inField(field, unseen(codePoint(found), found)), at(field));
  if (text.normalize("NFC") !== text) throw new TermsError("ValueRefused", inField(field, NOT_NFC), at(field));
  const boxed = paper ? unshownIn(text) : undefined;
  if (boxed !== undefined) throw new TermsError("ValueRefused", inField(field, unshown(boxed)), at(field));
}

let unshownLetter: RegExp | undefined;

/** The first character that the fonts of the papers don't have. */
export function unshownIn(text: string): string | undefined {
  const ranges = () => LETTERS.replace(/[0-9a-f]+/g, "\\u{$&}").replaceAll(" ", "");
  unshownLetter ??= new RegExp(`[^\\n\\t${ranges()}]`, "u");
  return unshownLetter.exec(text)?.[0];
}

function unshown(character: string): Words {
  const name = `${character} (${codePoint(character)})`;
  return {
    kk: `Құжаттың қаріптерінде ${name} таңбасы жоқ: PDF-та ол бос шаршы болар еді. Оны қазақ, орыс не латын әріптерімен жазыңыз.`,
    ru: `В шрифтах документа нет символа ${name}: в PDF на его месте был бы пустой прямоугольник. Напишите его казахскими, русскими или латинскими буквами.`,
    en: `The fonts of the document don't have the character ${name}: it would be an empty box in the PDF. Write it in Kazakh, Russian or Latin letters.`,
  };
}

const at = (field: string | undefined) => (field === undefined ? {} : { path: field });

/** What is wrong, after the field that it is wrong in. */
export function inField(field: string | undefined, { kk, ru, en }: Words): Words {
  if (field === undefined) return { kk, ru, en };
  return { kk: `«${field}» өрісі. ${kk}`, ru: `Поле «${field}». ${ru}`, en: `The field "${field}": ${en}` };
}

function unseen(name: string, character: string): Words {
  if (/\p{Zs}/u.test(character))
    return {
      kk: `Мәтінде кәдімгі емес бос орын бар (${name}); орнына кәдімгі бос орын қойыңыз.`,
      ru: `В тексте необычный пробел (${name}); поставьте вместо него обычный.`,
      en: `The text has an unusual space (${name}); put an ordinary one in its place.`,
    };
  return {
    kk: `Мәтінде көрінбейтін не рұқсат етілмеген ${name} таңбасы бар; оны алып тастаңыз.`,
    ru: `В тексте есть символ ${name}, который не виден или не разрешён; уберите его.`,
    en: `The text has the character ${name}, which is not seen or isn't allowed; take it out.`,
  };
}

const NOT_NFC: Words = {
  kk: "Мәтін Unicode NFC түрінде емес: таңбалары бөлшектелген. Оны қайтадан теріңіз.",
  ru: "Текст не в форме Unicode NFC: его буквы разложены на части. Наберите его заново.",
  en: "The text isn't in Unicode NFC: its letters are taken apart. Type it again.",
};
