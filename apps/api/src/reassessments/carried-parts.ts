import type { EntityManager } from 'typeorm';

export interface CarriedPartRow {
  readonly assessmentId: string;
  readonly part: 'answer' | 'harm';
  readonly partId: string;
  readonly revision: number;
  readonly because: 'assessed-again' | 'newer-version';
  readonly fromAssessmentId: string;
  readonly fromVersion: string;
  readonly since: string;
}

/** What waits to be confirmed: carried over, neither confirmed nor saved again since. */
export const TO_CONFIRM = `
select json_build_object('assessmentId', c.assessment_id, 'part', c.part, 'partId', c.part_id, 'revision', c.revision,
    'because', c.because, 'fromAssessmentId', c.from_assessment_id, 'fromVersion', c.from_version,
    'since', c.since) as carried
  from app.carried_part c
  left join app.answer x on c.part = 'answer' and x.tenant_id = c.tenant_id and x.assessment_id = c.assessment_id
   and x.question_id = c.part_id
  left join app.harm_rating h on c.part = 'harm' and h.tenant_id = c.tenant_id and h.assessment_id = c.assessment_id
   and h.harm_id = c.part_id
 where c.tenant_id = $1 and c.assessment_id = any($2::uuid[]) and c.settled_at is null
   and c.revision = coalesce(x.revision, h.revision)
 order by c.part, c.part_id`;

/** Of an assessment and of the organisation's own that it inherits from. */
export async function readToConfirm(
  em: EntityManager,
  tenantId: string,
  assessmentIds: readonly (string | null)[],
): Promise<CarriedPartRow[]> {
  const ids = assessmentIds.filter((id) => id !== null);
  const found: { carried: CarriedPartRow }[] = await em.query(TO_CONFIRM, [tenantId, ids]);
  return found.map(({ carried }) => carried);
}

export interface Carried {
  readonly assessmentId: string;
  readonly because: CarriedPartRow['because'];
  readonly fromAssessmentId: string;
  readonly fromVersion: string;
  readonly questionIds: readonly string[];
  readonly harmIds: readonly string[];
}

/** Marks parts of an assessment as carried over, with the revision they have now. */
export async function markCarried(em: EntityManager, tenantId: string, carried: Carried, now: Date): Promise<void> {
  const { assessmentId, because, fromAssessmentId, fromVersion, questionIds, harmIds } = carried;
  await em.query(
    `insert into app.carried_part (tenant_id, assessment_id, part, part_id, revision, because, from_assessment_id,
        from_version, since)
     select $1::uuid, $2::uuid, found.part, found.id, found.revision, $5, $6::uuid, $7, $8::timestamptz
       from (select 'answer' as part, question_id as id, revision from app.answer
              where tenant_id = $1 and assessment_id = $2 and question_id = any($3::text[]) and state is not null
             union all
             select 'harm', harm_id, revision from app.harm_rating
              where tenant_id = $1 and assessment_id = $2 and harm_id = any($4::text[])) found
     on conflict (tenant_id, assessment_id, part, part_id) do update
        set revision = excluded.revision, because = excluded.because, from_assessment_id = excluded.from_assessment_id,
            from_version = excluded.from_version, since = excluded.since, settled_by = null, settled_at = null`,
    [tenantId, assessmentId, questionIds, harmIds, because, fromAssessmentId, fromVersion, now],
  );
}
