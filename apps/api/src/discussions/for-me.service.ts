import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ForMe, ForMeConnection } from './for-me.types.js';
import { namedIn, withNames } from './mentions.js';
import { STANDS } from './read-discussion.js';
import { personJson } from './read-threads.js';

type Row = Omit<ForMe, 'asks'> & {
  readonly instrumentId: string;
  readonly instrumentVersion: string;
};

interface Found {
  readonly rows: readonly Row[];
  readonly people: Readonly<Record<string, string>>;
  readonly unread: number;
}

const READ = `
with item as materialized (
  select 'mention' as kind, c.id, m.mentioned_at as at, c.author_id as from_id, t.assessment_id, t.question_id,
         c.body as text, m.read_at is null as unread
    from app.comment_mention m
    join app.comment c on c.tenant_id = m.tenant_id and c.id = m.comment_id and c.removed_at is null
    join app.comment_thread t on t.tenant_id = c.tenant_id and t.id = c.thread_id
   where m.tenant_id = $1 and m.person_id = $2 and c.author_id <> $2
  union all
  select 'check', k.id, k.asked_at, k.asked_by, k.assessment_id, k.question_id, k.why, true
    from app.answer_check k
   where k.tenant_id = $1 and k.asked_of = $2 and k.outcome = 'open' and ${STANDS}
), page as (
  select * from item where $3::timestamptz is null or (at, id) < ($3, $4::uuid) order by at desc, id desc limit $5
)
select json_build_object(
  'rows', (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'at', i.at,
      'from', ${personJson('i.from_id', '$1')}, 'assessmentId', i.assessment_id, 'questionId', i.question_id,
      'text', i.text, 'unread', i.unread, 'assessmentTitle', coalesce(p.name, $6::text),
      'instrumentId', a.instrument_id, 'instrumentVersion', a.instrument_version) order by i.at desc, i.id desc), '[]')
    from page i join app.assessment a on a.tenant_id = $1 and a.id = i.assessment_id
    left join app.product p on p.tenant_id = $1 and p.id = a.product_id),
  'people', (select coalesce(json_object_agg(n.id, n.name), '{}') from app.person n
    where n.tenant_id = $1 and n.id in (
      select m.person_id from app.comment_mention m join page i on i.id = m.comment_id where m.tenant_id = $1)),
  'unread', (select count(*) filter (where unread)::int from item)) as found`;

/** What waits for one person: where they are named, and what they are asked to check. */
@Injectable()
export class ForMeService {
  constructor(
    private readonly tx: TenantTx,
    private readonly instruments: InstrumentsService,
  ) {}

  async page(viewer: Viewer, first?: number | null, after?: string | null): Promise<ForMeConnection> {
    const size = pageSize(first);
    const before = readCursor(after, 2);
    const [row] = await this.tx.run(viewer, (em) =>
      em.query<{ found: Found }[]>(READ, [
        viewer.tenantId,
        viewer.userId,
        before?.[0] ?? null,
        before?.[1] ?? null,
        size + 1,
        viewer.organisationName,
      ]),
    );
    const { rows, people, unread } = row?.found ?? { rows: [], people: {}, unread: 0 };
    const { edges, pageInfo } = cutPage(rows, size, ({ at, id }) => [at, id]);
    const nodes = edges.map(({ cursor, node }) => ({ cursor, node: this.show(node, people) }));
    return { edges: nodes, pageInfo, unread };
  }

  private show({ instrumentId, instrumentVersion, ...row }: Row, people: Found['people']): ForMe {
    const { instrument } = this.instruments.find(instrumentId, instrumentVersion);
    const asks = instrument.questions.find(({ id }) => id === row.questionId)?.asks ?? row.questionId;
    const text = namedIn(row.text).length === 0 ? row.text : withNames(row.text, (id) => people[id] ?? 'Former member');
    return { ...row, asks, text };
  }
}
