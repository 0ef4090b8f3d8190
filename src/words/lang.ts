/**
 * The three languages, and what is said in each.
 * @module
 */

/** In the order in which they are printed. */
export const LANGS = ["kk", "ru", "en"] as const;
/** A language of the texts: Kazakh, Russian or English. */
export type Lang = (typeof LANGS)[number];

/** The same words in each language. */
export type Words = { readonly [lang in Lang]: string };

/** The same in each language: what is made of each. */
export const perLanguage = <T>(of: (lang: Lang) => T): { readonly [lang in Lang]: T } => ({
  kk: of("kk"),
  ru: of("ru"),
  en: of("en"),
});

/** The same, made in a language when it is read in it. */
export const inEach = (of: (lang: Lang) => string): Words => ({
  get kk() {
    return of("kk");
  },
  get ru() {
    return of("ru");
  },
  get en() {
    return of("en");
  },
});
