import type { Statement } from '../assessments/read-statement.js';
import type { HarmRating } from '../assessments/harm-rating.types.js';
import type { OwnHarm } from '../assessments/own-harm.types.js';

/** What a file says about where it comes from. */
export interface FileHead {
  readonly format: string;
  readonly organisation: string;
  readonly assessment: string;
  readonly instrument: string;
  readonly version: string;
  readonly digest: string;
  readonly exportedAt: string;
}

/** Where something stands: a sheet and a cell, or the path in a JSON file. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface CellFault extends Place {
  readonly says: string;
  readonly mend: string;
}

/** What a row states; a checklist says it part by part, and parts left blank stay as they are. */
export type Given =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'parts'; readonly marks: ReadonlyMap<string, boolean> };

/** One answer as a file has it; null: left blank. */
export interface AnswerRow {
  readonly id: string;
  readonly at: Place;
  readonly revision: number | null;
  readonly given: Given | null;
  readonly note: string | null;
  readonly faults: readonly CellFault[];
}

export type RatedFields = Omit<HarmRating, 'harmId' | 'revision' | 'updatedAt' | 'incidents'>;

/** The ratings of one harm as a file has them; a field that is not named was left blank. */
export interface HarmRow {
  readonly id: string;
  readonly at: Place;
  readonly revision: number | null;
  readonly given: Partial<RatedFields>;
  readonly faults: readonly CellFault[];
}

export type OwnHarmFields = Pick<OwnHarm, 'title' | 'what' | 'category' | 'rights' | 'modules'>;

/** A harm of the organisation's own as a file has it; its ratings stand among the others. */
export interface OwnHarmRow {
  readonly id: string;
  readonly at: Place;
  readonly revision: number | null;
  readonly given: Partial<OwnHarmFields>;
  readonly faults: readonly CellFault[];
}

/** What a file can hold; a CSV file has one of them alone. */
export type Section = 'answers' | 'harms' | 'ownHarms';

export interface FileContent {
  readonly head: FileHead;
  readonly answers: readonly AnswerRow[];
  readonly harms: readonly HarmRow[];
  readonly ownHarms: readonly OwnHarmRow[];
  readonly has: readonly Section[];
}

export type EntryKind = 'new' | 'changed' | 'same' | 'blank' | 'conflict' | 'wrong';

/** One version of an answer or rating in words. */
export interface Version {
  readonly says: string;
  readonly note: string;
  readonly by?: string;
  readonly at?: string;
}

/** What reading a file in would do to one answer or harm. */
export interface Entry {
  readonly kind: EntryKind;
  readonly about: 'answer' | 'harm' | 'own-harm';
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly at: Place;
  /** What is stored now; null: nothing. */
  readonly ours: Version | null;
  /** What would be stored; null where the file says nothing new or something wrong. */
  readonly file: Version | null;
  readonly faults: readonly CellFault[];
  /** Its text may tell who a child is. */
  readonly mayIdentify: boolean;
}

/** Each entry is counted once, so the counts add up to their number. */
export type Counts = Readonly<Record<EntryKind, number>>;

export interface Preview {
  readonly fileName: string;
  readonly exportedAt: string;
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  /** Questions and harms of the assessment that the file does not have; they stay as they are. */
  readonly missing: number;
  /** Names this very outcome; applying asks for it. */
  readonly token: string;
}

export interface Applied {
  /** Everything that was to be saved was saved: the two are equal. */
  readonly saved: number;
  readonly of: number;
  readonly conflictsKept: number;
  readonly counts: Counts;
  readonly missing: number;
}
