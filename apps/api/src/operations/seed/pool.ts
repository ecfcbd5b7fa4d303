import {
  applyVerdicts,
  caseFigures,
  outcomeLimits,
  type CaseFigures,
  type GivenVerdict,
  type Outcome,
} from '#libs/review';
import { proposePlan, type PlanItem } from '#libs/remediation';
import { scoreAssessment, type AssessmentResult } from '#libs/scoring';
import {
  submittedInput,
  submittedResult,
  type SubmittedAnswer,
  type SubmittedContent,
  type SubmittedResult,
} from '#libs/submission';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import { contentDigest } from '../../submissions/content-digest.js';
import { technologiesOf } from '../../submissions/submit.js';
import { makeContent, makeOrganisationAnswers } from './made-content.js';
import type { Random } from './random.js';

/** Organisations of one kind answer about themselves alike, so that contents can be shared among them. */
export const KINDS = 8;
const MOST_CONTENTS = 240;
const MONTHS_BACK = 24;
const DAY = 86_400_000;

export interface SecondPart {
  readonly id: string;
  readonly because: 'red-line' | 'sample';
  readonly agreed: boolean;
}

/** One thing a company could submit, with what a reviewer finds in it; many submissions share it. */
export interface Content {
  readonly place: number;
  readonly kind: number;
  /** The day it is judged on and submitted. */
  readonly day: string;
  readonly content: SubmittedContent;
  readonly digest: string;
  readonly figures: SubmittedResult;
  readonly ofCase: CaseFigures;
  readonly technologies: readonly string[];
  readonly verdicts: readonly GivenVerdict[];
  readonly second: readonly SecondPart[];
  readonly reviewed: SubmittedResult;
  readonly outcomes: readonly Outcome[];
  readonly plan: readonly PlanItem[];
}

export interface Pool {
  readonly contents: readonly Content[];
  readonly organisationAnswers: readonly Readonly<Record<string, SubmittedAnswer>>[];
}

/** As many different contents as are worth having; the days lie closer the nearer they are to now. */
export function makePool(
  random: Random,
  loaded: LoadedInstrument,
  { organisations, assessments }: { readonly organisations: number; readonly assessments: number },
  now: Date,
): Pool {
  // Two for each assessment of a company that has three times as many as others.
  const needed = Math.max(Math.ceil((3 * assessments) / organisations), Math.ceil(assessments / KINDS), 1);
  const size = Math.min(MOST_CONTENTS, 2 * KINDS * needed);
  const organisationAnswers = Array.from({ length: KINDS }, () => makeOrganisationAnswers(random, loaded));
  const contents = Array.from({ length: size }, (_, place) => {
    const back = Math.floor(MONTHS_BACK * 30 * random.next() ** 1.6) + 1;
    const day = new Date(now.getTime() - back * DAY).toISOString().slice(0, 10);
    return judged(random, loaded, organisationAnswers[place % KINDS] ?? {}, day, place);
  });
  return { contents, organisationAnswers };
}

function judged(
  random: Random,
  loaded: LoadedInstrument,
  organisationAnswers: Readonly<Record<string, SubmittedAnswer>>,
  day: string,
  place: number,
): Content {
  const { content, result } = makeContent(random, loaded, organisationAnswers, day);
  const input = submittedInput({ asOf: day, content });
  const { verdicts, second } = judge(random, result, content);
  const reviewed = scoreAssessment(loaded.compiled, applyVerdicts(loaded.compiled, input, verdicts));
  return {
    place,
    kind: place % KINDS,
    day,
    content,
    digest: contentDigest(content),
    figures: submittedResult(result),
    ofCase: caseFigures(result),
    technologies: technologiesOf({ loaded }, result),
    verdicts,
    second,
    reviewed: submittedResult(reviewed),
    outcomes: outcomeLimits(reviewed.gates, []).allowed,
    plan: proposePlan(loaded.instrument, input, result),
  };
}

/** Red lines and a few high claims; the same questions give trouble again and again, as they do. */
function judge(random: Random, result: AssessmentResult, content: SubmittedContent) {
  const answered = result.questions.filter(
    ({ id, state }) => state === 'ANSWERED' && content.answers[id] !== undefined,
  );
  const verdicts = answered.flatMap(({ id, level, redLine }, place): GivenVerdict[] => {
    const oftenWrong = place % 11 === 3;
    if (redLine === undefined && !oftenWrong && !random.chance(0.06)) return [];
    const given = { subject: 'answer', id, slot: 1 } as const;
    // What is said about a red line is mostly so; a few are found out.
    const wrong = redLine !== undefined ? 0.015 : oftenWrong ? 0.6 : 0.2;
    if (level !== undefined && level > 1 && random.chance(wrong)) {
      return [{ ...given, verdict: 'lowered', level: 1 }];
    }
    return [{ ...given, verdict: 'confirmed' }];
  });
  const redLines = new Set(answered.filter(({ redLine }) => redLine !== undefined).map(({ id }) => id));
  const second = verdicts
    .filter(({ id }) => redLines.has(id) || random.chance(0.3))
    .map(({ id }): SecondPart => {
      const because = redLines.has(id) ? 'red-line' : 'sample';
      return { id, because, agreed: random.chance(because === 'sample' ? 0.86 : 0.94) };
    });
  return { verdicts, second };
}
