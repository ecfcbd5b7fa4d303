import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import { Button } from '../ui/fields/button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { EntryList } from './entry-list.tsx';
import type { Import } from './use-import.ts';
import type { Counts, EntryKind, Preview } from './workbook.ts';

const FILTERS = {
  changes: ['new', 'changed', 'conflict', 'wrong'],
  conflicts: ['conflict'],
  wrong: ['wrong'],
  all: ['new', 'changed', 'conflict', 'wrong', 'same', 'blank'],
} as const satisfies Record<string, readonly EntryKind[]>;
type Filter = keyof typeof FILTERS;

/** What the file would change, answer by answer, before anything is saved. */
export function PreviewCard({ way, preview }: { readonly way: Import; readonly preview: Preview }) {
  const { t } = useTranslation('workbooks');
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const [filter, setFilter] = useState<Filter>('changes');
  useEffect(() => heading.current?.focus(), [preview]);
  const { counts, entries, missing, fileName, exportedAt } = preview;
  const kinds: readonly EntryKind[] = FILTERS[filter];
  const shown = entries.filter(({ kind }) => kinds.includes(kind));
  const when = Number.isNaN(Date.parse(exportedAt)) ? '' : t('shown.downloaded', { when: dates.moment(exportedAt) });
  return (
    <section className="card pad" aria-labelledby="workbook-preview">
      <h2 id="workbook-preview" className="h3" ref={heading} tabIndex={-1}>
        {t('shown.title')}
      </h2>
      <p className="sm muted">
        <bdi>{fileName}</bdi> {when}
      </p>
      <p>{t('shown.nothingYet')}</p>
      <ul className="workbook-counts">
        {COUNTED.map((kind) => (
          <li key={kind}>
            <b className="num">{counts[kind]}</b> {t(`count.${kind}`)}
          </li>
        ))}
        {missing > 0 && (
          <li>
            <b className="num">{missing}</b> {t('count.missing')}
          </li>
        )}
      </ul>
      <Segmented
        name="workbook-filter"
        label={t('filter.label')}
        options={(Object.keys(FILTERS) as Filter[]).map((value) => ({
          value,
          label: t(`filter.${value}`, { count: sum(counts, FILTERS[value]) }),
        }))}
        value={filter}
        onChange={setFilter}
      />
      <p role="status" className="sm quiet">
        {t('filter.shown', { shown: shown.length, of: entries.length })}
      </p>
      <EntryList entries={shown} way={way} />
      <div className="workbook-foot">
        <p className="sm" role="status">
          {way.open > 0 ? t('confirm.open', { count: way.open }) : t('confirm.says', { count: way.toSave })}
        </p>
        <div className="row">
          <Button look="main" busy={way.busy} disabled={way.open > 0 || way.toSave === 0} onClick={way.confirm}>
            {t('confirm.save', { count: way.toSave })}
          </Button>
          <Button onClick={way.reset}>{t('confirm.other')}</Button>
        </div>
      </div>
    </section>
  );
}

const COUNTED = ['new', 'changed', 'conflict', 'wrong', 'same', 'blank'] as const;

const sum = (counts: Counts, kinds: readonly EntryKind[]): number =>
  kinds.reduce((total, kind) => total + counts[kind], 0);
