/**
 * True where the reviewing body asked about an answer of a submitted assessment: the request opens the answer it
 * names until it is settled, the case is decided otherwise, or a later version was submitted. `question` narrows it to one answer.
 */
export const reopened = (assessment: string, question?: string): string => `exists (
    select 1 from app.submission s
      join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id
      join app.case_request r on r.tenant_id = s.tenant_id and r.submission_id = s.id
     where s.tenant_id = $1 and s.assessment_id = ${assessment} and c.state in ('claimed', 'returned') and c.successor_id is null
       and r.settled_at is null and r.question_id ${question === undefined ? 'is not null' : `= ${question}`})`;
