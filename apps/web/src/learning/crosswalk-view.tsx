import type { Crosswalk } from '#libs/instruments';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { Button } from '../ui/fields/button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { CrosswalkRowView } from './crosswalk-row.tsx';
import { toCsv } from './csv.ts';
import { saveFile } from './save-file.ts';
import { type SourceRow, sourceRows, sourceTable } from './source-rows.ts';

export interface CrosswalkViewProps {
  readonly walk: Crosswalk;
  readonly catalogue: Catalogue;
}

/** Columns of the file, in order; the words for them are those of `csv` in the messages. */
const COLUMNS = [
  'text',
  'item',
  'title',
  'says',
  'status',
  'checked',
  'link',
  'count',
  'questions',
  'modules',
  'redLines',
  'harms',
  'why',
] as const;

/** One text, item by item: on the page as a table, and as a file with the same rows. */
export function CrosswalkView({ walk, catalogue }: CrosswalkViewProps) {
  const { t } = useTranslation('learning');
  const [filter, setFilter] = useState<'every' | 'onlyUnasked'>('every');
  const rows = useMemo(() => sourceRows(catalogue, walk), [catalogue, walk]);
  const shown = filter === 'every' ? rows : rows.filter(({ questions }) => questions.length === 0);
  const { id, version } = catalogue.instrument;

  const download = (saved: readonly SourceRow[]) => {
    const table = sourceTable(walk.family.title, saved, (module) => catalogue.modules.get(module)?.title ?? module, {
      head: COLUMNS.map((column) => t(`csv.${column}`)),
      verified: t('csv.verified'),
      toBeChecked: t('toBeChecked'),
      nothing: t('sources.nothing'),
      by: { states: t('sources.by.states'), guidance: t('sources.by.guidance') },
    });
    saveFile(`${id}-${version}-${walk.family.id}.csv`, 'text/csv;charset=utf-8', toCsv(table));
  };

  return (
    <>
      <div className="between learn-filters">
        <Segmented
          name="crosswalk-filter"
          label={t('sources.filter')}
          options={[
            { value: 'every', label: t('sources.every') },
            { value: 'onlyUnasked', label: t('sources.onlyUnasked') },
          ]}
          value={filter}
          onChange={setFilter}
        />
        <div className="row">
          <p className="sm muted" role="status">
            {t('sources.shown', { count: shown.length, of: rows.length })}
          </p>
          <Button onClick={() => download(shown)} disabled={shown.length === 0}>
            <IconDownload className="i" aria-hidden="true" />
            {t('sources.csv')}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="muted">{t('sources.noneUnasked')}</p>
      ) : (
        <div className="card learn-table learn-crosswalk">
          <table className="table">
            <caption className="vh">{walk.family.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sources.item')}</th>
                <th scope="col">{t('sources.says')}</th>
                <th scope="col">{t('sources.questions')}</th>
                <th scope="col">{t('sources.redLinesAndHarms')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <CrosswalkRowView key={row.source.id} row={row} catalogue={catalogue} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
