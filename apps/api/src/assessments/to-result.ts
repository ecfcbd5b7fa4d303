import type { Instrument } from '#libs/instruments';
import type * as method from '#libs/scoring';
import { ownProgress } from '#libs/scoring';
import type { Recheck } from '../rechecks/recheck.types.js';
import type { AssessmentSummary } from './assessment.types.js';
import type { AssessmentResult, QuestionScore, SetScore } from './result.types.js';
import type { HarmControlResult, HarmResult, RedLineResult } from './risk-result.types.js';
import { toFigure } from './to-figure.js';

/** What carries the words of a result. */
interface Named {
  readonly instrument: Instrument;
  readonly ownHarms: readonly { readonly id: string; readonly title: string }[];
}

type Titles = ReadonlyMap<string, string>;

const titlesOf = (items: readonly { readonly id: string; readonly title: string }[]): Titles =>
  new Map(items.map(({ id, title }) => [id, title]));

/** What the method found, in the words of the contract; no figure is worked out here. */
export function toResult({ instrument, ownHarms }: Named, result: method.AssessmentResult): AssessmentResult {
  const clusters = titlesOf(instrument.clusters);
  const modules = titlesOf(instrument.modules);
  const redLines = titlesOf(instrument.redLines);
  const harms = titlesOf([...instrument.harms, ...ownHarms]);
  return {
    method: result.method,
    asOf: result.asOf,
    headline: result.headline,
    gates: result.gates,
    clusters: result.clusters.map((score) => toSetScore(score, clusters)),
    modules: result.modules.map((score) => toSetScore(score, modules)),
    questions: result.questions.map(toQuestionScore),
    redLines: result.redLines.map((redLine) => toRedLine(redLine, redLines)),
    harms: result.harms.map((harm) => toHarm(harm, harms)),
    index: {
      value: toFigure(result.index.value),
      upper: toFigure(result.index.upper),
      uncapped: toFigure(result.index.uncapped),
      cap: result.index.cap,
      band: result.index.band,
      confidence: result.index.confidence,
      partial: result.index.partial,
      nonNull: result.index.nonNull,
      reason: result.index.reason ?? null,
    },
    movers: Object.entries(result.movers).map(([clusterId, movers]) => ({
      clusterId,
      movers: movers.map(({ question, how, toLevel, toTier, gain, lifts }) => ({
        questionId: question,
        how,
        toLevel,
        toTier,
        gain: toFigure(gain),
        lifts,
      })),
    })),
  };
}

export function toSummary(result: method.AssessmentResult, rechecks: readonly Recheck[]): AssessmentSummary {
  const { applicable, answered, blank } = result.progress;
  const touched = new Set(rechecks.map(({ questionId }) => questionId));
  return {
    headline: result.headline,
    gate: result.gates[0]?.id ?? null,
    index: toFigure(result.index.value),
    applicable,
    answered,
    blank,
    own: ownProgress(result.progress),
    toLookAt: result.questions.filter(({ id, state }) => state !== 'NA_AUTO' && touched.has(id)).length,
    redLinesBreached: result.redLines.filter((redLine) => redLine.state === 'BREACHED').length,
  };
}

function toSetScore(score: method.SetScore, titles: Titles): SetScore {
  return {
    id: score.id,
    title: titles.get(score.id) ?? score.id,
    score: toFigure(score.score),
    claim: toFigure(score.claim),
    upper: toFigure(score.upper),
    coverage: toFigure(score.coverage),
    support: toFigure(score.support),
    range: toFigure(score.range),
    confidence: score.confidence,
    band: score.band,
    thin: score.thin,
    reason: score.reason ?? null,
    concerns: score.concerns ?? null,
    inheritedShare: toFigure(score.inheritedShare),
    because: score.because,
  };
}

function toQuestionScore(question: method.QuestionResult): QuestionScore {
  return {
    id: question.id,
    state: question.state,
    inherited: question.inherited,
    weight: question.weight,
    rights: question.rights,
    level: question.level ?? null,
    tier: question.tier,
    evidenced: question.evidenced ?? null,
    points: question.points,
    claim: question.claim,
    upper: question.upper,
    redLine: question.redLine?.id ?? null,
    redLineState: question.redLine?.state ?? null,
    stale: question.stale,
  };
}

function toRedLine(redLine: method.RedLineResult, titles: Titles): RedLineResult {
  return {
    id: redLine.id,
    title: titles.get(redLine.id) ?? redLine.id,
    state: redLine.state,
    because: redLine.because,
    offBy: reasonTexts(redLine.offBy),
  };
}

/** The flag or earlier answer each reason names. */
function reasonTexts(reasons: readonly method.ConditionReason[]): string[] {
  return reasons.map((reason) => reason.flag ?? `${reason.answer ?? ''}: ${reason.is?.join(', ') ?? ''}`);
}

function toHarm(harm: method.HarmResult, titles: Titles): HarmResult {
  return {
    id: harm.id,
    title: titles.get(harm.id) ?? harm.id,
    own: harm.own,
    applies: harm.applies !== 'false',
    ...harm.ratings,
    incident: harm.incident,
    severity: harm.severity,
    inherent: harm.inherent,
    control: harm.control,
    residualSeverity: harm.residualSeverity,
    residualLikelihood: harm.residualLikelihood,
    residual: harm.residual,
    flags: harm.flags.map(({ dimension, why }) => `${dimension}:${why}`),
    because: harm.because.map(toControl),
    ifAccepted: harm.ifAccepted ? { ...harm.ifAccepted, because: harm.ifAccepted.because.map(toControl) } : null,
  };
}

function toControl({ question, ...control }: method.CountedControl): HarmControlResult {
  return { questionId: question, ...control };
}
