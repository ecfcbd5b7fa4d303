import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { Mail } from '../platform/mail/mail.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import {
  DEFAULTS,
  eventsOf,
  GROUPS,
  NOTICE_EVENTS,
  type Channels,
  type NoticeEvent,
  type NoticeGroup,
} from './events.js';
import type {
  NoticeLettersStopped,
  NoticePreferenceInput,
  NoticeSettings,
  SaveDigestHourInput,
  SaveNoticePreferencesInput,
} from './notice.types.js';
import { readOptOut } from './opt-out-token.js';
import { languagesOf } from './words/letter-words.js';

const SAVE = `
insert into app.notice_preference (tenant_id, person_id, event, in_app, mail)
select $1, $2, event, in_app, mail from unnest($3::text[], $4::boolean[], $5::text[]) as given (event, in_app, mail)
on conflict (tenant_id, person_id, event) do update set in_app = excluded.in_app, mail = excluded.mail`;

const SPEAK = `
insert into app.notice_reader (tenant_id, person_id, language) values ($1, $2, $3)
on conflict (tenant_id, person_id) do update set language = excluded.language`;

/** What each person is told of, and how. */
@Injectable()
export class PreferencesService {
  private readonly key: Buffer;

  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mail: Mail,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('notice-opt-out');
  }

  settings(viewer: Viewer): Promise<NoticeSettings> {
    return this.tx.run(viewer, (em) => this.read(em, viewer));
  }

  save(viewer: Viewer, input: SaveNoticePreferencesInput): Promise<NoticeSettings> {
    if (!languagesOf(this.config).some(({ code }) => code === input.language)) {
      throw invalidInput([{ field: 'language', says: 'Letters are not written in this language yet.' }]);
    }
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        await write(em, viewer.tenantId, viewer.userId, input.events);
        await em.query(SPEAK, [viewer.tenantId, viewer.userId, input.language]);
        const details = { events: input.events.length };
        await record(em, viewer, { action: 'notices.choose', object: 'person', objectId: viewer.userId, details });
        return {};
      });
      return this.read(em, viewer);
    });
  }

  saveHour(viewer: Viewer, input: SaveDigestHourInput): Promise<NoticeSettings> {
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        await em.query('update app.organisation set digest_hour = $2 where tenant_id = $1', [
          viewer.tenantId,
          input.hour,
        ]);
        const entry = { action: 'notices.hour', object: 'organisation', objectId: viewer.tenantId } as const;
        await record(em, viewer, { ...entry, details: { hour: input.hour } });
        return {};
      });
      return this.read(em, viewer);
    });
  }

  /** Stops the letters that a token names; whoever has the letter may. What is shown in the app stays. */
  async stop(token: string): Promise<NoticeLettersStopped> {
    const said = readOptOut(this.key, token);
    const event = NOTICE_EVENTS.find((one) => one === said?.event) ?? null;
    if (!said || (event === null && said.event !== 'all')) throw problem('OPT_OUT_INVALID');
    const viewer = { tenantId: said.tenantId, userId: said.personId };
    await this.tx.run(viewer, async (em) => {
      const [member] = await em.query<unknown[]>('select 1 from app.membership where person_id = $1', [said.personId]);
      if (!member) return;
      const chosen = await preferences(em, viewer.tenantId, viewer.userId);
      const stopped = NOTICE_EVENTS.filter((one) => (event ?? one) === one && chosen(one).mail !== 'off');
      if (stopped.length === 0) return;
      const off = stopped.map((one) => ({ event: one, inApp: chosen(one).inApp, mail: 'off' as const }));
      await write(em, viewer.tenantId, viewer.userId, off);
      const details = { event: event ?? 'all' };
      await record(em, viewer, { action: 'notices.stop', object: 'person', objectId: viewer.userId, details });
    });
    return { event };
  }

  private async read(em: EntityManager, viewer: Viewer): Promise<NoticeSettings> {
    const chosen = await preferences(em, viewer.tenantId, viewer.userId);
    const [row] = await em.query<{ hour: number; language: string | null }[]>(
      `select o.digest_hour as hour, r.language from app.organisation o
         left join app.notice_reader r on r.tenant_id = o.tenant_id and r.person_id = $2 where o.tenant_id = $1`,
      [viewer.tenantId, viewer.userId],
    );
    return {
      mailIsSet: this.mail.isSet,
      events: eventsOf(viewer.organisationKind).map((event) => ({ event, group: groupOf(event), ...chosen(event) })),
      language: row?.language ?? 'en',
      languages: languagesOf(this.config),
      digestHour: row?.hour ?? 0,
      mayChangeHour: may(viewer, 'members.manage'),
    };
  }
}

function groupOf(event: NoticeEvent): NoticeGroup {
  const groups = Object.entries(GROUPS) as [NoticeGroup, readonly NoticeEvent[]][];
  return groups.find(([, events]) => events.includes(event))?.[0] ?? 'reviews';
}

async function preferences(
  em: EntityManager,
  tenantId: string,
  personId: string,
): Promise<(event: NoticeEvent) => Channels> {
  const rows = await em.query<({ event: string } & Channels)[]>(
    `select event, in_app as "inApp", mail from app.notice_preference where tenant_id = $1 and person_id = $2`,
    [tenantId, personId],
  );
  const chosen = new Map(rows.map(({ event, inApp, mail }) => [event, { inApp, mail }]));
  return (event) => chosen.get(event) ?? DEFAULTS[event];
}

async function write(
  em: EntityManager,
  tenantId: string,
  personId: string,
  events: readonly NoticePreferenceInput[],
): Promise<void> {
  const columns = [events.map(({ event }) => event), events.map(({ inApp }) => inApp), events.map(({ mail }) => mail)];
  await em.query(SAVE, [tenantId, personId, ...columns]);
}
