import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { InstrumentsService } from '../instruments/instruments.service.js';
import { NO_PERSON } from '../platform/audit.js';
import { sayAction } from './trail-words.js';
import type { AuditFilterInput, AuditTrailEntry } from './trail.types.js';

/** An entry as it is stored, and as the hash covers it. */
export interface TrailRow {
  readonly seq: number;
  /** With microseconds, in UTC. */
  readonly at: string;
  readonly actorId: string;
  readonly action: string;
  readonly object: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly prevHash: string;
  readonly hash: string;
}

/** Rows between two numbers, in one direction. */
export interface TrailRange {
  readonly filter: AuditFilterInput;
  readonly before?: number | null;
  readonly after?: number | null;
  readonly order: 'newest' | 'oldest';
  readonly limit: number;
}

const READ = (order: 'asc' | 'desc') => `
select seq::float8 as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId",
       action, object, object_id as "objectId", details,
       encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
  from app.audit_entry
 where tenant_id = $1 and ($2::bigint is null or seq < $2) and ($3::bigint is null or seq > $3)
   and ($4::uuid is null or actor_id = $4) and ($5::text is null or action = $5)
   and ($6::text is null or object_id = $6)
   and ($7::date is null or at >= $7::date::timestamp at time zone 'UTC')
   and ($8::date is null or at < ($8::date + 1)::timestamp at time zone 'UTC')
 order by seq ${order} limit $9`;

export function readTrail(em: EntityManager, tenantId: string, range: TrailRange): Promise<TrailRow[]> {
  const { filter, before = null, after = null, order, limit } = range;
  return em.query<TrailRow[]>(READ(order === 'newest' ? 'desc' : 'asc'), [
    tenantId,
    before,
    after,
    filter.actor ?? null,
    filter.action ?? null,
    filter.object ?? null,
    filter.from ?? null,
    filter.to ?? null,
    limit,
  ]);
}

interface NamedAssessment {
  readonly title: string;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
}

interface Names {
  readonly people: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly assessments: Readonly<Record<string, NamedAssessment>>;
}

const NAMES = `
select json_build_object(
  'people', (select coalesce(json_object_agg(id, name), '{}') from app.person
    where tenant_id = $1 and id = any($2::uuid[])),
  'products', (select coalesce(json_object_agg(id, name), '{}') from app.product
    where tenant_id = $1 and id = any($2::uuid[])),
  'evidence', (select coalesce(json_object_agg(id, title), '{}') from app.evidence
    where tenant_id = $1 and id = any($2::uuid[])),
  'assessments', (select coalesce(json_object_agg(a.id, json_build_object('title', coalesce(p.name, o.name),
      'instrumentId', a.instrument_id, 'instrumentVersion', a.instrument_version)), '{}')
    from app.assessment a join app.organisation o on o.tenant_id = a.tenant_id
    left join app.product p on p.tenant_id = a.tenant_id and p.id = a.product_id
    where a.tenant_id = $1 and a.id = any($2::uuid[]))
) as names`;

const FORMER = 'Former member';
const ITSELF = 'OpenCRIA';

/** Puts today's names to what entries point at; nothing of it is stored with them. */
export async function nameTrail(
  em: EntityManager,
  tenantId: string,
  rows: readonly TrailRow[],
  instruments: InstrumentsService,
): Promise<(TrailRow & Pick<AuditTrailEntry, 'actor' | 'says'>)[]> {
  const ids = new Set(rows.flatMap(({ actorId, objectId }) => [actorId, objectId]).filter((id) => isUUID(id)));
  const [found]: { names: Names }[] = await em.query(NAMES, [tenantId, [...ids]]);
  if (!found) throw new Error('the statement answers with one row');
  const { names } = found;
  return rows.map((row) => ({
    ...row,
    actor: { id: row.actorId, name: row.actorId === NO_PERSON ? ITSELF : (names.people[row.actorId] ?? FORMER) },
    says: say(row, names, instruments),
  }));
}

function say(row: TrailRow, names: Names, instruments: InstrumentsService): string {
  const detail = (name: string): string => String(row.details[name] ?? '');
  const assessment = names.assessments[row.objectId];
  const instrument = assessment && find(instruments, assessment);
  const question = instrument?.questions.find(({ id }) => id === detail('question'))?.asks;
  const harm = instrument?.harms.find(({ id }) => id === detail('harm'))?.title;
  return sayAction(row.action, {
    object: nameOf(row, names),
    detail,
    question: `“${question ?? detail('question')}”`,
    harm: `“${harm ?? detail('harm')}”`,
  });
}

function find(instruments: InstrumentsService, { instrumentId, instrumentVersion }: NamedAssessment) {
  const known = instruments.list().some(({ id, version }) => id === instrumentId && version === instrumentVersion);
  return known ? instruments.find(instrumentId, instrumentVersion).instrument : undefined;
}

function nameOf({ object, objectId }: TrailRow, names: Names): string {
  if (object === 'person') return names.people[objectId] ?? FORMER.toLowerCase();
  if (object === 'organisation') return 'the organisation';
  if (object === 'field' || object === 'route') return objectId;
  const name = names.products[objectId] ?? names.evidence[objectId] ?? names.assessments[objectId]?.title;
  return name === undefined ? `${object} ${objectId}` : `“${name}”`;
}
