import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { CompleteSetUpDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { ErrorSummary } from '../ui/fields/error-summary.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AccountFields } from './account-fields.tsx';
import { besideFields } from './beside-fields.ts';
import { Gate } from './gate.tsx';
import { MailTest } from './mail-test.tsx';
import { faultsOf, noAccount, trimmed, type NewAccount } from './new-account.ts';
import { signIn } from './sign-in.ts';

type LinkState = 'missing' | 'used' | 'invalid';

/** Opened once, from the link an installation prints at its first start. */
export function SetUpPage() {
  const { t } = useTranslation('accounts');
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { data, error, refetch } = useQuery(WorkspaceDocument, { fetchPolicy: 'network-only' });
  const [refused, setRefused] = useState(false);
  const state: LinkState | undefined =
    data?.workspace.setUpNeeded === false ? 'used' : token === '' ? 'missing' : refused ? 'invalid' : undefined;

  return (
    <Gate title={t('setUp.title')} localMode={data?.workspace.localMode ?? false}>
      {data && state === undefined ? (
        <SetUpForm token={token} onRefused={() => setRefused(true)} />
      ) : (
        <div className="card gate-form">
          <h1>{t(data && state ? `setUp.${state}.title` : 'setUp.title')}</h1>
          {data && state && <p>{t(`setUp.${state}.says`)}</p>}
          {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton lines={4} />}
          {state === 'used' && (
            <p>
              <Link to={paths.signIn}>{t('signIn.title')}</Link>
            </p>
          )}
        </div>
      )}
    </Gate>
  );
}

function SetUpForm({ token, onRefused }: { readonly token: string; readonly onRefused: () => void }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [account, setAccount] = useState(noAccount);
  const [problem, setProblem] = useState<ShownProblem>();
  const [busy, setBusy] = useState(false);
  const { form, errors, show, clear } = useFieldErrors<keyof NewAccount>();
  const [send] = useMutation(CompleteSetUpDocument);

  const change = (field: keyof NewAccount, value: string) => {
    clear(field);
    setAccount((before) => ({ ...before, [field]: value }));
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setProblem(undefined);
    if (!show(faultsOf(account, t))) return;
    setBusy(true);
    try {
      await send({ variables: { input: { token, ...trimmed(account) } } });
      const reply = await signIn(account.email, account.password);
      await navigate(reply.kind === 'in' ? paths.home : paths.signIn, { replace: true });
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code === 'SET_UP_LINK_INVALID') onRefused();
      else if (show(besideFields(refusal))) setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form ref={form} className="card gate-form" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('setUp.title')}</h1>
      <p className="muted sm">{t('setUp.says')}</p>
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <ErrorSummary errors={errors} />
      <AccountFields
        organisationLabel={t('setUp.organisation')}
        organisationHelp={t('setUp.organisationHelp')}
        account={account}
        errors={errors}
        onChange={change}
      />
      <MailTest token={token} to={account.email} onRefused={onRefused} />
      <Button look="main" wide type="submit" busy={busy}>
        {busy ? t('setUp.busy') : t('setUp.submit')}
      </Button>
    </form>
  );
}
