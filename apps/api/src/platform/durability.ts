import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { preparedAlone } from './prepared.js';

/**
 * Knows when what was committed lies on disk. A commit that does not wait for the disk (`synchronous_commit = off`)
 * gives its locks back at once, and whoever was promised something waits here instead: the log of PostgreSQL is
 * written in the order of the commits, so one small commit that does wait brings along all that came before it. It
 * serves everybody who asked before it began. docs/decisions/0015 says why.
 */
@Injectable()
export class Durability {
  private underWay: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Resolves once everything that was committed before the call is on disk. */
  reached(): Promise<void> {
    if (this.underWay === undefined) return this.begin();
    this.next ??= this.underWay
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.begin();
      });
    return this.next;
  }

  private begin(): Promise<void> {
    // A transaction that writes nothing to the log waits for nothing; this message is read by nobody.
    const written = preparedAlone(this.dataSource, {
      name: 'reach-the-disk',
      text: `select pg_logical_emit_message(true, 'opencria', '')`,
      values: [],
    });
    this.underWay = written.then(() => undefined).finally(() => (this.underWay = undefined));
    return this.underWay;
  }
}
