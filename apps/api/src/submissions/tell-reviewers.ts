import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Jobs, type JobIds } from '../platform/jobs/jobs.js';
import { Mail } from '../platform/mail/mail.js';
import { TenantTx } from '../platform/tenant-tx.js';

interface Reviewer {
  readonly id: string;
  readonly email: string;
  readonly programme: string;
}

/** Writes to the reviewers of a programme that a submission came in: where to look, nothing of what is in it. */
@Injectable()
export class TellReviewers implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly tx: TenantTx,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('submission-received', { run: (ids) => this.tell(ids), drop: () => Promise.resolve() });
  }

  /** Somebody with a conflict of interest is not told, nor is who left. */
  private async tell({ body = '', programme = '', submission = '', company = '' }: JobIds): Promise<void> {
    if (!this.mail.isSet) return;
    await this.tx.run({ tenantId: body }, async (em) => {
      const reviewers: Reviewer[] = await em.query(
        `select n.id, n.email, p.name as programme from app.programme_reviewer r
           join app.programme p on p.tenant_id = r.tenant_id and p.id = r.programme_id
           join app.person n on n.tenant_id = r.tenant_id and n.id = r.person_id
           join app.membership m on m.tenant_id = r.tenant_id and m.person_id = r.person_id
          where r.tenant_id = $1 and r.programme_id = $2 and r.ended_at is null
            and not exists (select 1 from app.reviewer_conflict c where c.tenant_id = $1 and c.person_id = r.person_id
              and c.company_id = $3 and c.lifted_at is null)
          order by n.id`,
        [body, programme, company],
      );
      for (const { id, email, programme: name } of reviewers) {
        await this.mail.post(
          em,
          {
            to: email,
            subject: 'A submission came in on OpenCRIA',
            paragraphs: [
              `A company submitted an assessment to the programme “${name}”. It waits in the queue of your reviewing body.`,
              'What it says stays in OpenCRIA: this letter holds nothing of it.',
            ],
            link: { label: 'Open the queue', url: `${this.config.publicUrl}/reviews` },
          },
          {
            key: `submission-received/${submission}/${id}`,
            onBehalf: { tenantId: body, userId: id, permission: 'review.read' },
          },
        );
      }
    });
  }
}
