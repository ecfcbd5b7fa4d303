import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Mail } from '../platform/mail/mail.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { DangerReported, ReportDangerInput } from './safeguarding.types.js';

/** Calls the person of this installation who looks after children in danger; takes no details of any child. */
@Injectable()
export class SafeguardingService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly tenants: TenantTx,
    private readonly reviewers: ReviewerTx,
    private readonly mail: Mail,
  ) {}

  async report(viewer: Viewer, input: ReportDangerInput): Promise<DangerReported> {
    const reviewing = viewer.organisationKind === 'reviewing-body';
    const reached = reviewing
      ? await this.reviewers.run(viewer, (em) => this.reaches(em, viewer, input))
      : await this.tenants.run(viewer, (em) => this.reaches(em, viewer, input));
    if (!reached) throw problem('NOT_FOUND');
    return this.tenants.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        const alerted = await this.alert(em, viewer, input);
        await record(em, viewer, {
          action: 'danger.report',
          object: input.seenIn,
          objectId: input.id,
          details: { alerted },
        });
        return { alerted };
      }),
    );
  }

  /** Drafts are not open to a reviewer's connection at all, and row-level security decides about the rest. */
  private async reaches(em: EntityManager, viewer: Viewer, { seenIn, id }: ReportDangerInput): Promise<boolean> {
    if (seenIn === 'assessment' && viewer.organisationKind === 'reviewing-body') return false;
    const table = seenIn === 'assessment' ? 'app.assessment' : 'app.submission';
    const found: unknown[] = await em.query(`select 1 from ${table} where id = $1`, [id]);
    return found.length > 0;
  }

  private async alert(
    em: EntityManager,
    viewer: Viewer,
    { seenIn, id, operationId }: ReportDangerInput,
  ): Promise<boolean> {
    const contact = this.config.safeguardingContact;
    if (contact === undefined || !this.mail.isSet) return false;
    await this.mail.post(
      em,
      {
        to: contact,
        subject: 'A child may be in danger now',
        paragraphs: [
          `Somebody with the role ${viewer.role.replaceAll('-', ' ')} of ${viewer.organisationName} marked on OpenCRIA that a child may be in danger now.`,
          `They saw it in the ${seenIn} ${id}. OpenCRIA takes no details of any child: reach the organisation at once and ask there.`,
        ],
        link: { label: 'What to do', url: `${this.config.publicUrl}/safeguarding` },
      },
      { key: `danger/${operationId}` },
    );
    return true;
  }
}
