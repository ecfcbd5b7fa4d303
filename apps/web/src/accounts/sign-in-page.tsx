import { useQuery } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { returnPath } from '../app/session.ts';
import { WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { ErrorSummary } from '../ui/fields/error-summary.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { DemoPeople } from './demo-people.tsx';
import { Gate } from './gate.tsx';
import { signIn } from './sign-in.ts';

export function SignInPage() {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data, error } = useQuery(WorkspaceDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'email' | 'password'>();
  const panel = useRef<HTMLDivElement>(null);
  const workspace = data?.workspace;

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
    if (reply.kind === 'failed') return setProblem(reply.problem);
    setRefused(true);
    focusPassword();
  };

  const focusPassword = () => panel.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();

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
          {problem && <ProblemNotice problem={problem} />}
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
          {workspace && workspace.signUp !== 'CLOSED' && (
            <p className="sm">
              <Link to={paths.signUp}>{t('signUp.title')}</Link>
            </p>
          )}
        </form>
      </div>
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
