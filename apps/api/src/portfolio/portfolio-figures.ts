import { toFigure } from '../assessments/to-figure.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type {
  PortfolioHarm,
  PortfolioRedLine,
  PortfolioRight,
  PortfolioRow,
  PortfolioScore,
} from './portfolio.types.js';

/** What is kept of one assessment. */
export interface PortfolioFigures extends Pick<PortfolioRow, 'headline' | 'index' | 'blank'> {
  readonly rights: readonly PortfolioRight[];
  readonly scores: readonly PortfolioScore[];
  readonly redLines: readonly PortfolioRedLine[];
  readonly harms: readonly PortfolioHarm[];
}

const SEVERE = ['critical', 'high'] as const;

export function portfolioFigures(assessment: LoadedAssessment): PortfolioFigures {
  const { clusters, bands, redLines, harms } = assessment.loaded.instrument;
  const result = evaluate(assessment);
  const titles = new Map([...redLines, ...harms, ...assessment.ownHarms].map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const scored = assessment.mode !== 'screening';
  return {
    headline: result.headline,
    index: toFigure(result.index.value),
    blank: result.progress.blank,
    rights: clusters.map(({ id, title, short }) => ({ id, title, short })),
    scores: scored
      ? result.clusters.map(({ id, score, band }) => {
          const place = bands.findIndex((one) => one.id === band);
          return { id, figure: toFigure(score), place: place < 0 ? null : place, band: bands[place]?.title ?? null };
        })
      : [],
    redLines: result.redLines
      .filter(({ state }) => state === 'BREACHED' || state === 'UNRESOLVED')
      .map(({ id, state }) => ({ id, title: titleOf(id), state })),
    harms: SEVERE.flatMap((level) =>
      result.harms
        .filter(({ applies, residual }) => applies !== 'false' && residual === level)
        .map(({ id, residual }) => ({ id, title: titleOf(id), residual })),
    ),
  };
}
