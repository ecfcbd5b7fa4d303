import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import { Segmented } from '../ui/fields/segmented.tsx';
import type { Import } from './use-import.ts';
import { keyOf, type Entry, type EntryKind, type Version } from './workbook.ts';

const LOOKS: Record<EntryKind, string> = {
  new: 'chip pine',
  changed: 'chip pine',
  same: 'chip',
  blank: 'chip',
  conflict: 'chip ochre',
  wrong: 'chip madder',
};

/** The rows of a file with what each would do. */
export function EntryList({ entries, way }: { readonly entries: readonly Entry[]; readonly way: Import }) {
  const { t } = useTranslation('workbooks');
  if (entries.length === 0) return <p className="workbook-none">{t('row.none')}</p>;
  return (
    <ol className="workbook-entries">
      {entries.map((entry) => (
        <li key={`${keyOf(entry)} ${entry.at.cell}`}>
          <EntryRow entry={entry} way={way} />
        </li>
      ))}
    </ol>
  );
}

function EntryRow({ entry, way }: { readonly entry: Entry; readonly way: Import }) {
  const { t } = useTranslation('workbooks');
  const { kind, title, group, at, ours, file, faults, mayIdentify } = entry;
  const heading = useId();
  return (
    <article aria-labelledby={heading}>
      <p className="row xs quiet">
        <span className={LOOKS[kind]}>{t(`kind.${kind}`)}</span>
        {group && <span>{group}</span>}
        <bdi>{t('row.at', { sheet: at.sheet, cell: at.cell })}</bdi>
      </p>
      <h3 id={heading} className="workbook-asks">
        {title}
      </h3>
      {faults.map(({ sheet, cell, says, mend }) => (
        <p key={`${sheet} ${cell} ${says}`} className="workbook-fault">
          <bdi>{t('row.at', { sheet, cell })}</bdi>: <b>{says}</b> {mend}
        </p>
      ))}
      {(ours ?? file) && (
        <div className="workbook-versions">
          {ours && <VersionText title={t('row.ours')} version={ours} />}
          {file && <VersionText title={t('row.file')} version={file} />}
        </div>
      )}
      {mayIdentify && <p className="workbook-hint">{t('row.mayIdentify')}</p>}
      {kind === 'conflict' && (
        <Segmented
          name={`${heading}-winner`}
          label={t('row.choose', { title })}
          options={[
            { value: 'ours', label: t('row.keepOurs') },
            { value: 'file', label: t('row.takeFile') },
          ]}
          value={way.winnerOf(entry)}
          onChange={(winner) => way.choose(entry, winner)}
        />
      )}
    </article>
  );
}

function VersionText({ title, version }: { readonly title: string; readonly version: Version }) {
  const { t } = useTranslation('workbooks');
  const dates = useDates();
  const { says, note, by, at } = version;
  return (
    <div>
      <span className="label">{title}</span>
      <p>{says === '' ? <span className="quiet">{t('row.noAnswer')}</span> : says}</p>
      {note !== '' && <p className="sm workbook-note">{note}</p>}
      {at && <p className="xs quiet">{by ? t('row.by', { by, at: dates.moment(at) }) : dates.moment(at)}</p>}
    </div>
  );
}
