import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Board, Report } from '#libs/report';
import { Config } from '../platform/config.js';

export interface PrintJob {
  readonly id: number;
  readonly report: Report | Board;
}

export interface PrintOutcome {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface PrintThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** One core stays for answering requests. */
const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** A report takes well under a second; a thread that takes this long hangs and is replaced. */
const PATIENCE_MS = 60_000;

/** Prints reports in threads, so that layout never holds up other requests. Threads start on first use. */
@Injectable()
export class PrintPool implements OnModuleDestroy {
  private readonly threads = new Set<PrintThread>();
  private readonly file: string;
  private lastId = 0;

  constructor(config: Config) {
    // Threads run the build, also where the app itself runs from sources.
    this.file = path.join(config.root, 'dist/apps/api/src/reports/print-worker.js');
  }

  print(report: Report | Board): Promise<Uint8Array> {
    const thread = this.leastBusy();
    const job: PrintJob = { id: ++this.lastId, report };
    return new Promise<Uint8Array>((resolve, reject) => {
      const timer = setTimeout(() => this.drop(thread, new Error('printing took too long')), PATIENCE_MS);
      thread.waiting.set(job.id, { resolve, reject, timer });
      thread.worker.postMessage(job);
    });
  }

  async onModuleDestroy(): Promise<void> {
    const threads = [...this.threads];
    for (const thread of threads) this.drop(thread, new Error('the service is stopping'));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  private leastBusy(): PrintThread {
    const [idlest] = [...this.threads].sort((a, b) => a.waiting.size - b.waiting.size);
    if (idlest && (idlest.waiting.size === 0 || this.threads.size >= MOST_THREADS)) return idlest;
    return this.start();
  }

  private start(): PrintThread {
    const thread: PrintThread = { worker: new Worker(this.file, { stdout: false }), waiting: new Map() };
    this.threads.add(thread);
    thread.worker.on('message', ({ id, pdf, fault }: PrintOutcome) => {
      const waiting = thread.waiting.get(id);
      thread.waiting.delete(id);
      clearTimeout(waiting?.timer);
      if (pdf) waiting?.resolve(pdf);
      else waiting?.reject(new Error(`the report could not be printed: ${fault ?? 'no reason given'}`));
    });
    thread.worker.on('error', (fault: Error) => this.drop(thread, fault));
    thread.worker.on('exit', () => this.drop(thread, new Error('a print thread ended')));
    // An idle thread does not keep the process alive.
    thread.worker.unref();
    return thread;
  }

  /** Lets go of a thread; whoever waits for it gets the fault. */
  private drop(thread: PrintThread, fault: Error): void {
    this.threads.delete(thread);
    for (const { reject, timer } of thread.waiting.values()) {
      clearTimeout(timer);
      reject(fault);
    }
    thread.waiting.clear();
    void thread.worker.terminate();
  }
}
