import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { SignUpDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { ErrorSummary } from '../ui/fields/error-summary.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AccountFields } from './account-fields.tsx';
import { besideFields } from './beside-fields.ts';
import { Gate } from './gate.tsx';
import { faultsOf, noAccount, trimmed, type NewAccount } from './new-account.ts';
import { signIn } from './sign-in.ts';

/** An organisation and its first person. Open, by invitation or closed, as the installation decides. */
export function SignUpPage() {
  const { t } = useTranslation('accounts');
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(WorkspaceDocument);
  const invitation = search.get('invitation') ?? undefined;
  const policy = data?.workspace.signUp;
  const closed =
    policy === 'CLOSED' ? 'closed' : policy === 'INVITATION' && invitation === undefined ? 'invitation' : undefined;

  return (
    <Gate title={t('signUp.title')} localMode={data?.workspace.localMode ?? false}>
      {data && closed === undefined ? (
        <SignUpForm invitation={invitation} />
      ) : (
        <div className="card gate-form">
          <h1>{t('signUp.title')}</h1>
          {closed && <p>{t(`signUp.${closed}`)}</p>}
          {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton lines={4} />}
          <p className="sm">
            <Link to={paths.signIn}>{t('signUp.haveAccount')}</Link>
          </p>
        </div>
      )}
    </Gate>
  );
}

function SignUpForm({ invitation }: { readonly invitation: string | undefined }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [account, setAccount] = useState(noAccount);
  const [problem, setProblem] = useState<ShownProblem>();
  const [busy, setBusy] = useState(false);
  const { form, errors, show, clear } = useFieldErrors<keyof NewAccount>();
  const [send] = useMutation(SignUpDocument);

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
      await send({ variables: { input: { ...trimmed(account), ...(invitation !== undefined && { invitation }) } } });
      const reply = await signIn(account.email, account.password);
      await navigate(reply.kind === 'in' ? paths.home : paths.signIn, { replace: true });
    } catch (error) {
      const refusal = problemOf(error);
      if (show(besideFields(refusal))) setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form ref={form} className="card gate-form" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{t('signUp.title')}</h1>
      <p className="muted sm">{t('signUp.says')}</p>
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <ErrorSummary errors={errors} />
      <AccountFields organisationLabel={t('organisation')} account={account} errors={errors} onChange={change} />
      <Button look="main" wide type="submit" busy={busy}>
        {busy ? t('signUp.busy') : t('signUp.submit')}
      </Button>
      <p className="sm">
        <Link to={paths.signIn}>{t('signUp.haveAccount')}</Link>
      </p>
    </form>
  );
}
