import { createHash } from 'node:crypto';
import type { AuditCheckpoint, AuditHead } from '../platform/audit-checkpoint.js';

/** An entry as text, exactly as PostgreSQL writes it into what it hashes. */
export interface ChainEntry {
  readonly tenantId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly action: string;
  readonly object: string;
  readonly objectId: string;
  /** The text of the jsonb value. */
  readonly details: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The first thing that is wrong with a chain. */
export interface AuditFault {
  readonly tenantId: string;
  /** The first entry that is wrong, or from which on nothing is certain. */
  readonly seq: number;
  readonly kind: 'edited' | 'missing' | 'added' | 'rewritten' | 'head' | 'forged';
  /** One sentence for people. */
  readonly says: string;
}

/**
 * What `app.audit_hash` makes of an entry, worked out here: the database's own function may have been
 * changed by whoever changed its rows. JSON.stringify escapes text as PostgreSQL does.
 */
export function entryHash(entry: ChainEntry): string {
  const { tenantId, seq, at, actorId, action, object, objectId, details, prevHash } = entry;
  const words = [action, object, objectId].map((text) => JSON.stringify(text)).join(', ');
  return createHash('sha256')
    .update(Buffer.from(prevHash, 'hex'))
    .update(`["${tenantId}", ${seq}, "${at}", "${actorId}", ${words}, ${details}]`)
    .digest('hex');
}

/** Follows the chain of one organisation from its first entry on and keeps the first fault. */
export class ChainCheck {
  private seq = 0;
  private hash = '';
  private found?: AuditFault;
  private next = 0;
  /** The last entry that a checkpoint confirmed. */
  private confirmed = 0;

  /** `checkpoints`: genuine ones of this organisation, in order. */
  constructor(
    readonly tenantId: string,
    private readonly checkpoints: readonly AuditCheckpoint[],
  ) {}

  /** The head that was reached; undefined where there is no entry. */
  get head(): AuditHead | undefined {
    return this.seq === 0 ? undefined : { tenantId: this.tenantId, seq: this.seq, hash: this.hash };
  }

  take(entry: ChainEntry): void {
    if (this.found) return;
    const { seq } = entry;
    if (seq < this.seq + 1) return this.fail(seq, 'added', 'was put in later; the numbers begin with 1.');
    if (seq > this.seq + 1) return this.gone(seq - 1, `entry ${seq} follows entry ${this.seq}`);
    if (entry.hash !== entryHash(entry))
      return this.fail(seq, 'edited', 'was edited; its hash does not fit its content.');
    if (entry.prevHash !== this.hash) {
      return this.fail(Math.max(this.seq, 1), 'rewritten', `was rewritten; entry ${seq} knows another one before it.`);
    }
    this.seq = seq;
    this.hash = entry.hash;
    this.confirm();
  }

  /** The fault, if any, once all entries were taken. */
  end(head: AuditHead | undefined): AuditFault | undefined {
    if (this.found) return this.found;
    const last = this.checkpoints.at(-1);
    if (last && last.seq > this.seq) this.gone(last.seq, `a checkpoint signed at ${last.at} knows entry ${last.seq}`);
    else if (head && head.seq > this.seq) this.gone(head.seq, `the head of the chain knows entry ${head.seq}`);
    else if (this.seq > 0 && (head?.seq !== this.seq || head.hash !== this.hash)) {
      this.fail(this.seq, 'head', 'is the last one, and the head of the chain does not fit it.');
    }
    return this.found;
  }

  private confirm(): void {
    for (let point = this.checkpoints[this.next]; point && point.seq <= this.seq; point = this.checkpoints[this.next]) {
      if (point.hash !== this.hash) {
        const from = this.confirmed + 1;
        const where = from === this.seq ? 'was rewritten' : `or one since entry ${from} was rewritten`;
        return this.fail(this.seq, 'rewritten', `${where}; a checkpoint signed at ${point.at} knows another one.`);
      }
      this.confirmed = this.seq;
      this.next += 1;
    }
  }

  private gone(to: number, because: string): void {
    const from = this.seq + 1;
    const says = from === to ? `is missing: ${because}.` : `and all up to entry ${to} are missing: ${because}.`;
    this.fail(from, 'missing', says);
  }

  private fail(seq: number, kind: AuditFault['kind'], says: string): void {
    this.found = { tenantId: this.tenantId, seq, kind, says: `Entry ${seq} ${says}` };
  }
}
