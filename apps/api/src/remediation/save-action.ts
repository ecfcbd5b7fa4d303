/**
 * Writes the decision, its history and the evidence behind it in one statement; nothing where somebody was
 * faster. The last value says whether the evidence named is all there is from now on, or comes on top.
 */
export const SAVE_ACTION = `
with saved as (
  insert into app.action as x (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, proposal,
      updated_by, updated_at)
  select $1::uuid, $2::uuid, $3::text, 1, $5::text, $6::uuid, $7::date, $8::text, $9::jsonb, $10::uuid, $11::timestamptz
   where $4::int = 0 or exists (
     select 1 from app.action o where o.tenant_id = $1 and o.assessment_id = $2 and o.key = $3)
  on conflict (tenant_id, assessment_id, key) do update
    set revision = x.revision + 1, status = excluded.status, owner_id = excluded.owner_id, due_on = excluded.due_on,
        reason = excluded.reason, proposal = excluded.proposal, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    where x.revision = $4::int
  returning x.*
), remembered as (
  insert into app.action_history (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason,
      evidence_ids, moved_by, moved_at)
  select tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, $12::uuid[], updated_by, updated_at
    from saved
), unlinked as (
  delete from app.action_evidence v using saved s
   where $13::boolean and v.tenant_id = s.tenant_id and v.assessment_id = s.assessment_id and v.key = s.key
     and v.evidence_id <> all($12::uuid[])
), linked as (
  insert into app.action_evidence (tenant_id, assessment_id, key, evidence_id)
  select s.tenant_id, s.assessment_id, s.key, e from saved s, unnest($12::uuid[]) e
  on conflict do nothing
)
select revision from saved`;
