import { Injectable } from '@nestjs/common';
import ical from 'ical-generator';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { once } from '../platform/once.js';
import { hashToken, makeTenantToken, tenantOfToken } from '../platform/one-time-token.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type { CalendarFeed, CalendarFeedInput } from './calendar.types.js';

interface Owner {
  readonly personId: string;
  readonly role: Role;
  readonly organisation: string;
}

interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly status: string;
  readonly product: string | null;
  readonly assessmentId: string;
  readonly dueOn: string;
  readonly updatedAt: Date;
}

const MOST_ENTRIES = 2_000;

const OWNER = `
  select f.person_id as "personId", m.role, o.name as organisation from app.calendar_feed f
    join app.membership m on m.tenant_id = f.tenant_id and m.person_id = f.person_id
    join app.organisation o on o.tenant_id = f.tenant_id
   where f.tenant_id = $1 and f.token_hash = $2`;

const ENTRIES = `
  select a.id, a.revision, a.title, a.status, p.name as product, a.assessment_id as "assessmentId",
         to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.updated_at as "updatedAt"
    from app.action a left join app.product p on p.tenant_id = a.tenant_id and p.id = a.product_id
   where a.tenant_id = $1 and a.due_on is not null and a.status in ('accepted', 'started', 'done')
     and (a.owner_id = $2 or exists (select 1 from app.action_watcher w
       where w.tenant_id = $1 and w.action_id = a.id and w.person_id = $2))
   order by a.due_on, a.id limit ${MOST_ENTRIES}`;

/** A person's own actions as a calendar program reads them, at an address that only they know and can end. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  feed(viewer: Viewer): Promise<CalendarFeed> {
    return this.tx.run(viewer, async (em) => {
      const [row] = await em.query<{ at: Date }[]>(
        'select created_at as at from app.calendar_feed where tenant_id = $1 and person_id = $2',
        [viewer.tenantId, viewer.userId],
      );
      return { createdAt: row?.at ?? null, url: null };
    });
  }

  /** A new address; the one before opens nothing any more. */
  async make(viewer: Viewer, input: CalendarFeedInput): Promise<CalendarFeed> {
    const token = makeTenantToken(viewer.tenantId);
    const now = this.clock.now();
    let made = false;
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        await em.query(
          `insert into app.calendar_feed (tenant_id, person_id, token_hash, created_at) values ($1, $2, $3, $4)
           on conflict (tenant_id, person_id) do update
             set token_hash = excluded.token_hash, created_at = excluded.created_at`,
          [viewer.tenantId, viewer.userId, hashToken(token), now],
        );
        await record(em, viewer, { action: 'calendar.make', object: 'person', objectId: viewer.userId });
        made = true;
        return {};
      }),
    );
    const feed = await this.feed(viewer);
    return { ...feed, url: made ? `${this.config.publicUrl}/api/calendar/${token}.ics` : null };
  }

  async end(viewer: Viewer, input: CalendarFeedInput): Promise<CalendarFeed> {
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        await em.query('delete from app.calendar_feed where tenant_id = $1 and person_id = $2', [
          viewer.tenantId,
          viewer.userId,
        ]);
        await record(em, viewer, { action: 'calendar.end', object: 'person', objectId: viewer.userId });
        return {};
      }),
    );
    return this.feed(viewer);
  }

  /** The calendar behind an address; whoever left or lost the right to read has none. */
  async read(token: string): Promise<string> {
    const tenantId = tenantOfToken(token);
    if (tenantId === null) throw problem('FEED_NOT_FOUND');
    return this.tx.run({ tenantId }, async (em) => {
      const [owner] = await em.query<Owner[]>(OWNER, [tenantId, hashToken(token)]);
      if (!owner || !may(owner, 'calendar.share')) throw problem('FEED_NOT_FOUND');
      const entries = await em.query<Entry[]>(ENTRIES, [tenantId, owner.personId]);
      return this.print(owner, entries);
    });
  }

  private print({ organisation }: Owner, entries: readonly Entry[]): string {
    const { publicUrl } = this.config;
    const calendar = ical({
      name: `OpenCRIA: ${organisation}`,
      prodId: { company: 'OpenCRIA', product: 'OpenCRIA', language: 'EN' },
      ttl: 3_600,
    });
    for (const { id, revision, title, status, product, assessmentId, dueOn, updatedAt } of entries) {
      calendar.createEvent({
        id: `${id}@${new URL(publicUrl).hostname}`,
        sequence: revision,
        stamp: updatedAt,
        start: new Date(`${dueOn}T00:00:00Z`),
        allDay: true,
        summary: title,
        description: `${product ?? organisation} (${status})`,
        url: `${publicUrl}/assessments/${assessmentId}/plan`,
      });
    }
    return calendar.toString();
  }
}
