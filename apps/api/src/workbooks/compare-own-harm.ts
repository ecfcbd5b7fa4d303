import type { OwnHarm } from '../assessments/own-harm.types.js';
import { entryOf, judge, type Compared } from './compare.js';
import { foldText } from './fold-text.js';
import type { CellFault, OwnHarmFields, OwnHarmRow, Version } from './workbook.types.js';

/** What a harm was at the revision that a file was downloaded with. */
export interface OwnHarmBase extends OwnHarmFields {
  readonly removed: boolean;
}
export type OwnHarmOf = (harmId: string, revision: number) => OwnHarmBase | undefined;

const NEW_ID = /^own:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const NOTHING: OwnHarmFields = { title: '', what: '', category: 'cross', rights: [], modules: [] };

const WANTED = {
  title: 'its name',
  what: 'what happens',
  category: 'its kind',
  rights: 'the rights it touches',
} as const;

/** Compares an own harm with what is stored; one that was removed since comes back only where somebody chooses so. */
export function compareOwnHarm(
  row: OwnHarmRow,
  harm: OwnHarm | undefined,
  baseOf: OwnHarmOf,
  titleOf: (id: string) => string,
): Compared<OwnHarmFields> {
  const current = harm ? fieldsOf(harm) : NOTHING;
  const wanted = { ...current, ...row.given };
  const faults = [...row.faults, ...(harm ? [] : faultsOfNew(row))];
  const kind = judge({
    faulty: faults.length > 0,
    blank: Object.keys(row.given).length === 0,
    same: harm?.removedBecause === null && sameHarm(wanted, current),
    stored: harm !== undefined,
    moved: (row.revision ?? 0) !== (harm?.revision ?? 0),
    untouched: () => {
      const base = baseOf(row.id, row.revision ?? -1);
      return base !== undefined && !base.removed && sameHarm({ ...base, ...row.given }, base);
    },
  });
  const version = (fields: OwnHarmFields): Version => ({
    says: [fields.title, fields.category, ...[...fields.rights, ...fields.modules].map(titleOf)].join('; '),
    note: fields.what,
  });
  return {
    entry: entryOf(
      'own-harm',
      kind,
      { ...row, faults },
      {
        title: wanted.title || row.id,
        group: '',
        ours: harm
          ? harm.removedBecause === null
            ? { ...version(current), at: harm.updatedAt }
            : { says: `Removed: ${harm.removedBecause}`, note: '', at: harm.updatedAt }
          : null,
        file: version(wanted),
        texts: [wanted.title, wanted.what],
      },
    ),
    revision: harm?.revision ?? 0,
    wanted,
  };
}

function fieldsOf({ title, what, category, rights, modules }: OwnHarmFields): OwnHarmFields {
  return { title, what, category, rights, modules };
}

function faultsOfNew({ id, at, revision, given }: OwnHarmRow): CellFault[] {
  if (!NEW_ID.test(id) || revision !== 0) {
    return [{ ...at, says: `This assessment has no own harm “${id}”.`, mend: 'Use one of the prepared rows.' }];
  }
  const missing = Object.entries(WANTED).flatMap(([key, words]) => (key in given ? [] : [words]));
  if (missing.length === 0) return [];
  return [{ ...at, says: `Not said of this harm: ${missing.join(', ')}.`, mend: 'Fill in these cells of the row.' }];
}

function sameHarm(one: OwnHarmFields, other: OwnHarmFields): boolean {
  const key = ({ title, what, category, rights, modules }: OwnHarmFields): string =>
    JSON.stringify([foldText(title), foldText(what), category, [...rights].sort(), [...modules].sort()]);
  return key(one) === key(other);
}
