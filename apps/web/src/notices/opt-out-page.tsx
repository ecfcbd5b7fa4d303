import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from '../accounts/gate.tsx';
import { linkToken } from '../accounts/link-token.ts';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { StopNoticeLettersDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** Opened from a letter, without signing in; a click stops, because mail programs open links of their own accord. */
export function OptOutPage() {
  const { t } = useTranslation('notices');
  const { data: space } = useQuery(WorkspaceDocument);
  const [token] = useState(() => linkToken());
  const [stop, { data, loading, error }] = useMutation(StopNoticeLettersDocument);
  const done = data?.stopNoticeLetters;
  const submit = () => void stop({ variables: { input: { token } } }).catch(() => undefined);
  return (
    <Gate title={t('stop.title')} localMode={space?.workspace.localMode ?? false}>
      <div className="card gate-form">
        <h1>{t('stop.title')}</h1>
        {error && <ProblemNotice problem={problemOf(error)} />}
        {done && (
          <>
            <Notice
              kind="done"
              live
              title={done.event ? t('stop.doneOne', { kind: t(`choose.kind.${done.event}`) }) : t('stop.doneAll')}
            />
            <p className="muted sm">{t('stop.undo')}</p>
            <LinkButton to={paths.home}>{t('stop.home')}</LinkButton>
          </>
        )}
        {!done && token === '' && <Notice kind="error" title={t('stop.missing')} />}
        {!done && token !== '' && (
          <>
            <p className="muted sm">{t('stop.says')}</p>
            <Button look="main" wide busy={loading} onClick={submit}>
              {loading ? t('stop.busy') : t('stop.submit')}
            </Button>
          </>
        )}
      </div>
    </Gate>
  );
}
