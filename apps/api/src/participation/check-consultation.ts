import type { FieldProblem } from '../platform/problems.js';
import type { SaveConsultationInput } from './consultation-inputs.types.js';
import type { Consultation } from './consultation.types.js';

/** What a person said about one consultation, trimmed and without repeats. */
export type ConsultationContent = Omit<Consultation, 'id' | 'revision' | 'updatedAt'>;

export function contentOf(input: SaveConsultationInput): ConsultationContent {
  const text = (value: string | null | undefined) => value?.trim() ?? '';
  const list = <T>(values: readonly T[] | null | undefined): T[] => [...new Set(values ?? [])];
  return {
    title: text(input.title),
    heldFrom: input.heldFrom,
    heldTo: input.heldTo ?? null,
    ageBands: list(input.ageBands),
    groups: list(input.groups),
    children: input.children,
    methods: list(input.methods),
    markets: list(input.markets),
    setting: text(input.setting),
    safeguards: list(input.safeguards),
    keptFor: text(input.keptFor),
    heard: text(input.heard),
    decided: text(input.decided),
    followed: input.followed,
    because: text(input.because),
    told: text(input.told),
    questionIds: list(input.questionIds),
    assessmentIds: list(input.assessmentIds),
    evidenceIds: list(input.evidenceIds),
    removedBecause: null,
  };
}

/** What does not fit together, whatever is stored: an honest record says what was decided and why. */
export function faultsOf(content: ConsultationContent, today: string): FieldProblem[] {
  const { heldFrom, heldTo, followed, decided, because } = content;
  const faults: FieldProblem[] = [];
  if (heldFrom > today) faults.push({ field: 'heldFrom', says: 'This day has not come yet.' });
  if (heldTo !== null && heldTo > today) faults.push({ field: 'heldTo', says: 'This day has not come yet.' });
  if (heldTo !== null && heldTo < heldFrom) {
    faults.push({ field: 'heldTo', says: 'The last day lies before the first.' });
  }
  if (followed !== 'open' && decided === '') {
    faults.push({ field: 'decided', says: 'Say what was decided, or choose that nothing is decided yet.' });
  }
  if ((followed === 'some' || followed === 'none') && because === '') {
    faults.push({ field: 'because', says: 'Say why children were not followed.' });
  }
  return faults;
}
