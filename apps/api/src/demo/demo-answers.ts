import { readFileSync } from 'node:fs';
import { FaultList, openFile, type Reader } from '#libs/instruments/parse';

interface DemoEvidence {
  readonly title: string;
  readonly tier: number;
  readonly effectiveOn?: string;
  readonly validUntil?: string;
}

export interface DemoAnswer {
  readonly option?: string;
  readonly parts?: readonly string[];
  readonly number?: number;
  readonly unknown?: boolean;
  readonly notApplicable?: { readonly reason: string };
  readonly note?: string;
  readonly evidence?: readonly DemoEvidence[];
}

export interface DemoRating {
  readonly scale?: number | 'unknown';
  readonly scope?: number | 'unknown';
  readonly irremediability?: number | 'unknown';
  readonly likelihood?: number | 'unknown';
  readonly incidentOn?: string;
  readonly involvement?: 'cause' | 'contribute' | 'linked';
  readonly exposed?: string;
  readonly note?: string;
}

/** The answers file of the demo product, of the form that `opencria assess` takes. */
export interface DemoAnswers {
  /** `opencria@1.0.0`: the version these answers were written for. */
  readonly instrument: string;
  readonly asOf: string;
  readonly product: {
    readonly name: string;
    readonly description: string;
    readonly markets: string[];
    readonly ageBands: string[];
  };
  readonly profile: Readonly<Record<string, boolean>>;
  readonly organisation: { readonly answers: Readonly<Record<string, DemoAnswer>> };
  readonly answers: Readonly<Record<string, DemoAnswer>>;
  readonly harms?: Readonly<Record<string, DemoRating>>;
}

/** Reads the demo product that ships; what does not fit the instrument is refused when it is saved. */
export function readDemoAnswers(file: string): DemoAnswers {
  const faults = new FaultList();
  const reader = openFile(file, readFileSync(file, 'utf8'), faults);
  if (!reader) throw new Error(`${file} cannot be read: ${faults.sorted()[0]?.says ?? 'it is empty'}`);
  return valueOf(reader) as DemoAnswers;
}

function valueOf(reader: Reader): unknown {
  if (reader.isList) return reader.list(valueOf);
  return reader.plain() ?? Object.fromEntries(reader.entries((key, value) => [key, valueOf(value)]));
}
