import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../platform/config.js';
import { Jobs, type JobIds } from '../platform/jobs/jobs.js';
import { Mail } from '../platform/mail/mail.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { HeldCase } from './hold-case.js';

export type Occasion = 'asked' | 'answered' | 'decided' | 'contested' | 'appeal-decided';

const SUBJECTS: Readonly<Record<Occasion, string>> = {
  asked: 'The reviewing body asks about your submission',
  answered: 'A company answered you',
  decided: 'There is a decision on your submission',
  contested: 'A company contests a verdict',
  'appeal-decided': 'Your objection was decided',
};

const isOccasion = (word: string | undefined): word is Occasion => word !== undefined && word in SUBJECTS;

/**
 * Tells the other side that something waits: that and a link, nothing of what was said. Who it concerns is looked
 * up by a job in the other organisation, which the side that made the move cannot see.
 */
@Injectable()
export class CaseLetters implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly tx: TenantTx,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('case-letters', { run: (ids) => this.write(ids), drop: () => Promise.resolve() });
  }

  /** To the company's compliance officers and administrators. */
  async tellCompany(em: EntityManager, held: HeldCase, occasion: Occasion, eventId: string): Promise<void> {
    await this.enqueue(em, held, occasion, eventId, { tenant: held.companyId });
  }

  /** To one reviewer, where somebody has the case. */
  async tellReviewer(em: EntityManager, held: HeldCase, occasion: Occasion, eventId: string): Promise<void> {
    if (held.claimedBy) {
      await this.enqueue(em, held, occasion, eventId, { tenant: held.bodyId, person: held.claimedBy });
    }
  }

  /** To the leads of the programme, who find somebody that did not judge the case. */
  async tellLeads(em: EntityManager, held: HeldCase, occasion: Occasion, eventId: string): Promise<void> {
    await this.enqueue(em, held, occasion, eventId, { tenant: held.bodyId, programme: held.programmeId });
  }

  private enqueue(
    em: EntityManager,
    { submissionId }: HeldCase,
    occasion: Occasion,
    event: string,
    to: Readonly<Record<string, string>>,
  ): Promise<void> {
    return this.jobs.enqueue(em, 'case-letters', { ...to, submission: submissionId, occasion, event }, null);
  }

  private async write({
    tenant = '',
    person,
    programme,
    submission = '',
    occasion,
    event = '',
  }: JobIds): Promise<void> {
    if (!this.mail.isSet || !isOccasion(occasion)) return;
    const url = `${this.config.publicUrl}/${person || programme ? 'reviews' : 'submissions'}/${submission}`;
    await this.tx.run({ tenantId: tenant }, async (em) => {
      const people: { id: string; email: string }[] = await em.query(
        `select p.id, p.email from app.membership m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
          where case
              when $1::uuid is not null then p.id = $1
              when $2::uuid is not null then p.id in (select r.person_id from app.programme_reviewer r
                where r.programme_id = $2 and r.lead and r.ended_at is null)
              else m.role in ('compliance-officer', 'organisation-admin') end
          order by p.id`,
        [person ?? null, programme ?? null],
      );
      for (const { id, email } of people) {
        const paragraphs = ['Something waits for you in OpenCRIA. Sign in to read it.'];
        const letter = { to: email, subject: SUBJECTS[occasion], paragraphs, link: { label: 'Open it', url } };
        await this.mail.post(em, letter, { key: `case/${event}/${id}` });
      }
    });
  }
}
