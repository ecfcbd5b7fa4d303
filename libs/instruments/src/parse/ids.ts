/** Kebab-case words: `private-defaults`. */
const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Snake-case words: `group_chat`. */
const FLAG = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const CODE = /^[A-Za-z][A-Za-z0-9().]*([ -][A-Za-z0-9().]+)*$/;
/** YAML 1.1 readers take the first six as truth values; objects carry the last two already. */
const RESERVED = new Set(['yes', 'no', 'on', 'off', 'true', 'false', 'null', 'constructor', 'prototype']);

export type IdForm = 'word' | 'flag' | 'code';

const FORMS: Readonly<Record<IdForm, { readonly pattern: RegExp; readonly mend: string }>> = {
  word: { pattern: WORD, mend: 'Use small letters, digits and single hyphens, such as "private-defaults".' },
  flag: { pattern: FLAG, mend: 'Use small letters, digits and single underscores, such as "group_chat".' },
  code: { pattern: CODE, mend: 'Use letters, digits, spaces, hyphens, dots and brackets, such as "GC25 42".' },
};

/** What is wrong with an id and how to mend it; undefined where it is good. */
export function idProblem(id: string, form: IdForm): { says: string; mend: string } | undefined {
  if (RESERVED.has(id)) {
    return {
      says: `"${id}" cannot be an id: some readers take it for something else.`,
      mend: 'Use a word that says what it is.',
    };
  }
  const { pattern, mend } = FORMS[form];
  return pattern.test(id) ? undefined : { says: `"${id.slice(0, 80)}" is not a good id.`, mend };
}
