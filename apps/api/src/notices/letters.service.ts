import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { onBehalfOf } from '../platform/jobs/jobs.js';
import { InstallationSecret } from '../platform/keys.js';
import { Mail } from '../platform/mail/mail.js';
import { composeDigest, composeOne, type Addresses, type Recipient } from './compose.js';
import type { MadeNotice } from './insert-notices.js';
import { makeOptOut } from './opt-out-token.js';
import { NOTICE, NOTICE_JOINS, stillStands, type NoticeRow } from './read-notices.js';
import { wordsIn } from './words/letter-words.js';

interface RecipientRow {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly language: string;
}

const RECIPIENTS = `
  select p.id as "personId", p.email, p.name, o.name as organisation, coalesce(r.language, 'en') as language
    from app.membership m
    join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join app.organisation o on o.tenant_id = m.tenant_id
    left join app.notice_reader r on r.tenant_id = m.tenant_id and r.person_id = m.person_id
   where m.tenant_id = $1 and m.person_id = any($2::uuid[])
   order by p.id`;

/** Of the people for whom something waits, those who had no digest today; they have had it from here on. */
const CLAIM_DIGEST = `
  insert into app.notice_reader as r (tenant_id, person_id, language, last_digest_on)
  select distinct on (n.person_id) n.tenant_id, n.person_id, 'en', $2::date
    from app.notice n
   where n.tenant_id = $1 and n.mail = 'digest' and n.mailed_at is null
   order by n.person_id
  on conflict (tenant_id, person_id) do update set last_digest_on = excluded.last_digest_on
    where r.last_digest_on is null or r.last_digest_on < excluded.last_digest_on
  returning person_id`;

/** Letters about notices. Each leaves in the transaction that notes that it left. */
@Injectable()
export class LettersService {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly mail: Mail,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('notice-opt-out');
  }

  /** For notices that were just made: a letter to those who want one at once. */
  async postAtOnce(em: EntityManager, tenantId: string, made: readonly MadeNotice[]): Promise<void> {
    const ids = made.filter(({ mail }) => mail === 'at-once').map(({ id }) => id);
    if (ids.length === 0) return;
    const rows = await em.query<NoticeRow[]>(
      `with sent as (update app.notice set mailed_at = $3 where tenant_id = $1 and id = any($2::uuid[]) returning *)
       select ${NOTICE} from sent n ${NOTICE_JOINS} order by n.id`,
      [tenantId, ids, this.clock.now()],
    );
    for (const recipient of await this.recipients(em, tenantId, rows)) {
      for (const row of rows.filter(({ personId }) => personId === recipient.personId)) {
        const letter = composeOne(recipient, row, this.addresses(tenantId, recipient.personId));
        await this.mail.post(em, letter, { key: `notice/${row.id}`, onBehalf: this.to(tenantId, recipient) });
      }
    }
  }

  /** One letter a day to each person about what they have not read yet; call it from the organisation's hour on. */
  async postDigests(em: EntityManager, tenantId: string): Promise<void> {
    if (!this.mail.isSet) return;
    const today = this.clock.today();
    const claimed = await em.query<{ person_id: string }[]>(CLAIM_DIGEST, [tenantId, today]);
    if (claimed.length === 0) return;
    const rows = await em.query<NoticeRow[]>(
      `with sent as (
         update app.notice set mailed_at = $3
          where tenant_id = $1 and person_id = any($2::uuid[]) and mail = 'digest' and mailed_at is null returning *
       ) select ${NOTICE} from sent n ${NOTICE_JOINS} order by n.at, n.id`,
      [tenantId, claimed.map(({ person_id: id }) => id), this.clock.now()],
    );
    for (const recipient of await this.recipients(em, tenantId, rows)) {
      const theirs = rows.filter((row) => row.personId === recipient.personId && row.unread && stillStands(row));
      if (theirs.length === 0) continue;
      const letter = composeDigest(recipient, theirs, this.addresses(tenantId, recipient.personId));
      const key = `digest/${tenantId}/${recipient.personId}/${today}`;
      await this.mail.post(em, letter, { key, onBehalf: this.to(tenantId, recipient) });
    }
  }

  private async recipients(em: EntityManager, tenantId: string, rows: readonly NoticeRow[]): Promise<Recipient[]> {
    const ids = [...new Set(rows.map(({ personId }) => personId))];
    const people = await em.query<RecipientRow[]>(RECIPIENTS, [tenantId, ids]);
    return people.map(({ language, ...person }) => ({ ...person, words: wordsIn(language) }));
  }

  private addresses(tenantId: string, personId: string): Addresses {
    const { publicUrl } = this.config;
    return { publicUrl, stop: (event) => makeOptOut(this.key, { tenantId, personId, event }) };
  }

  /** Who left meanwhile is written to no more. */
  private to(tenantId: string, { personId }: Recipient) {
    return onBehalfOf({ tenantId, userId: personId }, 'notices.read');
  }
}
