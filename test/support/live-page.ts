import type { TestClient } from './graphql-client.js';

export interface LiveEvent {
  readonly kind: string;
  readonly assessmentId?: string;
  readonly ids?: readonly string[];
  readonly revision?: number;
}

/** A page that is kept up to date, read as its stream comes. */
export class LivePage {
  /** Everything received so far, as it came. */
  text = '';
  private taken = 0;
  private readonly decoder = new TextDecoder();

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly stop: AbortController,
  ) {}

  static open(client: TestClient, assessmentId: string, windowId?: string): Promise<LivePage> {
    return LivePage.at(client, `/api/assessments/${assessmentId}/events${windowId ? `?window=${windowId}` : ''}`);
  }

  static async at(client: TestClient, address: string): Promise<LivePage> {
    const stop = new AbortController();
    const response = await client.fetch(address, { signal: stop.signal });
    if (!response.ok || !response.body)
      throw new Error(`the stream answered ${response.status}: ${await response.text()}`);
    const page = new LivePage(response.body.getReader(), stop);
    await page.next('resync');
    return page;
  }

  /** The next event, beats left out; where a kind is given, the next one of it. */
  async next(kind?: string): Promise<LiveEvent> {
    for (;;) {
      const event = this.take();
      if (event && event.kind !== 'beat' && (kind === undefined || event.kind === kind)) return event;
      if (!event && !(await this.read())) throw new Error(`the stream ended while waiting for ${kind ?? 'an event'}`);
    }
  }

  /** Resolves when the server ends the stream, with what came before. */
  async ended(): Promise<LiveEvent[]> {
    while (await this.read());
    const left: LiveEvent[] = [];
    for (let event = this.take(); event; event = this.take()) left.push(event);
    return left;
  }

  close(): void {
    this.stop.abort();
  }

  private take(): LiveEvent | undefined {
    const end = this.text.indexOf('\n\n', this.taken);
    if (end < 0) return undefined;
    const block = this.text.slice(this.taken, end);
    this.taken = end + 2;
    const [, kind = ''] = /^event: (.*)$/m.exec(block) ?? [];
    const [, data = '{}'] = /^data: (.*)$/m.exec(block) ?? [];
    return { kind, ...(JSON.parse(data) as object) };
  }

  private async read(): Promise<boolean> {
    const { done, value } = await this.reader.read().catch(() => ({ done: true, value: undefined }));
    if (value) this.text += this.decoder.decode(value, { stream: true });
    return !done;
  }
}
