import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { client } from '../graphql/client.ts';
import { ConfirmEmailChangeDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Gate } from './gate.tsx';
import { linkToken } from './link-token.ts';

/** Opened from the letter; a click confirms, because mail programs open links of their own accord. */
export function ConfirmEmailPage() {
  const { t } = useTranslation('recovery');
  const { data } = useQuery(WorkspaceDocument);
  const [token] = useState(() => linkToken());
  const [email, setEmail] = useState<string>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [send, { loading }] = useMutation(ConfirmEmailChangeDocument);

  const confirm = async () => {
    setProblem(undefined);
    try {
      const { data: reply } = await send({ variables: { input: { token } } });
      // What was read with the old address holds no longer.
      await client.clearStore();
      setEmail(reply?.confirmEmailChange.email);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <Gate title={t('confirm.title')} localMode={data?.workspace.localMode ?? false}>
      <div className="card gate-form">
        <h1>{t(email ? 'confirm.doneTitle' : 'confirm.title')}</h1>
        {problem && <ProblemNotice problem={problem} />}
        {email && (
          <>
            <Notice kind="done" live title={t('confirm.done', { email })} />
            <LinkButton look="main" to={paths.home}>
              {t('confirm.go')}
            </LinkButton>
          </>
        )}
        {!email && token === '' && <Notice kind="error" title={t('reset.missing')} />}
        {!email && token !== '' && (
          <>
            <p className="muted sm">{t('confirm.says')}</p>
            <Button look="main" wide busy={loading} onClick={() => void confirm()}>
              {loading ? t('confirm.busy') : t('confirm.submit')}
            </Button>
          </>
        )}
      </div>
    </Gate>
  );
}
