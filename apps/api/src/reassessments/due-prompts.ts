import {
  addMonths,
  lastDeclarationOn,
  nextAssessmentOn,
  profileChange,
  type LastAssessed,
  type RiskLevel,
  type StoredProfile,
} from '#libs/scoring';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import type { LastSubmission, Prompt } from './prompt-row.js';

const RISKS: readonly (RiskLevel | null)[] = [null, 'low', 'medium', 'high', 'critical'];
/** People plan a new assessment, so they hear of it before it is due. */
const AHEAD_DAYS = 30;
const DAY_MS = 86_400_000;

/** What time alone makes due. */
export function promptsOfTime(last: LastSubmission, today: string): Prompt[] {
  const { productId, submissionId } = last;
  const assessed: LastAssessed = { ...last, worstResidual: RISKS[last.worstResidual] ?? null };
  const dueOn = nextAssessmentOn(assessed);
  if (daysBefore(dueOn, AHEAD_DAYS) <= today) {
    const months = dueOn === addMonths(last.asOf, 12) ? 12 : 24;
    return [{ productId, kind: 'time', occasion: submissionId, details: { months }, dueOn }];
  }
  const declareOn = lastDeclarationOn(assessed, today);
  if (declareOn === null) return [];
  return [
    {
      productId,
      kind: 'declaration',
      occasion: `${submissionId} ${declareOn}`,
      details: { months: 3 },
      dueOn: declareOn,
    },
  ];
}

/** A newer version of the questionnaire than the one that was submitted. */
export function promptOfInstrument(
  { productId }: LastSubmission,
  { instrument }: LoadedInstrument,
  today: string,
): Prompt {
  const { version } = instrument;
  return {
    productId,
    kind: 'instrument',
    occasion: `${instrument.id} ${version}`,
    details: { version },
    dueOn: today,
  };
}

export interface ProductFacts {
  readonly profile: StoredProfile;
  readonly markets: readonly string[];
  readonly ageBands: readonly string[];
}

export interface SavedProduct {
  readonly id: string;
  readonly revision: number;
  readonly before: ProductFacts;
  readonly after: ProductFacts;
}

const ADULTS = '18+';

/** A change of the product that brings questions, harms or red lines which the last submission did not look at. */
export function promptOfProfile({ compiled }: LoadedInstrument, product: SavedProduct, today: string): Prompt | null {
  const { before, after, id, revision } = product;
  const draft = { mode: 'full' as const, answers: {}, profile: before.profile, marks: [] };
  const { added, redLines, harms } = profileChange(compiled, draft, after.profile);
  const details = {
    redLines: titled(compiled.instrument.redLines, redLines.on),
    harms: titled(
      compiled.instrument.harms,
      harms.on.map((harm) => harm.id),
    ),
    questions: compiled.instrument.questions
      .filter((question) => added.some((one) => one.id === question.id))
      .map(({ asks }) => asks),
    markets: after.markets.filter((market) => !before.markets.includes(market)),
    ageBands: after.ageBands.filter((band) => band !== ADULTS && !before.ageBands.includes(band)),
  };
  if (Object.values(details).every((list) => list.length === 0)) return null;
  return { productId: id, kind: 'profile', occasion: `revision ${revision}`, details, dueOn: today };
}

export function titled(
  all: readonly { readonly id: string; readonly title: string }[],
  ids: readonly string[],
): string[] {
  return all.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
}
