/* What the routes of workbooks answer. */

export type EntryKind = 'new' | 'changed' | 'same' | 'blank' | 'conflict' | 'wrong';

export interface Version {
  readonly says: string;
  readonly note: string;
  readonly by?: string;
  readonly at?: string;
}

export interface Entry {
  readonly kind: EntryKind;
  readonly about: 'answer' | 'harm' | 'own-harm';
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly at: { readonly sheet: string; readonly cell: string };
  readonly ours: Version | null;
  readonly file: Version | null;
  readonly faults: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly says: string;
    readonly mend: string;
  }[];
  readonly mayIdentify: boolean;
}

export type Counts = Readonly<Record<EntryKind, number>>;

export interface Preview {
  readonly fileName: string;
  readonly exportedAt: string;
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  readonly missing: number;
  readonly token: string;
}

export interface Applied {
  readonly saved: number;
  readonly of: number;
  readonly conflictsKept: number;
  readonly counts: Counts;
  readonly missing: number;
}

/** Names an entry among answers and harms. */
export const keyOf = ({ about, id }: Pick<Entry, 'about' | 'id'>): string => `${about}:${id}`;
