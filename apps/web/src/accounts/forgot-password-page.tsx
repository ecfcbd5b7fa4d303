import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { RequestPasswordResetDocument, WorkspaceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { Gate } from './gate.tsx';

export function ForgotPasswordPage() {
  const { t } = useTranslation(['recovery', 'accounts']);
  const { data } = useQuery(WorkspaceDocument);
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ email: string; minutes: number }>();
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'email'>();
  const [request, { loading }] = useMutation(RequestPasswordResetDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    if (!show({ ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: t('accounts:faults.email') }) })) return;
    try {
      const { data: reply } = await request({ variables: { input: { email: email.trim() } } });
      setSent({ email: email.trim(), minutes: reply?.requestPasswordReset.minutes ?? 0 });
    } catch (error) {
      const refusal = problemOf(error);
      if (show({ email: fieldSays(refusal, 'email') })) setProblem(refusal);
    }
  };

  return (
    <Gate title={t('forgot.title')} localMode={data?.workspace.localMode ?? false}>
      <form ref={form} className="card gate-form" noValidate onSubmit={(event) => void submit(event)}>
        <h1>{t('forgot.title')}</h1>
        {sent ? (
          <>
            <Notice kind="done" live title={t('forgot.sentTitle')}>
              {t('forgot.sent', sent)}
            </Notice>
            <p className="sm muted">{t('forgot.none')}</p>
            {data?.workspace.mailbox && (
              <p>
                <Link to={paths.mailbox}>{t('forgot.mailbox')}</Link>
              </p>
            )}
          </>
        ) : (
          <>
            <p className="muted sm">{t('forgot.says')}</p>
            {problem && <ProblemNotice problem={problem} />}
            <TextField
              label={t('accounts:email')}
              name="email"
              type="email"
              autoComplete="username"
              required
              maxLength={200}
              value={email}
              error={errors.email}
              onChange={(value) => {
                clear('email');
                setEmail(value);
              }}
            />
            <Button look="main" wide type="submit" busy={loading}>
              {loading ? t('forgot.busy') : t('forgot.send')}
            </Button>
          </>
        )}
        <p className="sm">
          <Link to={paths.signIn}>{t('forgot.back')}</Link>
        </p>
      </form>
    </Gate>
  );
}
