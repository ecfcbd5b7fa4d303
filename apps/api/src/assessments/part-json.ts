/** SQL of one answer as JSON, with the name of who saved it. `x` and `n` are the aliases of app.answer and app.person. */
export const answerJson = (x: string, n: string): string => `json_build_object(
  'questionId', ${x}.question_id, 'revision', ${x}.revision, 'state', ${x}.state, 'option', ${x}.option_id,
  'parts', ${x}.parts, 'number', ${x}.number, 'reason', ${x}.reason, 'knownBy', ${x}.known_by,
  'note', ${x}.note, 'updatedAt', ${x}.updated_at,
  'updatedBy', json_build_object('id', ${x}.updated_by, 'name', coalesce(${n}.name, 'Former member')),
  'evidenceIds', (select coalesce(json_agg(l.evidence_id order by l.evidence_id), '[]') from app.answer_evidence l
    where l.tenant_id = ${x}.tenant_id and l.assessment_id = ${x}.assessment_id and l.question_id = ${x}.question_id))`;

/** SQL of the ratings of one harm as JSON. `h` is the alias of app.harm_rating. */
export const harmRatingJson = (h: string): string => `json_build_object(
  'harmId', ${h}.harm_id, 'revision', ${h}.revision, 'scale', ${h}.scale, 'scope', ${h}.scope,
  'irremediability', ${h}.irremediability, 'likelihood', ${h}.likelihood, 'incidentOn', ${h}.incident_on, 'incidents', ${h}.incidents,
  'involvement', ${h}.involvement, 'exposed', ${h}.exposed, 'note', ${h}.note, 'updatedAt', ${h}.updated_at)`;

/** The organisation's own assessment of the same instrument version, which `a` inherits from; its id or null. */
export const ORGANISATION_OF_A = `(select own.id from app.assessment own
  where a.product_id is not null and own.tenant_id = a.tenant_id and own.product_id is null
    and own.instrument_id = a.instrument_id and own.instrument_version = a.instrument_version
  order by own.started_at desc limit 1)`;

/** SQL of what was decided on one action, as pairs for json_build_object. `t` is the alias of app.action. */
export const actionFields = (t: string): string => `
  'id', ${t}.id, 'key', ${t}.key, 'revision', ${t}.revision, 'status', ${t}.status, 'ownerId', ${t}.owner_id,
  'dueOn', ${t}.due_on, 'reason', ${t}.reason, 'proposal', ${t}.proposal,
  'blocked', case when ${t}.blocked_since is not null then json_build_object(
     'reason', ${t}.blocked_reason, 'since', ${t}.blocked_since, 'byId', ${t}.blocked_by) end,
  'checkAgain', case when ${t}.check_again_since is not null then json_build_object(
     'why', ${t}.check_again_why, 'since', ${t}.check_again_since) end,
  'verified', case when ${t}.verified_at is not null then json_build_object(
     'byId', ${t}.verified_by, 'at', ${t}.verified_at, 'until', ${t}.effective_until) end,
  'mergedIntoId', ${t}.merged_into`;
