import type { EntityManager } from 'typeorm';

/** A later version answers what was still asked about the one before; its case shows those requests too. */
export async function answerByResubmission(
  em: EntityManager,
  companyId: string,
  previousId: string,
  now: Date,
): Promise<void> {
  await em.query(
    `update app.case_request set answered_at = $3
      where tenant_id = $1 and submission_id = $2 and answered_at is null and settled_at is null`,
    [companyId, previousId, now],
  );
}
