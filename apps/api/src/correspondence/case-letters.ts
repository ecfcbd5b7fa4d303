import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeEvent } from '../notices/events.js';
import { NoticesService } from '../notices/notices.service.js';
import { Jobs, type JobIds } from '../platform/jobs/jobs.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { HeldCase } from './hold-case.js';

const EVENTS = {
  asked: 'case-asked',
  answered: 'case-answered',
  decided: 'case-decided',
  contested: 'case-contested',
  'appeal-decided': 'appeal-decided',
} as const satisfies Readonly<Record<string, NoticeEvent>>;

export type Occasion = keyof typeof EVENTS;

const isOccasion = (word: string | undefined): word is Occasion => word !== undefined && word in EVENTS;

/**
 * Tells the other side that something waits: that and a link, nothing of what was said. Who it concerns is looked
 * up by a job in the other organisation, which the side that made the move cannot see.
 */
@Injectable()
export class CaseLetters implements OnModuleInit {
  constructor(
    private readonly tx: TenantTx,
    private readonly jobs: Jobs,
    private readonly notices: NoticesService,
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
    if (!isOccasion(occasion)) return;
    await this.tx.run({ tenantId: tenant }, async (em) => {
      const leads = await em.query<{ person_id: string }[]>(
        'select person_id from app.programme_reviewer where programme_id = $1 and lead and ended_at is null',
        [programme ?? null],
      );
      const people = person ? [person] : leads.map(({ person_id: id }) => id);
      await this.notices.tell(em, tenant, {
        event: EVENTS[occasion],
        occasion: `case/${event}`,
        people,
        roles: person || programme ? [] : ['compliance-officer', 'organisation-admin'],
        about: { submissionId: submission },
      });
    });
  }
}
