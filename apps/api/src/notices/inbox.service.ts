import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { GROUPS } from './events.js';
import type { MarkNoticesReadInput, Notice, NoticeConnection, NoticeFilter } from './notice.types.js';
import { NOTICE, NOTICE_JOINS, stillStands, type NoticeRow } from './read-notices.js';

const PAGE = `
with page as (
  select * from app.notice
   where tenant_id = $1 and person_id = $2 and in_app and ($3::text[] is null or event = any($3))
     and (not $4 or read_at is null) and ($5::timestamptz is null or (at, id) < ($5, $6::uuid))
   order by at desc, id desc limit $7
) select ${NOTICE} from page n ${NOTICE_JOINS} order by n.at desc, n.id desc`;

const MARK = `
update app.notice set read_at = $3
 where tenant_id = $1 and person_id = $2 and in_app and read_at is null and ($4::uuid[] is null or id = any($4))`;

/** What somebody was told of, newest first. */
@Injectable()
export class InboxService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  async page(
    viewer: Viewer,
    { group, unread }: NoticeFilter,
    first?: number | null,
    after?: string | null,
  ): Promise<NoticeConnection> {
    const size = pageSize(first);
    const before = readCursor(after, 2);
    const values = [
      viewer.tenantId,
      viewer.userId,
      group ? GROUPS[group] : null,
      unread ?? false,
      before?.[0] ?? null,
      before?.[1] ?? null,
      size + 1,
    ];
    const rows = await this.tx.run(viewer, (em) => em.query<(NoticeRow & { at: Date })[]>(PAGE, values));
    const { edges, pageInfo } = cutPage(rows, size, ({ at, id }) => [new Date(at).toISOString(), id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: this.show(node) })), pageInfo };
  }

  async unread(viewer: Viewer): Promise<number> {
    const [row] = await this.tx.read<{ count: number }>(viewer, {
      name: 'unread-notices',
      text: `select count(*)::int as count from app.notice
              where tenant_id = $1 and person_id = $2 and in_app and read_at is null`,
      values: [viewer.tenantId, viewer.userId],
    });
    return row?.count ?? 0;
  }

  async markRead(viewer: Viewer, { noticeIds }: MarkNoticesReadInput): Promise<void> {
    const now = this.clock.now();
    await this.tx.run(viewer, (em) => em.query(MARK, [viewer.tenantId, viewer.userId, now, noticeIds ?? null]));
  }

  private show(row: NoticeRow): Notice {
    const { fromId, fromName, actionOwnerId, actionOwner } = row;
    return {
      ...row,
      title: row.actionTitle ?? row.evidenceTitle ?? this.questionOf(row),
      from: fromId === null ? null : { id: fromId, name: fromName ?? 'Former member' },
      owner: actionOwnerId === null ? null : { id: actionOwnerId, name: actionOwner ?? 'Former member' },
      past: !stillStands(row),
    };
  }

  private questionOf({ questionId, instrumentId, instrumentVersion }: NoticeRow): string | null {
    if (questionId === null || instrumentId === null || instrumentVersion === null) return null;
    const { instrument } = this.instruments.find(instrumentId, instrumentVersion);
    return instrument.questions.find(({ id }) => id === questionId)?.asks ?? questionId;
  }
}
