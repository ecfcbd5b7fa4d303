/** Requests of the reviewing body that open an answer of a submitted assessment. */
const OPENING = (assessment: string): string => `app.submission s
      join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id
      join app.case_request r on r.tenant_id = s.tenant_id and r.submission_id = s.id
     where s.tenant_id = $1 and s.assessment_id = ${assessment} and c.state in ('claimed', 'returned') and c.successor_id is null
       and r.settled_at is null`;

/**
 * True where the reviewing body asked about an answer of a submitted assessment: the request opens the answer it
 * names until it is settled, the case is decided otherwise, or a later version was submitted. `question` narrows it to one answer.
 */
export const reopened = (assessment: string, question?: string): string => `exists (
    select 1 from ${OPENING(assessment)} and r.question_id ${question === undefined ? 'is not null' : `= ${question}`})`;

/** SQL of the questions whose answers were opened so, as JSON. */
export const reopenedJson = (assessment: string): string => `(
    select coalesce(json_agg(distinct r.question_id), '[]') from ${OPENING(assessment)} and r.question_id is not null)`;
