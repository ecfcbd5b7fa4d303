import type { Table } from './copy-rows.js';
import type { Company, SeededAssessment } from './plan.js';
import { Random } from './random.js';

const DAY = 86_400_000;

export interface Draft {
  readonly company: Company;
  readonly assessment: SeededAssessment;
}

/** The content of the last version, or of the draft that may become one. */
export function latest({ contents, submissions }: SeededAssessment) {
  const content = submissions.at(-1)?.content ?? contents.at(-1);
  if (!content) throw new Error('an assessment has contents');
  return content;
}

/** What was decided on the plan since: most steps are begun, few are done. */
export function actionTables(drafts: readonly Draft[]): Table[] {
  const decided = drafts.flatMap(({ company, assessment }, place) => {
    const random = new Random(place + 1);
    const { plan, day } = latest(assessment);
    const at = new Date(Date.parse(day) + DAY);
    return assessment.submissions.length === 0
      ? []
      : plan.slice(0, random.whole(0, 6)).map((item) => {
          const status = random.pick(['accepted', 'accepted', 'started', 'started', 'done', 'declined'] as const);
          const declined = status === 'declined';
          const reason = declined ? 'Another way of doing it was chosen.' : null;
          const dueOn = declined ? null : (item.dueOn ?? new Date(at.getTime() + 90 * DAY).toISOString().slice(0, 10));
          const keys = [
            company.id,
            assessment.id,
            item.key,
            1,
            status,
            declined ? null : company.officer.id,
            dueOn,
            reason,
          ];
          return { keys, item: JSON.stringify(item), by: company.officer.id, at };
        });
  });
  const columns = 'tenant_id assessment_id key revision status owner_id due_on reason';
  return [
    {
      name: 'app.action',
      columns: `${columns} proposal updated_by updated_at`,
      rows: decided.map(({ keys, item, by, at }) => [...keys, item, by, at]),
    },
    {
      name: 'app.action_history',
      columns: `${columns} evidence_ids moved_by moved_at`,
      rows: decided.map(({ keys, by, at }) => [...keys, [], by, at]),
    },
  ];
}
