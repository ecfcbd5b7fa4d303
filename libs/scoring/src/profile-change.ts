import type { Profile } from './assessment-input.js';
import { applicability, type Applicability, type QuestionApplicability } from './applicability.js';
import { changedRouting } from './changed-routing.js';
import type { CompiledInstrument } from './compile-instrument.js';
import type { RoutingInput } from './evaluate-questions.js';
import { changedFlags, marksAfter, type LookAgain, type StoredProfile } from './look-again.js';

/** An assessment as far as its routing goes; its profile is the one in force. */
export interface RoutedDraft extends Omit<RoutingInput, 'profile'> {
  readonly profile: StoredProfile;
  /** Answers to look at again since an earlier change. */
  readonly marks: readonly LookAgain[];
}

/** What another profile would bring to one assessment. */
export interface ProfileChange {
  readonly added: readonly QuestionApplicability[];
  readonly removed: readonly (QuestionApplicability & {
    /** An answer is stored: it is kept, and counts nowhere while the question is not asked. */
    readonly answerKept: boolean;
  })[];
  /** Answers of questions that are asked afterwards, to look at again because of this change. */
  readonly lookAgain: readonly LookAgain[];
  readonly redLines: { readonly on: readonly string[]; readonly off: readonly string[] };
  readonly harms: { readonly on: readonly Applicability[]; readonly off: readonly Applicability[] };
  /** Every mark that would stand, also of questions that are not asked. */
  readonly marks: readonly LookAgain[];
}

/** Works out a change of the profile before it is made, with the rules that hold once it is made. */
export function profileChange(compiled: CompiledInstrument, draft: RoutedDraft, to: StoredProfile): ProfileChange {
  const before = applicability(compiled, { ...draft, profile: knownFlags(draft.profile) });
  const after = applicability(compiled, { ...draft, profile: knownFlags(to) });
  const questions = changedRouting(before.questions, after.questions);
  const harms = changedRouting(before.harms, after.harms);
  const answered = new Set(Object.keys(draft.answers));
  const marks = marksAfter(compiled, answered, changedFlags(draft.profile, to), draft.marks);
  const stood = new Set(draft.marks.map(({ question, flag }) => `${question} ${flag}`));
  const asked = (list: readonly Applicability[]) =>
    new Set(list.filter(({ applies }) => applies !== 'false').map(({ id }) => id));
  const [askedBefore, askedAfter] = [asked(before.questions), asked(after.questions)];
  const watched = (questionsAsked: ReadonlySet<string>) =>
    compiled.instrument.redLines.filter((_, place) =>
      compiled.redLineQuestions[place]?.some((at) => questionsAsked.has(compiled.questions[at]?.question.id ?? '')),
    );
  const [redBefore, redAfter] = [new Set(watched(askedBefore)), new Set(watched(askedAfter))];
  return {
    added: questions.appeared,
    removed: questions.gone.map((question) => ({ ...question, answerKept: answered.has(question.id) })),
    lookAgain: marks.filter(
      ({ question, flag }) =>
        askedAfter.has(question) && !(askedBefore.has(question) && stood.has(`${question} ${flag}`)),
    ),
    redLines: {
      on: [...redAfter].filter((redLine) => !redBefore.has(redLine)).map(({ id }) => id),
      off: [...redBefore].filter((redLine) => !redAfter.has(redLine)).map(({ id }) => id),
    },
    harms: { on: harms.appeared, off: harms.gone },
    marks,
  };
}

/** The profile as the method reads it: a flag answered with "don't know" is as little known as one not answered. */
export function knownFlags(stored: StoredProfile): Profile {
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, boolean] => entry[1] !== null));
}
