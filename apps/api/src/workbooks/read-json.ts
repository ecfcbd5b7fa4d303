import { Ajv } from 'ajv';
import type { HarmCategory } from '../assessments/own-harm.types.js';
import { DOWNLOAD_AGAIN, FileRefused } from './refused.js';

export interface JsonAnswer {
  readonly question: string;
  readonly revision: number;
  readonly state?: 'answered' | 'unknown' | 'not-applicable' | null;
  readonly option?: string | null;
  readonly parts?: readonly string[] | null;
  readonly number?: number | null;
  readonly reason?: string | null;
  readonly knownBy?: string | null;
  readonly note?: string | null;
}

export interface JsonHarm {
  readonly harm: string;
  readonly revision: number;
  readonly scale?: number | null;
  readonly scope?: number | null;
  readonly irremediability?: number | null;
  readonly likelihood?: number | null;
  readonly incidentOn?: string | null;
  readonly involvement?: 'cause' | 'contribute' | 'linked' | null;
  readonly exposed?: string | null;
  readonly note?: string | null;
}

export interface JsonOwnHarm {
  readonly ownHarm: string;
  readonly revision: number;
  readonly title?: string | null;
  readonly what?: string | null;
  readonly category?: HarmCategory | null;
  readonly rights?: readonly string[] | null;
  readonly modules?: readonly string[] | null;
}

export interface JsonFile {
  readonly format: string;
  readonly organisation: string;
  readonly assessment: string;
  readonly instrument: string;
  readonly version: string;
  readonly digest?: string;
  readonly exportedAt?: string;
  readonly answers: readonly JsonAnswer[];
  readonly harms?: readonly JsonHarm[];
  readonly ownHarms?: readonly JsonOwnHarm[];
}

const BY_SCHEMA = 'Compare the file with the published schema workbook.schema.json.';
const MOST_FAULTS = 5;

/** Reads files by the published schema. */
export function jsonReader(schema: object): (bytes: Buffer) => JsonFile {
  const fits = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true }).compile<JsonFile>(schema);
  return (bytes) => {
    const value = parse(bytes);
    if (fits(value)) return withoutAbout(value);
    const faults = (fits.errors ?? []).slice(0, MOST_FAULTS);
    const says = faults.map(({ instancePath, message }) => `${instancePath || 'the file'} ${message ?? ''}`.trim());
    throw new FileRefused(says.join('; '), BY_SCHEMA);
  };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new FileRefused('it is no complete JSON text in UTF-8', DOWNLOAD_AGAIN);
  }
}

/** Explanations may hold anything, and nobody reads them back. */
function withoutAbout({ answers, harms, ownHarms, ...head }: JsonFile): JsonFile {
  const { format, organisation, assessment, instrument, version, digest, exportedAt } = head;
  const bare = <Item extends object>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, about: undefined }));
  return {
    format,
    organisation,
    assessment,
    instrument,
    version,
    ...(digest !== undefined && { digest }),
    ...(exportedAt !== undefined && { exportedAt }),
    answers: bare(answers),
    ...(harms && { harms: bare(harms) }),
    ...(ownHarms && { ownHarms: bare(ownHarms) }),
  };
}
