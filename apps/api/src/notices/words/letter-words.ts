import i18next, { type TFunction } from 'i18next';
import { en } from './en.js';

export interface Language {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
}

type Catalogue = { readonly [key: string]: string | Catalogue };

/** Each language with its file. */
const CATALOGUES: readonly (Language & { readonly words: Catalogue })[] = [{ code: 'en', dir: 'ltr', words: en }];

/** Every text marked, in both directions: what is left unmarked was written into the code. Offered in local mode alone. */
const PSEUDO: readonly Language[] = [
  { code: 'en-XA', dir: 'ltr' },
  { code: 'ar-XB', dir: 'rtl' },
];

export function languagesOf({ localMode }: { readonly localMode: boolean }): readonly Language[] {
  return [...CATALOGUES.map(({ code, dir }) => ({ code, dir })), ...(localMode ? PSEUDO : [])];
}

export interface LetterWords extends Language {
  readonly t: TFunction;
  /** A day as people of this language write it. */
  readonly day: (date: string) => string;
}

const marked = (words: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? `[${value}·]` : marked(value)]),
  );

const translator = i18next.createInstance();
await translator.init({
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  resources: {},
});
for (const { code, words } of CATALOGUES) translator.addResourceBundle(code, 'translation', words);
for (const { code } of PSEUDO) translator.addResourceBundle(code, 'translation', marked(en));

/** The words in this language; in English where there is no such language any more. */
export function wordsIn(code: string): LetterWords {
  const language = [...CATALOGUES, ...PSEUDO].find((one) => one.code === code) ?? CATALOGUES[0]!;
  const days = new Intl.DateTimeFormat(language.code === 'en' ? 'en-GB' : language.code, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return {
    code: language.code,
    dir: language.dir,
    t: translator.getFixedT(language.code),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  };
}
