import type { Effect } from '#libs/remediation';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { toFigure } from '../assessments/to-figure.js';
import type { ActionEffect } from './effect.types.js';

/** Titles of rights, harms and red lines, the company's own harms among them. */
export function titlesOf({ loaded, ownHarms }: LoadedAssessment): (id: string) => string {
  const { clusters, harms, redLines } = loaded.instrument;
  const titles = new Map([...clusters, ...harms, ...redLines, ...ownHarms].map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

export function toEffect(assessment: LoadedAssessment, { index, rights, harms, redLines }: Effect): ActionEffect {
  const titleOf = titlesOf(assessment);
  return {
    before: toFigure(index.before),
    after: toFigure(index.after),
    rights: rights.map(({ id, before, after }) => ({
      id,
      title: titleOf(id),
      before: toFigure(before),
      after: toFigure(after),
    })),
    harms: harms.map((harm) => ({ ...harm, title: titleOf(harm.id) })),
    redLines: redLines.map((redLine) => ({ ...redLine, title: titleOf(redLine.id) })),
  };
}
