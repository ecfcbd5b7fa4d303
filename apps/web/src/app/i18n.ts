import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Messages, pseudoMessages } from './pseudo.ts';

export interface Language {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
}

/** English now; the two pseudo-locales prove that every text comes from the catalogue and that pages mirror. */
export const languages: readonly Language[] = [
  { code: 'en', dir: 'ltr' },
  { code: 'en-XA', dir: 'ltr' },
  { code: 'ar-XB', dir: 'rtl' },
];

const stored = 'opencria-language';

export function chosenLanguage(): Language {
  const wanted = new URLSearchParams(window.location.search).get('lang') ?? window.localStorage.getItem(stored) ?? 'en';
  return languages.find((l) => l.code === wanted) ?? languages[0]!;
}

const language = chosenLanguage();

/** Sets language and direction of the document before anything is painted. */
window.localStorage.setItem(stored, language.code);
document.documentElement.lang = language.code;
document.documentElement.dir = language.dir;
void i18next.use(initReactI18next).init({
  lng: language.code,
  fallbackLng: 'en',
  resources: {},
  // At once: the words of the pages are added as their files arrive.
  initAsync: false,
  defaultNS: 'app',
  interpolation: { escapeValue: false },
  returnNull: false,
  // Where a file names several namespaces, a word is looked for in each.
  react: { nsMode: 'fallback' },
});

export function addWords(namespace: string, messages: Messages): void {
  i18next.addResourceBundle('en', namespace, messages);
  if (language.code !== 'en') i18next.addResourceBundle(language.code, namespace, pseudoMessages(messages));
}

/** Keeps the choice and opens the page anew in that language. */
export function chooseLanguage(code: string): void {
  window.localStorage.setItem(stored, code);
  const address = new URL(window.location.href);
  address.searchParams.delete('lang');
  window.location.assign(address);
}
