import { entryHash } from '../../audit/check-chain.js';
import { NO_PERSON } from '../../platform/audit.js';
import type { Value } from './copy-rows.js';
import type { Body, Company, Plan } from './plan.js';

interface Event {
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly object: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, string | number>>;
  /** Told the head before this entry. */
  readonly onHead?: (head: { readonly seq: number; readonly hash: string }) => void;
}

export interface ChainRows {
  readonly entries: Value[][];
  readonly heads: Value[][];
}

/**
 * The chain of each organisation, whole and in order. Its first entry says that the organisation was made by this
 * command; starting and submitting have an entry each, single answers have none.
 */
export function chainRows({ body, companies }: Plan, seed: number): ChainRows {
  const rows: ChainRows = { entries: [], heads: [] };
  for (const organisation of [body, ...companies]) {
    chain(rows, organisation.id, [
      made(organisation, seed),
      ...('assessments' in organisation ? done(organisation) : []),
    ]);
  }
  return rows;
}

function made({ id, createdAt }: Body | Company, seed: number): Event {
  return {
    at: createdAt,
    actorId: NO_PERSON,
    action: 'seed.fill',
    object: 'organisation',
    objectId: id,
    details: { seed },
  };
}

function done({ officer, admin, assessments }: Company): Event[] {
  const events = assessments.flatMap(({ id, startedAt, submissions }): Event[] => [
    {
      at: startedAt,
      actorId: officer.id,
      action: 'assessment.start',
      object: 'assessment',
      objectId: id,
      details: { mode: 'full' },
    },
    ...submissions.flatMap((submission): Event[] => {
      const { programme, requestId: request, version } = submission;
      const of = { object: 'assessment', objectId: id };
      return [
        {
          ...of,
          at: submission.requestedAt,
          actorId: officer.id,
          action: 'submission.request',
          details: { request, programme: programme.id, attested: 0 },
        },
        {
          ...of,
          at: submission.submittedAt,
          actorId: admin.id,
          action: 'submission.submit',
          details: { submission: submission.id, version, programme: programme.id, request },
          onHead: (head) => void (submission.audit = head),
        },
      ];
    }),
  ]);
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function chain({ entries, heads }: ChainRows, tenantId: string, events: readonly Event[]): void {
  let head = { seq: 0, hash: '' };
  for (const { at, actorId, action, object, objectId, details, onHead } of events) {
    onHead?.(head);
    const seq = head.seq + 1;
    const text = jsonbText(details);
    const moment = at.toISOString().replace('Z', '000Z');
    const prevHash = head.hash;
    const hash = entryHash({
      tenantId,
      seq,
      at: moment,
      actorId,
      action,
      object,
      objectId,
      details: text,
      prevHash,
      hash: '',
    });
    entries.push([tenantId, seq, moment, actorId, action, object, objectId, text, bytes(prevHash), bytes(hash)]);
    head = { seq, hash };
  }
  heads.push([tenantId, head.seq, bytes(head.hash)]);
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** As PostgreSQL writes a jsonb value: shorter names first, then by the alphabet. */
function jsonbText(details: Event['details']): string {
  const names = Object.keys(details).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(details[name])}`).join(', ')}}`;
}
