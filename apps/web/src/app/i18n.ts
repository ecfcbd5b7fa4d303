import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messages } from './messages.ts';
import { pseudoMessages } from './pseudo.ts';

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

/** Sets language and direction of the document before anything is painted. */
export async function startI18n(): Promise<i18n> {
  const language = chosenLanguage();
  window.localStorage.setItem(stored, language.code);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.dir;
  await i18next.use(initReactI18next).init({
    lng: language.code,
    fallbackLng: 'en',
    resources: {
      en: messages,
      ...(language.code === 'en' ? {} : { [language.code]: pseudoMessages(messages) }),
    },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18next;
}

/** Keeps the choice and opens the page anew in that language. */
export function chooseLanguage(code: string): void {
  window.localStorage.setItem(stored, code);
  const address = new URL(window.location.href);
  address.searchParams.delete('lang');
  window.location.assign(address);
}
