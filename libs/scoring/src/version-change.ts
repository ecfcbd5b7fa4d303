import type { Question } from '#libs/instruments';
import { applicability } from './applicability.js';
import type { AssessmentInput } from './assessment-input.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { carriedInput } from './compare-results.js';

/** What of a question is otherwise in the newer version. */
export type ChangedPart = 'words' | 'answers' | 'weight' | 'rights' | 'condition' | 'red-line' | 'evidence';

/** What becomes of an answer that stands: it stays, it stays to be looked at, or the question takes it no more. */
export type AnswerFate = 'kept' | 'to-confirm' | 'cleared';

export interface ChangedQuestion {
  readonly id: string;
  readonly parts: readonly ChangedPart[];
  /** null: it has no answer. */
  readonly answer: AnswerFate | null;
}

/** What a newer version of a questionnaire would bring to one assessment. */
export interface VersionChange {
  /** Asked by the newer version only. */
  readonly added: readonly string[];
  /** Asked by the older version only. */
  readonly removed: readonly { readonly id: string; readonly answered: boolean }[];
  /** Asked by both, and otherwise in the newer one. */
  readonly changed: readonly ChangedQuestion[];
  /** How many are asked by both and are the same. */
  readonly same: number;
  readonly harms: Difference;
  readonly redLines: Difference;
  /** Own answers by what becomes of them, also of questions that the profile hides at present. */
  readonly answers: Readonly<Record<AnswerFate, readonly string[]>>;
}

interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A change of these can give the same option another meaning; of the others, the answer stays as true as it was. */
const MEANING: ReadonlySet<ChangedPart> = new Set(['words', 'answers', 'red-line']);

/** Works out, before anything is moved, what an assessment would be under a newer version of its questionnaire. */
export function versionChange(from: CompiledInstrument, to: CompiledInstrument, input: AssessmentInput): VersionChange {
  const carried = carriedInput(to, input);
  const [then, now] = [routed(from, input), routed(to, carried)];
  const [before, after] = [byId(from), byId(to)];
  const answered = new Set([...Object.keys(input.answers), ...Object.keys(input.organisation?.answers ?? {})]);
  const fits = new Set([...Object.keys(carried.answers), ...Object.keys(carried.organisation?.answers ?? {})]);
  const partsOf = (id: string) => changedParts(before.get(id), after.get(id));
  const fateOf = (id: string): AnswerFate => {
    if (!fits.has(id)) return 'cleared';
    return partsOf(id).some((part) => MEANING.has(part)) ? 'to-confirm' : 'kept';
  };
  const { added, removed, both } = difference(then.questions, now.questions);
  const changed = both
    .map((id) => ({ id, parts: partsOf(id), answer: answered.has(id) ? fateOf(id) : null }))
    .filter(({ parts }) => parts.length > 0);
  const fates = Map.groupBy(Object.keys(input.answers), fateOf);
  return {
    added,
    removed: removed.map((id) => ({ id, answered: answered.has(id) })),
    changed,
    same: both.length - changed.length,
    harms: difference(then.harms, now.harms),
    redLines: difference(idsOf(from.instrument.redLines), idsOf(to.instrument.redLines)),
    answers: {
      kept: fates.get('kept') ?? [],
      'to-confirm': fates.get('to-confirm') ?? [],
      cleared: fates.get('cleared') ?? [],
    },
  };
}

/** The questions and harms that apply, or may apply. */
function routed(compiled: CompiledInstrument, input: AssessmentInput) {
  const { questions, harms } = applicability(compiled, input);
  const asked = (items: typeof harms) => idsOf(items.filter(({ applies }) => applies !== 'false'));
  return { questions: asked(questions), harms: asked(harms) };
}

const READ: Readonly<Record<ChangedPart, (question: Question) => unknown>> = {
  words: ({ asks, help }) => [asks, help],
  answers: ({ scale, options, parts, number, reverse, naAllowed }) => [
    scale,
    options,
    parts,
    number,
    reverse,
    naAllowed,
  ],
  weight: ({ weight, scored }) => [weight, scored],
  rights: ({ rights }) => rights,
  condition: ({ appliesWhen }) => appliesWhen,
  'red-line': ({ redLine, failLevel }) => [redLine, failLevel],
  evidence: ({ evidence }) => evidence,
};

function changedParts(before: Question | undefined, after: Question | undefined): ChangedPart[] {
  if (!before || !after) return [];
  return (Object.keys(READ) as ChangedPart[]).filter(
    (part) => JSON.stringify(READ[part](before)) !== JSON.stringify(READ[part](after)),
  );
}

function difference(before: readonly string[], after: readonly string[]) {
  const [then, now] = [new Set(before), new Set(after)];
  return {
    added: after.filter((id) => !then.has(id)),
    removed: before.filter((id) => !now.has(id)),
    both: after.filter((id) => then.has(id)),
  };
}

const byId = ({ instrument }: CompiledInstrument): ReadonlyMap<string, Question> =>
  new Map(instrument.questions.map((question) => [question.id, question]));
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
