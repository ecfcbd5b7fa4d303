import { Injectable } from '@nestjs/common';
import { buildBoard, type BoardInput } from '#libs/report';
import { recordRead } from '../platform/audit.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { PrintPool } from '../reports/print-pool.js';
import type { Download } from '../reports/reports.service.js';
import { PortfolioService } from './portfolio.service.js';
import type { Portfolio, PortfolioRow } from './portfolio.types.js';

/** The portfolio as one page for a board, with the same figures as the screen. */
@Injectable()
export class BoardService {
  constructor(
    private readonly tx: TenantTx,
    private readonly portfolio: PortfolioService,
    private readonly printer: PrintPool,
  ) {}

  /** Taking it out of the service is audited like a report. */
  async pdf(viewer: Viewer): Promise<Download<Uint8Array>> {
    const portfolio = await this.tx.run(viewer, async (em) => {
      const read = await this.portfolio.of(viewer);
      await recordRead(em, viewer, {
        action: 'report.download',
        object: 'organisation',
        objectId: viewer.tenantId,
        details: { format: 'board' },
      });
      return read;
    });
    const board = buildBoard(toInput(viewer.organisationName, portfolio));
    return {
      fileName: `${viewer.organisationName} board page ${portfolio.asOf}.pdf`,
      content: await this.printer.print(board),
    };
  }
}

function toInput(organisation: string, { asOf, rights, rows }: Portfolio): BoardInput {
  const assessed = rows.filter(({ product, assessmentId }) => product !== null || assessmentId !== null);
  return { organisation, asOf, rights, subjects: assessed.map((row) => toSubject(organisation, row)) };
}

function toSubject(organisation: string, row: PortfolioRow): BoardInput['subjects'][number] {
  const { product, headline, index, scores, redLines, harms, actionsOverdue, evidenceExpiring, trend } = row;
  return {
    name: product?.name ?? `${organisation} itself`,
    headline,
    index: index?.display ?? null,
    scores: scores.map(({ id, figure, place }) => ({ id, figure: figure?.display ?? null, place })),
    redLines,
    harms,
    actionsOverdue,
    evidenceExpiring,
    trend: trend.map((point) => point.index?.display ?? null),
  };
}
