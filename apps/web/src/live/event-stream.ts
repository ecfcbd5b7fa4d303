/** One event of a stream: its name, and what it carries. */
export interface StreamEvent {
  readonly kind: string;
  readonly data: unknown;
}

/** The server answered, and not with a stream. */
export class StreamRefused extends Error {
  constructor(readonly status: number) {
    super(`The stream was refused with ${status}.`);
  }
}

/** A stream that is there says something far more often. */
const SILENT_MS = 40_000;

/**
 * Reads server-sent events until the stream ends. Not with EventSource, which neither says why a stream was refused
 * nor lets a call name its headers.
 */
export async function readEvents(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  take: (event: StreamEvent) => void,
): Promise<void> {
  const silence = new AbortController();
  let timer = window.setTimeout(() => silence.abort(), SILENT_MS);
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.any([signal, silence.signal]) });
    if (!response.ok || !response.body) throw new StreamRefused(response.status);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => silence.abort(), SILENT_MS);
      const blocks = (text + value).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) take(eventIn(block));
    }
  } finally {
    window.clearTimeout(timer);
  }
}

function eventIn(block: string): StreamEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  return { kind: field('event') ?? 'message', data: JSON.parse(field('data') ?? 'null') };
}
