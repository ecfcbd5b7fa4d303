import type { EntityManager } from 'typeorm';
import { DEFAULTS } from './events.js';

/** A notice that was made just now. */
export interface MadeNotice {
  readonly id: string;
  readonly mail: 'at-once' | 'digest' | 'off';
}

/**
 * Tells what `source` names, each person once of each occasion, as they want to be told; two instances that find the
 * same occasion at once are held apart by the unique key. `source` is a query of (person_id, event, occasion,
 * assessment_id, question_id, action_key, evidence_id, submission_id, from_id, due_on, step); `$1` is the
 * organisation, `$2` now, its own values begin at `$5`.
 */
export function insertNotices(
  em: EntityManager,
  tenantId: string,
  now: Date,
  mailIsSet: boolean,
  { source, values }: { readonly source: string; readonly values: readonly unknown[] },
): Promise<MadeNotice[]> {
  return em.query<MadeNotice[]>(
    `with told as (${source}), wanted as (
       select distinct on (t.person_id, t.occasion) t.*, coalesce(f.in_app, (d.channels->>'inApp')::boolean) as in_app,
              case when $4 then coalesce(f.mail, d.channels->>'mail') else 'off' end as mail
         from told t
         join app.membership m on m.tenant_id = $1 and m.person_id = t.person_id
         left join app.notice_preference f on f.tenant_id = $1 and f.person_id = t.person_id and f.event = t.event
        cross join lateral (select $3::jsonb -> t.event as channels) d
        where not exists (select 1 from app.notice n
          where n.tenant_id = $1 and n.person_id = t.person_id and n.occasion = t.occasion)
        order by t.person_id, t.occasion
     )
     insert into app.notice (tenant_id, id, person_id, event, occasion, assessment_id, question_id, action_key,
         evidence_id, submission_id, from_id, due_on, step, at, in_app, mail)
     select $1, gen_random_uuid(), person_id, event, occasion, assessment_id, question_id, action_key,
            evidence_id, submission_id, from_id, due_on, step, $2::timestamptz, in_app, mail
       from wanted where in_app or mail <> 'off'
     on conflict (tenant_id, person_id, occasion) do nothing
     returning id, mail`,
    [tenantId, now, JSON.stringify(DEFAULTS), mailIsSet, ...values],
  );
}
