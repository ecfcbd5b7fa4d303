import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CheckedPart } from '../platform/check-archive.js';
import { Config } from '../platform/config.js';
import type { Book } from './book.js';
import type { RawSheet } from './raw-sheet.js';
import type { JsonFile } from './read-json.js';
import { FileRefused, SAVE_AGAIN } from './refused.js';

export type WorkbookJob =
  | { readonly kind: 'write'; readonly book: Book }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array; readonly parts: readonly CheckedPart[] }
  | { readonly kind: 'csv' | 'json'; readonly bytes: Uint8Array };

export type WorkbookOutcome =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'sheets'; readonly sheets: RawSheet[] }
  | { readonly kind: 'json'; readonly file: JsonFile }
  | { readonly kind: 'refused'; readonly because: string; readonly mend: string }
  | { readonly kind: 'failed'; readonly fault: string };

/** A workbook takes well under a second; what takes this long was made to. */
const PATIENCE_MS = 15_000;
class TookTooMuch extends Error {}

const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 } as const;

/**
 * One thread with little memory that reads and writes files in turn, so that no file holds up other requests or
 * takes the memory of the service. One that takes too long or too much is ended, and the next job gets a new one.
 */
@Injectable()
export class WorkbookThread implements OnModuleDestroy {
  private readonly file: string;
  private readonly schema: string;
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(config: Config) {
    // Threads run the build, also where the app itself runs from sources.
    this.file = path.join(config.root, 'dist/apps/api/src/workbooks/workbook-worker.js');
    this.schema = path.join(config.root, 'libs/scoring/schema/workbook.schema.json');
  }

  async write(book: Book): Promise<Uint8Array> {
    const outcome = await this.run({ kind: 'write', book });
    if (outcome.kind === 'written') return outcome.bytes;
    throw new Error(outcome.kind === 'failed' ? outcome.fault : 'the thread did another job');
  }

  /** @throws FileRefused for a file that cannot be read */
  async read(job: Exclude<WorkbookJob, { kind: 'write' }>): Promise<RawSheet[] | JsonFile> {
    const outcome = await this.run(job).catch((fault: unknown) => {
      throw fault instanceof TookTooMuch
        ? new FileRefused('reading it takes more time or memory than a workbook needs', SAVE_AGAIN)
        : fault;
    });
    if (outcome.kind === 'sheets') return outcome.sheets;
    if (outcome.kind === 'json') return outcome.file;
    if (outcome.kind === 'refused') throw new FileRefused(outcome.because, outcome.mend);
    throw new Error(outcome.kind === 'failed' ? outcome.fault : 'the thread did another job');
  }

  async onModuleDestroy(): Promise<void> {
    await this.last;
    await this.worker?.terminate();
  }

  /** Jobs wait for one another. */
  private run(job: WorkbookJob): Promise<WorkbookOutcome> {
    const turn = this.last.then(() => this.send(job));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private send(job: WorkbookJob): Promise<WorkbookOutcome> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const fail = (fault: Error): void =>
        settle(() => {
          this.worker = undefined;
          void worker.terminate();
          reject(fault);
        });
      const onMessage = (outcome: WorkbookOutcome): void => settle(() => resolve(outcome));
      const onError = (fault: NodeJS.ErrnoException): void =>
        fail(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TookTooMuch() : fault);
      const onExit = (): void => fail(new Error('the workbook thread ended'));
      const timer = setTimeout(() => fail(new TookTooMuch()), PATIENCE_MS);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.file, {
      workerData: { schema: this.schema },
      resourceLimits: MEMORY,
      stdout: false,
    });
    // Also where nobody waits for it: a fault without a listener would end the process.
    const forget = (): void => {
      if (this.worker === worker) this.worker = undefined;
    };
    worker.on('error', forget).on('exit', forget);
    // An idle thread does not keep the process alive.
    worker.unref();
    return worker;
  }
}
