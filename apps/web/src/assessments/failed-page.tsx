import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Page } from '../ui/layout/page.tsx';

/** What happened, what is kept, what to do, and the number to quote. */
export function FailedPage({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { t } = useTranslation('assessments');
  return (
    <Page title={t('failed.title')}>
      <div className="stack">
        <ProblemNotice problem={problemOf(error)} kept={t('failed.kept')} onRetry={again} />
        <LinkButton to={paths.assessments}>{t('failed.back')}</LinkButton>
      </div>
    </Page>
  );
}
