import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { ResetPasswordDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { Gate } from './gate.tsx';
import { linkToken } from './link-token.ts';
import { MIN_PASSWORD } from './new-account.ts';

/** Opened from the letter. */
export function ResetPasswordPage() {
  const { t } = useTranslation(['recovery', 'accounts']);
  const { data } = useQuery(WorkspaceDocument);
  const [token] = useState(() => linkToken());
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'password'>();
  const [reset, { loading }] = useMutation(ResetPasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    const short = password.length < MIN_PASSWORD;
    if (!show({ ...(short && { password: t('accounts:faults.password', { min: MIN_PASSWORD }) }) })) return;
    try {
      await reset({ variables: { input: { token, password } } });
      setDone(true);
    } catch (error) {
      const refusal = problemOf(error);
      if (show({ password: fieldSays(refusal, 'password') })) setProblem(refusal);
    }
  };

  return (
    <Gate title={t('reset.title')} localMode={data?.workspace.localMode ?? false}>
      <form ref={form} className="card gate-form" noValidate onSubmit={(event) => void submit(event)}>
        <h1>{t(done ? 'reset.doneTitle' : 'reset.title')}</h1>
        {done ? (
          <>
            <Notice kind="done" live title={t('reset.done')} />
            <LinkButton look="main" to={paths.signIn}>
              {t('reset.signIn')}
            </LinkButton>
          </>
        ) : token === '' ? (
          <Notice kind="error" title={t('reset.missing')} />
        ) : (
          <>
            <p className="muted sm">{t('reset.says')}</p>
            {problem && <ProblemNotice problem={problem} />}
            <PasswordField
              label={t('reset.password')}
              help={t('accounts:passwordHelp', { min: MIN_PASSWORD })}
              name="password"
              autoComplete="new-password"
              value={password}
              error={errors.password}
              onChange={(value) => {
                clear('password');
                setPassword(value);
              }}
            />
            <Button look="main" wide type="submit" busy={loading}>
              {loading ? t('reset.busy') : t('reset.submit')}
            </Button>
          </>
        )}
        {!done && (
          <p className="sm">
            <Link to={paths.forgotPassword}>{t('reset.again')}</Link>
          </p>
        )}
      </form>
    </Gate>
  );
}
