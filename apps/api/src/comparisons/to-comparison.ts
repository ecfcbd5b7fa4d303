import type { Instrument } from '#libs/instruments';
import { compareResults } from '#libs/scoring';
import { toFigure } from '../assessments/to-figure.js';
import { compareActions, plannedActions } from './compare-actions.js';
import type { ComparedSide, Comparison } from './comparison.types.js';
import type { Side } from './side.js';

/** What the comparison found, in the words of the contract; no figure is worked out here. */
export function toComparison(earlier: Side, later: Side): Comparison {
  const { instrument } = later.assessment.loaded;
  const { rights, redLines, harms, questions } = compareResults(earlier.result, later.result);
  const titleOf = titlesOf(instrument);
  return {
    earlier: toSide(earlier),
    later: toSide(later),
    recomputed: earlier.assessment.instrument.version !== later.assessment.instrument.version,
    rights: rights.map(({ before, after, ...right }) => ({
      ...right,
      title: titleOf(right.id),
      before: toFigure(before),
      after: toFigure(after),
    })),
    redLines: redLines.map(({ id, change, before, after }) => ({
      id,
      title: titleOf(id),
      change,
      before: before?.state ?? null,
      after: after?.state ?? null,
    })),
    harms: harms.map(({ id, change, before, after }) => ({
      id,
      title: titleOf(id),
      change,
      before: before?.residual ?? null,
      after: after?.residual ?? null,
    })),
    actions: compareActions(plannedActions(earlier), plannedActions(later)),
    questions: questions.map(({ id, change, before, after }) => ({
      id,
      change,
      beforeState: before?.state ?? null,
      afterState: after?.state ?? null,
      before: before?.evidenced ?? null,
      after: after?.evidenced ?? null,
    })),
  };
}

function toSide({ assessment, result }: Side): ComparedSide {
  return {
    assessmentId: assessment.id,
    mode: assessment.mode,
    state: assessment.state,
    version: assessment.instrument.version,
    startedAt: assessment.startedAt,
    asOf: result.asOf,
    headline: result.headline,
    index: toFigure(result.index.value),
  };
}

function titlesOf({ clusters, redLines, harms }: Instrument): (id: string) => string {
  const titles = new Map([...clusters, ...redLines, ...harms].map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}
