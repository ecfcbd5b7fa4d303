import type {
  Band,
  ChangelogEntry,
  Cluster,
  CoverageNote,
  Family,
  Harm,
  Instrument,
  Module,
  ProfileFlag,
  ProfileStep,
  Question,
  RedLine,
  Source,
} from '../instrument.js';
import type { Learning } from '../learning.js';
import type { FaultList, Severity } from './fault.js';
import type { Reader } from './reader.js';

/** What `instrument.yaml` says, before the other files are read. */
export interface Header {
  readonly id: string;
  readonly version: string;
  readonly status: Instrument['status'];
  readonly language: string;
  readonly title: string;
  readonly about: string;
  readonly houseRules?: 'opencria';
  readonly levels: Instrument['levels'];
  readonly bands: readonly Band[];
  readonly clusters: readonly Cluster[];
  readonly remedyCluster?: string;
  readonly profileSteps: readonly ProfileStep[];
  readonly families: readonly Family[];
  /** Paths without `.yaml`, in instrument order. */
  readonly modules: readonly { readonly path: string }[];
  readonly changelog: readonly ChangelogEntry[];
}

/** Where each thing that was read stands, so that a later check can name the line. */
export class Places {
  private readonly readers = new WeakMap<object, Reader>();

  keep<T extends object>(thing: T, reader: Reader): T {
    this.readers.set(thing, reader);
    return thing;
  }

  of(thing: object): Reader {
    const reader = this.readers.get(thing);
    if (!reader) throw new Error('This was not read from a file.');
    return reader;
  }
}

/** All files as read: every value has the right type, but ids may still point to nothing. */
export interface Draft {
  readonly header: Header;
  readonly profile: readonly ProfileFlag[];
  readonly sources: readonly Source[];
  readonly redLines: readonly RedLine[];
  readonly modules: readonly Module[];
  readonly questions: readonly Question[];
  readonly harms: readonly Harm[];
  readonly coverage: readonly CoverageNote[];
  readonly learning: Learning;
  /** The files below `locales/`: by language, then by the path of the file they translate. */
  readonly locales: ReadonlyMap<string, ReadonlyMap<string, Reader>>;
  /** Paths of all files that were given, readable or not. */
  readonly fileNames: ReadonlySet<string>;
  readonly places: Places;
  readonly faults: FaultList;
}

/** The weight of work that is left to do: a gap in a draft, and a fault that refuses a release. */
export function leftToDo(draft: Draft): Severity {
  return draft.header.status === 'draft' ? 'gap' : 'fault';
}
