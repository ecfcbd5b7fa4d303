import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Page } from '../ui/layout/page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { paths } from './paths.ts';
import { problemOf } from './problem.ts';

/** A page that could not be shown: what happened, what is kept, what to do, a reference. */
export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const { code, message, mend, reference } = problemOf(error);
  const offline = code === 'OFFLINE' && !window.navigator.onLine;
  return (
    <Page
      narrow
      title={t(offline ? 'error.offline' : 'error.title')}
      lead={message ?? t(offline ? 'error.offlineSays' : 'error.says')}
    >
      <div className="stack">
        <p>{mend ?? t('error.mend')}</p>
        <div className="row">
          <Button look="main" onClick={() => window.location.reload()}>
            {t('error.reload')}
          </Button>
          <LinkButton to={paths.home}>{t('error.home')}</LinkButton>
        </div>
        {reference && <p className="fine">{t('problem.reference', { reference })}</p>}
      </div>
    </Page>
  );
}
