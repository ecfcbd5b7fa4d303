import type { Instrument } from '#libs/instruments';
import type { PlanItem } from '#libs/remediation';
import {
  fractionToJson,
  ownProgress,
  type Answered,
  type AssessmentResult,
  type Block,
  type FractionJson,
  type HarmResult,
  type Progress,
  type QuestionResult,
  type SetScore,
} from '#libs/scoring';
import type { ReportParticipation } from './participation.js';

export const ASSESSMENT_FORMAT = 'opencria-assessment/1';

export interface SetScoreJson extends Omit<
  SetScore,
  'score' | 'claim' | 'upper' | 'coverage' | 'support' | 'range' | 'naRate' | 'inheritedShare'
> {
  readonly score: FractionJson | null;
  readonly claim: FractionJson | null;
  readonly upper: FractionJson | null;
  readonly coverage: FractionJson | null;
  readonly support: FractionJson | null;
  readonly range: FractionJson | null;
  readonly naRate: FractionJson | null;
  readonly inheritedShare: FractionJson | null;
}

/** A scored assessment for other programs: `libs/scoring/schema/assessment.schema.json`. */
export interface AssessmentJson {
  readonly format: typeof ASSESSMENT_FORMAT;
  readonly instrument: { readonly id: string; readonly version: string; readonly digest: string };
  readonly method: 1;
  readonly mode: AssessmentResult['mode'];
  readonly asOf: string;
  readonly standing: 'self-declared';
  readonly organisation: string;
  readonly product: string | null;
  readonly headline: string;
  readonly index: unknown;
  readonly gates: AssessmentResult['gates'];
  readonly clusters: readonly SetScoreJson[];
  readonly modules: readonly SetScoreJson[];
  readonly overall: SetScoreJson;
  readonly redLines: AssessmentResult['redLines'];
  readonly harms: readonly unknown[];
  readonly plan: readonly PlanItem[];
  readonly questions: readonly QuestionResult[];
  /** `own` leaves out what the organisation answers once for all its products. */
  readonly progress: Progress & { readonly own: Answered };
  readonly blocks: readonly Block[];
  readonly flagsNotKnown: readonly string[];
  /** Absent where no records of consultations are kept. */
  readonly participation?: ReportParticipation;
}

export interface Subject {
  readonly organisation: string;
  readonly product: string | null;
  readonly flagsNotKnown: readonly string[];
  /** Titles of the harms the company added itself, which no catalogue can name. */
  readonly ownHarms?: readonly { readonly id: string; readonly title: string }[];
  readonly participation?: ReportParticipation;
}

/** The assessment with every figure as reduced fraction and four decimals (scoring method section 3.9). */
export function assessmentJson(
  instrument: Instrument,
  subject: Subject,
  result: AssessmentResult,
  plan: readonly PlanItem[],
): AssessmentJson {
  const { index } = result;
  return {
    format: ASSESSMENT_FORMAT,
    instrument: { ...result.instrument, digest: instrument.digest ?? '' },
    method: 1,
    mode: result.mode,
    asOf: result.asOf,
    standing: 'self-declared',
    organisation: subject.organisation,
    product: subject.product,
    headline: result.headline,
    index: {
      ...index,
      value: fractionToJson(index.value),
      upper: fractionToJson(index.upper),
      uncapped: fractionToJson(index.uncapped),
      mean: fractionToJson(index.mean),
      weakest: fractionToJson(index.weakest),
      sensitivity: {
        ...index.sensitivity,
        offset15: fractionToJson(index.sensitivity.offset15),
        offset35: fractionToJson(index.sensitivity.offset35),
      },
    },
    gates: result.gates,
    clusters: result.clusters.map(setJson),
    modules: result.modules.map(setJson),
    overall: setJson(result.overall),
    redLines: result.redLines,
    harms: result.harms.map((harm) => harmJson(harm, subject.ownHarms?.find(({ id }) => id === harm.id)?.title)),
    plan,
    questions: result.questions,
    progress: { ...result.progress, own: ownProgress(result.progress) },
    blocks: result.blocks,
    flagsNotKnown: subject.flagsNotKnown,
    ...(subject.participation && { participation: subject.participation }),
  };
}

function setJson(set: SetScore): SetScoreJson {
  return {
    ...set,
    score: fractionToJson(set.score),
    claim: fractionToJson(set.claim),
    upper: fractionToJson(set.upper),
    coverage: fractionToJson(set.coverage),
    support: fractionToJson(set.support),
    range: fractionToJson(set.range),
    naRate: fractionToJson(set.naRate),
    inheritedShare: fractionToJson(set.inheritedShare),
  };
}

/** A harm that the profile switched off has no figures worth passing on. */
function harmJson(harm: HarmResult, title: string | undefined): unknown {
  if (harm.applies !== 'false') return { ...harm, ...(title !== undefined && { title }) };
  const { id, own, applies, offBy } = harm;
  return { id, own, applies, offBy };
}
