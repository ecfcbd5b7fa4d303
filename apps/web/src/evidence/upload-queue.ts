import type { Upload } from 'tus-js-client';
import { files } from '../app/paths.ts';
import { refusalOf } from '../app/problem.ts';

/** `waiting`: the network is away, and sending goes on by itself once it is back. */
export type UploadState = 'sending' | 'waiting' | 'sent' | 'failed';

/** One file on its way to the server. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly sentBytes: number;
  readonly state: UploadState;
  /** The server's sentence, where it refused the file. */
  readonly refusal: string | null;
  /** What the server knows it by; null until it was announced. */
  readonly uploadId: string | null;
}

interface Work {
  shown: Sending;
  upload?: Upload;
  cancelled?: true;
  readonly done: PromiseWithResolvers<string>;
}

/** Pauses between tries while the line is bad, in milliseconds. */
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/** After that it is tried again this often, and whenever the device is back online. */
const PAUSE_MS = 30_000;

/** The sentences of a refusal; null for an answer that is not our server's. */
function sentenceOf(body: string): string | null {
  const { message, mend, fields } = refusalOf(body);
  const says = fields.length > 0 ? fields.map((field) => field.says) : [message, mend];
  return says.filter(Boolean).join(' ') || null;
}

/** Sends files piece by piece as soon as they are chosen; what breaks off goes on where it was. */
export class UploadQueue {
  private readonly works = new Map<string, Work>();
  private readonly listeners = new Set<() => void>();
  private list: readonly Sending[] = [];

  constructor(private readonly assessmentId: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    window.addEventListener('online', this.goOn);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.removeEventListener('online', this.goOn);
    };
  };

  readonly current = (): readonly Sending[] => this.list;

  add(chosen: readonly File[]): void {
    for (const file of chosen) {
      const key = crypto.randomUUID();
      const shown = { key, file, sentBytes: 0, state: 'sending', refusal: null, uploadId: null } as const;
      const done = Promise.withResolvers<string>();
      // A failure is shown in the list; who waits for the file hears of it as well.
      done.promise.catch(() => undefined);
      this.works.set(key, { shown, done });
      void this.send(key, file);
    }
    this.tell();
  }

  /** Resolves with the upload's id once the whole file is there. */
  whole(key: string): Promise<string> {
    return this.works.get(key)?.done.promise ?? Promise.reject(new Error('no such upload'));
  }

  again(key: string): void {
    const work = this.works.get(key);
    if (!work) return;
    this.change(key, { state: 'sending', refusal: null });
    work.upload?.start();
  }

  /** Stops sending, and tells the server to forget what arrived. */
  cancel(key: string): void {
    const work = this.works.get(key);
    if (!work) return;
    work.cancelled = true;
    work.done.reject(new Error('cancelled'));
    this.forget(key);
    // What the server does not hear of now it forgets by itself within a day.
    work.upload?.abort(true).catch(() => undefined);
  }

  /** Shows that the server does not take a file that arrived, and has it forgotten there. */
  refuse(key: string, refusal: string): void {
    this.change(key, { state: 'failed', refusal });
    this.works
      .get(key)
      ?.upload?.abort(true)
      .catch(() => undefined);
  }

  /** Takes a file off the list, because evidence was made of it. */
  forget(key: string): void {
    this.works.delete(key);
    this.tell();
  }

  cancelAll(): void {
    for (const key of [...this.works.keys()]) this.cancel(key);
  }

  private readonly goOn = (): void => {
    for (const [key, { shown }] of this.works) if (shown.state === 'waiting') this.again(key);
  };

  private async send(key: string, file: File): Promise<void> {
    const tus = await import('tus-js-client');
    const work = this.works.get(key);
    if (!work || work.cancelled) return;
    work.upload = new tus.Upload(file, {
      endpoint: files.uploads(this.assessmentId),
      retryDelays: RETRIES,
      metadata: { filename: file.name },
      // Nothing about files stays in the browser's storage.
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      onProgress: (sentBytes) => this.change(key, { sentBytes, state: 'sending' }),
      onError: (fault) => this.fail(key, fault instanceof tus.DetailedError ? fault.originalResponse : null),
      onSuccess: () => {
        const uploadId = new URL(work.upload?.url ?? '', location.href).pathname.split('/').at(-1) ?? '';
        this.change(key, { state: 'sent', sentBytes: file.size, uploadId });
        work.done.resolve(uploadId);
      },
    });
    work.upload.start();
  }

  /** An answer of the server is its last word; silence means that the line is bad. */
  private fail(key: string, response: { getStatus(): number; getBody(): string } | null): void {
    const status = response?.getStatus() ?? 0;
    if (status < 400 || status >= 500) {
      this.change(key, { state: 'waiting' });
      window.setTimeout(this.goOn, PAUSE_MS);
      return;
    }
    const refusal = sentenceOf(response?.getBody() ?? '');
    this.change(key, { state: 'failed', refusal });
    this.works.get(key)?.done.reject(new Error(refusal ?? ''));
  }

  private change(key: string, patch: Partial<Sending>): void {
    const work = this.works.get(key);
    if (!work) return;
    work.shown = { ...work.shown, ...patch };
    this.tell();
  }

  private tell(): void {
    this.list = [...this.works.values()].map(({ shown }) => shown);
    for (const listener of this.listeners) listener();
  }
}
