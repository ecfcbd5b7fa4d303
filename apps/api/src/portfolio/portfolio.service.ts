import { Injectable } from '@nestjs/common';
import { fractionFromText } from '#libs/scoring';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { toFigure } from '../assessments/to-figure.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { portfolioFigures, type PortfolioFigures } from './portfolio-figures.js';
import type { Portfolio, PortfolioRight, PortfolioRow } from './portfolio.types.js';
import { keepFigures, readPortfolio, type Subject } from './read-portfolio.js';

const NOT_ASSESSED: Omit<PortfolioFigures, 'rights'> = {
  headline: null,
  index: null,
  blank: 0,
  scores: [],
  redLines: [],
  harms: [],
};

/** All products beside each other. Figures are worked out once for each state of an assessment and then kept. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
    private readonly instruments: InstrumentsService,
  ) {}

  of(viewer: Viewer): Promise<Portfolio> {
    const asOf = this.clock.today();
    return this.tx.run(viewer, async (em) => {
      const subjects = await readPortfolio(em, viewer.tenantId, asOf);
      const marks = new Map(subjects.map((subject) => [subject.assessmentId, this.markOf(subject, asOf)]));
      const stale = subjects.flatMap(({ assessmentId, kept }) =>
        assessmentId !== null && kept?.mark !== marks.get(assessmentId) ? [assessmentId] : [],
      );
      const fresh = new Map<string | null, PortfolioFigures>();
      if (stale.length > 0) {
        for (const assessment of await this.assessments.ofIds(viewer, stale)) {
          fresh.set(assessment.id, portfolioFigures(assessment));
        }
        await keepFigures(
          em,
          viewer.tenantId,
          stale.flatMap((assessmentId) => {
            const figures = fresh.get(assessmentId);
            return figures ? [{ assessmentId, mark: marks.get(assessmentId) ?? '', figures }] : [];
          }),
        );
      }
      const figuresOf = ({ assessmentId, kept }: Subject) => fresh.get(assessmentId) ?? kept?.figures;
      return {
        asOf,
        rights: rightsOf(subjects.map(figuresOf)),
        rows: subjects.map((subject) => toRow(subject, figuresOf(subject))),
      };
    });
  }

  /** Evidence grows older by the day, and a draft questionnaire may change under its version. */
  private markOf({ mark, instrumentId, instrumentVersion }: Subject, asOf: string): string {
    if (mark === null || instrumentId === null || instrumentVersion === null) return '';
    const { digest } = this.instruments.find(instrumentId, instrumentVersion).version;
    return `${asOf} ${digest} ${mark}`;
  }
}

/** Rights of all questionnaires in use, each once, in their order. */
function rightsOf(all: readonly (PortfolioFigures | undefined)[]): PortfolioRight[] {
  const rights = new Map<string, PortfolioRight>();
  for (const right of all.flatMap((figures) => figures?.rights ?? []))
    if (!rights.has(right.id)) rights.set(right.id, right);
  return [...rights.values()];
}

function toRow(subject: Subject, figures: PortfolioFigures | undefined): PortfolioRow {
  const { instrumentId: _id, instrumentVersion: _version, mark: _mark, kept: _kept, trend, ...row } = subject;
  const { headline, index, blank, scores, redLines, harms } = figures ?? NOT_ASSESSED;
  const points = trend.map(({ index: sealed, ...point }) => ({
    ...point,
    index: sealed && toFigure(fractionFromText(sealed.fraction)),
  }));
  return { ...row, headline, index, blank, scores, redLines, harms, trend: points };
}
