import type {
  ActionTemplate,
  Harm,
  Instrument,
  Module,
  ProfileFlag,
  Question,
  RedLine,
  Source,
} from '../../instrument.js';
import type { EvidenceItem, Lesson, OrientationPart, SelfCheck } from '../../learning.js';

/**
 * Which fields of a thing are text. A field whose type is a closed set of words (`kind`, `status`, `scale`) cannot be
 * named here: the types refuse it, so that a translation can never change a meaning.
 */
export type Shape<T> = T extends string
  ? string extends T
    ? 'text'
    : never
  : T extends readonly (infer E extends object)[]
    ? ListShape<E>
    : T extends readonly unknown[]
      ? never
      : T extends object
        ? { readonly [K in keyof T]?: Shape<NonNullable<T[K]>> }
        : never;

/**
 * A list is a map in a translation, from the `key` of each item (or its place, from 1) either to its texts or, where an
 * item has one text only, to that text.
 */
type ListShape<E> =
  | { readonly key: (keyof E & string) | 'place'; readonly each: Shape<E> }
  | { readonly key: keyof E & string; readonly only: keyof E & string };

const ACTION: Shape<ActionTemplate> = { action: 'text', doneWhen: 'text' };
const CHECK: Shape<readonly SelfCheck[]> = {
  key: 'place',
  each: { asks: 'text', choices: { key: 'id', only: 'label' }, because: 'text' },
};

// What only authors read (`changelog`, `coverage`, names of examples) stays in the language of the original.
const INSTRUMENT: Shape<Instrument> = {
  title: 'text',
  about: 'text',
  levels: { key: 'level', each: { name: 'text', means: 'text' } },
  bands: { key: 'id', each: { title: 'text' } },
  clusters: { key: 'id', each: { title: 'text', short: 'text', about: 'text' } },
  profileSteps: { key: 'id', each: { title: 'text', asks: 'text', help: 'text' } },
  families: { key: 'id', each: { title: 'text', label: 'text', speaksTo: 'text' } },
};
const FLAG: Shape<ProfileFlag> = { asks: 'text', help: 'text' };
const SOURCE: Shape<Source> = { title: 'text', says: 'text' };
const RED_LINE: Shape<RedLine> = {
  title: 'text',
  means: 'text',
  laws: { key: 'cite', each: { place: 'text' } },
  contain: 'text',
};
const MODULE: Shape<Module> = { title: 'text' };
const QUESTION: Shape<Question> = {
  asks: 'text',
  why: 'text',
  help: 'text',
  good: 'text',
  bad: 'text',
  lighter: 'text',
  options: { key: 'id', only: 'label' },
  parts: { key: 'id', only: 'label' },
  number: { unit: 'text' },
  evidence: { 1: 'text', 2: 'text', 3: 'text' },
  remediation: { key: 'id', each: ACTION },
};
const HARM: Shape<Harm> = {
  title: 'text',
  rate: { exposed: 'text', scale: 'text', scope: 'text', irremediability: 'text', likelihood: 'text' },
  prevent: ACTION,
  mitigate: ACTION,
  remedy: ACTION,
};
const PART: Shape<OrientationPart> = {
  title: 'text',
  about: 'text',
  outcome: 'text',
  sections: { key: 'id', each: { title: 'text', text: 'text', exercise: 'text' } },
  goOn: { key: 'place', each: { title: 'text', issuer: 'text', note: 'text' } },
  check: CHECK,
};
const LESSON: Shape<Lesson> = { title: 'text', text: 'text', check: CHECK };
const EVIDENCE: Shape<EvidenceItem> = {
  title: 'text',
  issuer: 'text',
  year: 'text',
  what: 'text',
  says: 'text',
  use: 'text',
  caution: 'text',
  source: 'text',
};

/** Every text of an instrument that people are shown. */
export const TEXTS = {
  instrument: INSTRUMENT,
  flag: FLAG,
  source: SOURCE,
  redLine: RED_LINE,
  module: MODULE,
  question: QUESTION,
  harm: HARM,
  part: PART,
  lesson: LESSON,
  evidence: EVIDENCE,
} as const;
