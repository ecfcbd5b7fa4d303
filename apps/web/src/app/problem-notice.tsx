import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { paths } from './paths.ts';
import type { ShownProblem } from './problem.ts';

export interface ProblemNoticeProps {
  readonly problem: ShownProblem;
  /** What is not lost, where something was entered. */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/** What happened, what is kept, what to do, and a reference. */
export function ProblemNotice({ problem, kept, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('app');
  const { pathname, search } = useLocation();
  return (
    <Notice kind="error" live title={problem.message ?? t('problem.offline')}>
      <p>
        {kept && `${kept} `}
        {problem.mend ?? (problem.code === 'OFFLINE' ? t('problem.offlineMend') : '')}
      </p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map(({ field, says }) => (
            <li key={field}>{says}</li>
          ))}
        </ul>
      )}
      {problem.code === 'UNAUTHENTICATED' && <Link to={paths.signInFor(pathname + search)}>{t('problem.signIn')}</Link>}
      {onRetry && problem.code !== 'NOT_FOUND' && (
        <p className="note-act">
          <Button small onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        </p>
      )}
      {problem.reference && <p className="fine">{t('problem.reference', { reference: problem.reference })}</p>}
    </Notice>
  );
}
