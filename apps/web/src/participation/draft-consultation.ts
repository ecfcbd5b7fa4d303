import type { ConsultationFieldsFragment, Followed, SaveConsultationInput } from '../graphql/generated/graphql.ts';

export const GROUPS = [
  'GIRLS',
  'BOYS',
  'DISABILITIES',
  'IN_CARE',
  'ON_THE_MOVE',
  'IN_CUSTODY',
  'MINORITIES',
  'INDIGENOUS',
  'LGBTI',
  'OTHER_LANGUAGES',
  'REMOTE_PLACES',
  'POVERTY',
  'NO_DEVICE',
  'NOT_USERS',
] as const satisfies ConsultationFieldsFragment['groups'];
export const METHODS = [
  'SURVEY',
  'INTERVIEW',
  'WORKSHOP',
  'FOCUS_GROUP',
  'ADVISORY_GROUP',
  'USABILITY_TEST',
  'CO_DESIGN',
  'CHILD_LED',
  'THROUGH_ORGANISATIONS',
] as const satisfies ConsultationFieldsFragment['methods'];
export const SAFEGUARDS = [
  'PARENTAL_CONSENT',
  'CHILD_ASSENT',
  'RIGHT_TO_WITHDRAW',
  'NO_COVERT_DATA',
  'SAFEGUARDING_LEAD',
  'ADAPTED_TO_AGE',
  'COMPENSATION',
] as const satisfies ConsultationFieldsFragment['safeguards'];
export const FOLLOWED = ['ALL', 'SOME', 'NONE', 'OPEN'] as const satisfies Followed[];

/** So few children that one could be told from another. */
const FEW = 5;

type Stored = Omit<ConsultationFieldsFragment, '__typename' | 'id' | 'revision' | 'removedBecause' | 'updatedAt'>;

/** A record while it is being written. */
export type DraftConsultation = Readonly<
  Omit<Stored, 'children' | 'followed' | 'heldTo' | ' $fragmentName'> & {
    children: string;
    heldTo: string;
    followed: Followed | undefined;
  }
>;

export function draftConsultationOf(
  record: ConsultationFieldsFragment | undefined,
  assessmentId: string,
  questionIds: readonly string[] = [],
): DraftConsultation {
  if (record) {
    const { title, heldFrom, ageBands, groups, methods, markets, setting, safeguards, keptFor } = record;
    const { heard, decided, followed, because, told, assessmentIds, evidenceIds } = record;
    const how = { title, heldFrom, ageBands, groups, methods, markets, setting, safeguards, keptFor };
    const what = { heard, decided, followed, because, told, assessmentIds, evidenceIds };
    return {
      ...how,
      ...what,
      questionIds: record.questionIds,
      heldTo: record.heldTo ?? '',
      children: String(record.children),
    };
  }
  return {
    title: '',
    heldFrom: '',
    heldTo: '',
    ageBands: [],
    groups: [],
    children: '',
    methods: [],
    markets: [],
    setting: '',
    safeguards: [],
    keptFor: '',
    heard: '',
    decided: '',
    followed: undefined,
    because: '',
    told: '',
    questionIds: [...questionIds],
    assessmentIds: [assessmentId],
    evidenceIds: [],
  };
}

export type Missing =
  'title' | 'heldFrom' | 'heldTo' | 'ageBands' | 'children' | 'methods' | 'heard' | 'followed' | 'decided' | 'because';

/** What has to be said before it can be saved, in the order of the form. */
export function missingIn(draft: DraftConsultation, today: string): readonly Missing[] {
  const { heldFrom, heldTo, children, followed } = draft;
  const faults: readonly (readonly [Missing, boolean])[] = [
    ['title', draft.title.trim() === ''],
    ['heldFrom', heldFrom === '' || heldFrom > today],
    ['heldTo', heldTo !== '' && (heldTo < heldFrom || heldTo > today)],
    ['ageBands', draft.ageBands.length === 0],
    ['children', !Number.isInteger(Number(children)) || Number(children) < 1],
    ['methods', draft.methods.length === 0],
    ['heard', draft.heard.trim() === ''],
    ['followed', followed === undefined],
    ['decided', followed !== undefined && followed !== 'OPEN' && draft.decided.trim() === ''],
    ['because', (followed === 'SOME' || followed === 'NONE') && draft.because.trim() === ''],
  ];
  return faults.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
}

/** Whether a child of a small group could be recognised by what is written. */
export function isFew({ children, groups }: DraftConsultation): boolean {
  return groups.length > 0 && Number(children) > 0 && Number(children) < FEW;
}

export function consultationInputOf(
  draft: DraftConsultation,
): Omit<SaveConsultationInput, 'id' | 'operationId' | 'baseRevision'> {
  const { children, heldTo, followed = 'OPEN', ...content } = draft;
  return { ...content, children: Number(children), heldTo: heldTo === '' ? null : heldTo, followed };
}

/** What the parts of the form share. */
export interface ConsultationPartProps {
  readonly draft: DraftConsultation;
  readonly today: string;
  readonly change: (patch: Partial<DraftConsultation>) => void;
  readonly says: (field: Missing) => string | undefined;
}
