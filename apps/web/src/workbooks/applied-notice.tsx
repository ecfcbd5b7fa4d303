import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Notice } from '../ui/layout/notice.tsx';
import type { Applied } from './workbook.ts';

/** What was saved, and what was left out and why: every row of the file is counted once. */
export function AppliedNotice({ id, applied }: { readonly id: string; readonly applied: Applied }) {
  const { t } = useTranslation('workbooks');
  const { saved, of, conflictsKept, counts, missing } = applied;
  const left = [
    [counts.same, 'count.same'],
    [counts.blank, 'count.blank'],
    [conflictsKept, 'done.kept'],
    [counts.wrong, 'done.wrong'],
    [missing, 'count.missing'],
  ] as const;
  return (
    <Notice kind="done" live title={t('done.title', { saved, of })}>
      <ul className="workbook-counts">
        {left
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <li key={words}>
              <b className="num">{count}</b> {t(words)}
            </li>
          ))}
      </ul>
      <p>
        <Link to={paths.assessment(id)}>{t('done.back')}</Link>
      </p>
    </Notice>
  );
}
