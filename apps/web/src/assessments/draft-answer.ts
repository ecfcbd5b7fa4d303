import type { Answer as StatedForScoring, EvidenceItem } from '#libs/scoring';
import type { AnswerFieldsFragment, SaveAnswerInput, StatedAnswer } from '../graphql/generated/graphql.ts';

/** What a person has put down for one question, saved or not. `state: null`: nothing stated yet. */
export interface DraftAnswer {
  readonly state: StatedAnswer | null;
  readonly option: string | null;
  readonly parts: readonly string[] | null;
  readonly number: number | null;
  /** Why the question does not apply, or what is missing to know the answer. */
  readonly reason: string | null;
  /** Calendar date by which what is not known will be. */
  readonly knownBy: string | null;
  readonly note: string;
  readonly evidenceIds: readonly string[];
}

/** What every statement begins from, so that nothing of an earlier one stays. */
export const NOTHING_STATED = {
  state: null,
  option: null,
  parts: null,
  number: null,
  reason: null,
  knownBy: null,
} as const;

export const BLANK: DraftAnswer = { ...NOTHING_STATED, note: '', evidenceIds: [] };

export function draftOf(answer: AnswerFieldsFragment | null): DraftAnswer {
  if (!answer) return BLANK;
  const { state, option, parts, number, reason, knownBy, note, evidenceIds } = answer;
  return { state, option, parts, number, reason, knownBy, note, evidenceIds };
}

export function sameDraft(a: DraftAnswer, b: DraftAnswer): boolean {
  return sameStatement(a, b) && a.note.trim() === b.note.trim();
}

/** True where everything the method reads is the same; only the note may differ. */
export function sameStatement(a: DraftAnswer, b: DraftAnswer): boolean {
  return (
    a.state === b.state &&
    a.option === b.option &&
    a.number === b.number &&
    (a.reason ?? '').trim() === (b.reason ?? '').trim() &&
    (a.knownBy ?? null) === (b.knownBy ?? null) &&
    sameSet(a.parts ?? [], b.parts ?? []) &&
    sameSet(a.evidenceIds, b.evidenceIds)
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The part of the save mutation that comes from the draft. */
export function inputOf(
  draft: DraftAnswer,
): Omit<SaveAnswerInput, 'assessmentId' | 'questionId' | 'operationId' | 'baseRevision'> {
  return { ...draft, parts: draft.parts && [...draft.parts], evidenceIds: [...draft.evidenceIds] };
}

/** The answer as the method reads it; undefined: BLANK. */
export function forScoring(
  draft: DraftAnswer,
  evidence: ReadonlyMap<string, EvidenceItem>,
): StatedForScoring | undefined {
  const items = draft.evidenceIds.flatMap((id) => evidence.get(id) ?? []);
  switch (draft.state) {
    case null:
      return undefined;
    case 'UNKNOWN':
      return { unknown: true, evidence: items };
    case 'NOT_APPLICABLE':
      return { notApplicable: { reason: draft.reason ?? '' } };
    case 'ANSWERED':
      return {
        ...(draft.option !== null && { option: draft.option }),
        ...(draft.parts !== null && { parts: draft.parts }),
        ...(draft.number !== null && { number: draft.number }),
        evidence: items,
      };
  }
}
