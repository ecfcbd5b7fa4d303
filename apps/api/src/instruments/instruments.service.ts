import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Instrument, Translation } from '#libs/instruments';
import { compileInstrument, type CompiledInstrument } from '#libs/scoring';
import { Config } from '../platform/config.js';
import { problem } from '../platform/problems.js';
import type { InstrumentTranslation, InstrumentVersion } from './instrument.types.js';
import { keptInstruments, type ReadInstrument } from './kept-instruments.js';
import { readInstruments } from './read-instruments.js';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One released or draft version, ready for scoring and for the browser. */
export interface LoadedInstrument {
  readonly instrument: Instrument;
  readonly compiled: CompiledInstrument;
  readonly version: InstrumentVersion;
}

interface ServedFile {
  /** Called once for each encoding that is asked for. */
  readonly json: () => Buffer;
  /** Made at the first request for it and kept. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Enough of the hash to tell any two versions apart in an address. */
const HASH_LENGTH = 16;

/** Every instrument of this installation, read and checked once at start; they never change while it runs. */
@Injectable()
export class InstrumentsService {
  private readonly loaded = new Map<string, LoadedInstrument>();
  private readonly files = new Map<string, ServedFile>();
  private readonly first: string;

  constructor(config: Config) {
    const shipped = readInstruments(path.join(config.root, 'libs/instruments/content'), keptInstruments(config.root));
    const further = config.instrumentsDir === undefined ? [] : readInstruments(config.instrumentsDir);
    for (const read of [...shipped, ...further]) this.add(read);
    // A body that brings its own instrument wants it answered.
    this.first = newest(further.length > 0 ? further : shipped);
  }

  /** The version new assessments are pinned to comes first. */
  list(): InstrumentVersion[] {
    const current = this.current();
    const others = [...this.loaded.values()].filter((loaded) => loaded !== current);
    return [current, ...others].map(({ version }) => version);
  }

  /** The version a new assessment is pinned to. */
  current(): LoadedInstrument {
    const loaded = this.loaded.get(this.first);
    if (!loaded) throw new Error('an installation has at least one instrument');
    return loaded;
  }

  /** The version an assessment is pinned to. */
  find(id: string, version: string): LoadedInstrument {
    const loaded = this.loaded.get(keyOf(id, version));
    if (!loaded) throw problem('INSTRUMENT_MISSING', { instrument: `${id} ${version}` });
    return loaded;
  }

  /** The newest version after this one that may take its place: a draft follows nothing but drafts. */
  newerThan(id: string, version: string): LoadedInstrument | null {
    const pinned = this.find(id, version).instrument;
    const [newest] = [...this.loaded.values()]
      .filter(({ instrument }) => instrument.id === id && byVersion(instrument, pinned) > 0)
      .filter(({ instrument }) => instrument.status === 'released' || pinned.status === 'draft')
      .toSorted((a, b) => byVersion(b.instrument, a.instrument));
    return newest ?? null;
  }

  /** Bytes of a compiled instrument by its address, or undefined where there is none. */
  file(url: string, encoding: Encoding): Promise<Buffer> | undefined {
    const file = this.files.get(url);
    if (!file) return undefined;
    let bytes = file.encoded.get(encoding);
    if (!bytes) {
      bytes = encode(file.json(), encoding);
      file.encoded.set(encoding, bytes);
    }
    return bytes;
  }

  private add({ instrument, learning, translations }: ReadInstrument): void {
    const { id, version, status, language, title, digest = '' } = instrument;
    const url = this.serve(`/instruments/${id}/${version}/${language}`, instrument);
    const learningUrl =
      instrument.learningDigest === undefined
        ? undefined
        : this.serve(`/instruments/${id}/${version}/${language}.learning`, learning);
    const links = translations.map((translation) => this.addTranslation(translation));
    this.loaded.set(keyOf(id, version), {
      instrument,
      compiled: compileInstrument(instrument),
      version: { id, version, status, language, title, digest, url, learningUrl, translations: links },
    });
  }

  private addTranslation({ language, digest, instrument, learning, translated }: Translation): InstrumentTranslation {
    const path = `/instruments/${instrument.id}/${instrument.version}/${language}`;
    return {
      language,
      // Most languages are never asked for between two starts, so their bytes are made when they are.
      url: this.keep(path, digest, () => Buffer.from(JSON.stringify(instrument))),
      learningUrl:
        instrument.learningDigest === undefined
          ? undefined
          : this.keep(`${path}.learning`, digest, () => Buffer.from(JSON.stringify(learning))),
      translated: translated.of === 0 ? 0 : translated.texts / translated.of,
    };
  }

  /** Keeps a value as a file and returns its address, which contains the hash of the bytes. */
  private serve(path: string, value: unknown): string {
    const json = Buffer.from(JSON.stringify(value));
    return this.keep(path, createHash('sha256').update(json).digest('hex'), () => json);
  }

  private keep(path: string, hash: string, json: () => Buffer): string {
    const url = `${path}.${hash.slice(0, HASH_LENGTH)}.json`;
    this.files.set(url, { json, encoded: new Map() });
    return url;
  }
}

const keyOf = (id: string, version: string): string => `${id}@${version}`;

const byVersion = (a: Pick<Instrument, 'version'>, b: Pick<Instrument, 'version'>): number =>
  a.version.localeCompare(b.version, 'en', { numeric: true });

/** The highest version of the first instrument by id. */
function newest(read: readonly ReadInstrument[]): string {
  const instruments = read.map(({ instrument }): Instrument => instrument);
  const [first] = instruments;
  if (!first) throw new Error('an installation has at least one instrument');
  const [latest] = instruments.filter(({ id }) => id === first.id).toSorted((a, b) => byVersion(b, a));
  return keyOf(first.id, latest?.version ?? first.version);
}

function encode(json: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    return compressBr(json, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
      },
    });
  }
  return encoding === 'gzip' ? compressGzip(json, { level: constants.Z_BEST_COMPRESSION }) : Promise.resolve(json);
}
