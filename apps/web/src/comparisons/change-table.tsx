import { IconArrowDown, IconArrowUp, IconCircleDashed, IconEqual, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../graphql/generated/graphql.ts';
import { inOrder } from './count-changes.ts';

const SIGNS = {
  BETTER: IconArrowUp,
  WORSE: IconArrowDown,
  NEW: IconPlus,
  GONE: IconMinus,
  OPEN: IconCircleDashed,
  SAME: IconEqual,
};

export interface ChangeRow {
  readonly id: string;
  readonly change: Change;
  readonly title: ReactNode;
  readonly remark?: string;
  readonly before: string;
  readonly after: string;
}

/** Then and now of one kind of thing; what stayed the same opens on demand. */
export function ChangeTable({
  title,
  what,
  rows,
}: {
  readonly title: string;
  readonly what: string;
  readonly rows: readonly ChangeRow[];
}) {
  const { t } = useTranslation('comparisons');
  const id = useId();
  const [all, setAll] = useState(false);
  const same = rows.filter(({ change }) => change === 'SAME').length;
  const shown = inOrder(all ? rows : rows.filter(({ change }) => change !== 'SAME'));
  if (rows.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {shown.length === 0 && <p className="muted">{t('allSame')}</p>}
      {shown.length > 0 && (
        <div className="change-table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th scope="col">{t('then')}</th>
                <th scope="col">{t('now')}</th>
                <th scope="col">{t('change')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id: row, change, title: name, remark, before, after }) => {
                const Sign = SIGNS[change];
                return (
                  <tr key={row}>
                    <th scope="row">
                      {name}
                      {remark && <span className="xs muted change-remark">{remark}</span>}
                    </th>
                    <td>{before}</td>
                    <td>{after}</td>
                    <td>
                      <span className={`change ${change.toLowerCase()}`}>
                        <Sign className="i i-sm" aria-hidden="true" />
                        {t(`kinds.${change}`)}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {same > 0 && !all && (
        <button type="button" className="textbtn" onClick={() => setAll(true)}>
          {t('showSame', { count: same })}
        </button>
      )}
    </section>
  );
}
