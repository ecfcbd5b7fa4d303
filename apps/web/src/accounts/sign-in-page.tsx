import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OrganisationSignIn } from '../access/organisation-sign-in.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { returnPath } from '../app/session.ts';
import { endSessionLeft } from '../device/sign-out-later.ts';
import { client } from '../graphql/client.ts';
import { WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { ErrorSummary } from '../ui/fields/error-summary.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { DemoPeople } from './demo-people.tsx';
import { Gate } from './gate.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { post } from './post.ts';
import { ProofProblem } from './proof-problem.tsx';
import { SecondFactorStep, type SecondFactorStepProps } from './second-factor-step.tsx';
import { signIn, waitingFactor } from './sign-in.ts';

export function SignInPage() {
  const { t } = useTranslation('accounts');
  const { t: tRecovery } = useTranslation('recovery');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data, error } = useQuery(WorkspaceDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const [left, setLeft] = useState(false);
  const [factor, setFactor] = useState<SecondFactorStepProps['ways']>();
  const { form, errors, show, clear } = useFieldErrors<'email' | 'password'>();
  const panel = useRef<HTMLDivElement>(null);
  const workspace = data?.workspace;

  useEffect(() => {
    // Single sign-on, or a reload in between: the session may wait already.
    const look = async () => {
      setLeft(!(await endSessionLeft()));
      const ways = await waitingFactor();
      if (ways) setFactor(ways);
    };
    const again = () => void look();
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  const proven = async () => {
    // What was read before, signed out or as somebody else, holds no longer.
    await client.clearStore();
    await navigate(returnPath(search), { replace: true });
  };

  const restart = async () => {
    await post('/api/auth/sign-out', {});
    setFactor(undefined);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setRefused(false);
    setProblem(undefined);
    const complete = show({
      ...(email.trim() === '' && { email: t('faults.emailMissing') }),
      ...(password === '' && { password: t('faults.passwordMissing') }),
    });
    if (!complete) return;
    setBusy(true);
    const reply = await signIn(email, password);
    setBusy(false);
    if (reply.kind === 'in') return navigate(returnPath(search), { replace: true });
    if (reply.kind === 'factor') return setFactor(reply.ways);
    if (reply.kind === 'failed') return setProblem(reply.problem);
    setRefused(true);
    focusPassword();
  };

  const focusPassword = () => panel.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();

  if (factor) {
    return (
      <Gate title={t('signIn.title')} localMode={workspace?.localMode ?? false}>
        <SecondFactorStep ways={factor} onProven={() => void proven()} onRestart={() => void restart()} />
      </Gate>
    );
  }

  return (
    <Gate title={t('signIn.title')} localMode={workspace?.localMode ?? false}>
      <div ref={panel}>
        <form ref={form} className="card gate-form" noValidate onSubmit={(event) => void submit(event)}>
          <h1>{t('signIn.title')}</h1>
          <p className="muted sm">{t('signIn.where', { host: window.location.host })}</p>
          {search.has('return') && !refused && <p className="sm muted">{t('signIn.first')}</p>}
          {workspace?.setUpNeeded && (
            <Notice kind="attention" title={t('setUp.needed')}>
              {t('setUp.neededSays')}
            </Notice>
          )}
          {left && (
            <Notice kind="attention" title={t('signIn.left')}>
              {t('signIn.leftSays')}
            </Notice>
          )}
          {problem && <ProofProblem problem={problem} />}
          {error && !problem && <ProblemNotice problem={problemOf(error)} />}
          {refused && (
            <Notice kind="error" live title={t('signIn.refused')}>
              {t('signIn.refusedSays')}
            </Notice>
          )}
          <ErrorSummary errors={errors} />
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            value={email}
            error={errors.email}
            onChange={(value) => {
              clear('email');
              setEmail(value);
            }}
          />
          <PasswordField
            label={t('password')}
            name="password"
            autoComplete="current-password"
            value={password}
            error={errors.password}
            onChange={(value) => {
              clear('password');
              setPassword(value);
            }}
          />
          <Button look="main" wide type="submit" busy={busy}>
            {busy ? t('signIn.busy') : t('signIn.title')}
          </Button>
          <PasskeySignIn onProven={() => void proven()} onRefused={setProblem} />
          <p className="sm">
            <Link to={paths.forgotPassword}>{tRecovery('forgot.link')}</Link>
          </p>
          {workspace?.mailbox && (
            <p className="sm">
              <Link to={paths.mailbox}>{tRecovery('forgot.mailbox')}</Link>
            </p>
          )}
          {workspace && workspace.signUp !== 'CLOSED' && (
            <p className="sm">
              <Link to={paths.signUp}>{t('signUp.title')}</Link>
            </p>
          )}
        </form>
      </div>
      <OrganisationSignIn />
      {workspace && workspace.demoPeople.length > 0 && (
        <DemoPeople
          people={workspace.demoPeople}
          onChoose={(chosen) => {
            setEmail(chosen);
            show({});
            focusPassword();
          }}
        />
      )}
    </Gate>
  );
}
