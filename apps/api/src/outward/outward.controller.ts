import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment } from '../evidence/file-name.js';
import { recordRead } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow, Public } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { readSheet, toCsv, toXlsx, type SheetRow } from './action-sheet.js';
import { CalendarService } from './calendar.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Actions as files and as a calendar. */
@Controller('api')
export class OutwardController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  /** Calendar programs come without a session: the address itself is the secret. */
  @Public()
  @Get('calendar/:file')
  async feed(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [token, ending] = file.split('.');
    if (ending !== 'ics') throw problem('FEED_NOT_FOUND');
    const text = await this.calendar.read(token ?? '');
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' });
    response.end(text);
  }

  @Allow('report.download')
  @Limited('export')
  @Get('actions/actions.csv')
  async csv(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const rows = await this.rows(viewer);
    this.head(response, 'text/csv; charset=utf-8', 'csv');
    response.end(toCsv(rows));
  }

  @Allow('report.download')
  @Limited('export')
  @Get('actions/actions.xlsx')
  async xlsx(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const rows = await this.rows(viewer);
    const bytes = await toXlsx(rows, this.clock.now());
    this.head(response, XLSX, 'xlsx');
    response.end(Buffer.from(bytes));
  }

  private rows(viewer: Viewer): Promise<SheetRow[]> {
    return this.tx.run(viewer, async (em) => {
      const rows = await readSheet(em, viewer.tenantId, this.clock.today());
      await recordRead(em, viewer, {
        action: 'action.export',
        object: 'organisation',
        objectId: viewer.tenantId,
        details: { rows: rows.length },
      });
      return rows;
    });
  }

  private head(response: Response, type: string, extension: string): void {
    response.set({
      'content-type': type,
      'content-disposition': attachment(`Actions ${this.clock.today()}.${extension}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
}
