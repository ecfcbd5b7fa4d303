import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { ChangePasswordDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Card } from '../ui/layout/card.tsx';
import { MIN_PASSWORD } from './new-account.ts';

export function PasswordCard() {
  const { t } = useTranslation(['recovery', 'accounts']);
  const [open, setOpen] = useState(false);
  const [currentPassword, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'currentPassword' | 'password'>();
  const [change, { loading }] = useMutation(ChangePasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    const complete = show({
      ...(currentPassword === '' && { currentPassword: t('password.currentFault') }),
      ...(password.length < MIN_PASSWORD && { password: t('accounts:faults.password', { min: MIN_PASSWORD }) }),
    });
    if (!complete) return;
    try {
      await change({ variables: { input: { currentPassword, password } } });
      // This session has ended with the others; a fresh start of the app asks to sign in.
      window.location.assign(paths.signInFor(paths.security));
    } catch (error) {
      const refusal = problemOf(error);
      const wrong = refusal.code === 'PASSWORD_REFUSED' ? refusal.message : undefined;
      if (show({ currentPassword: wrong, password: fieldSays(refusal, 'password') })) setProblem(refusal);
    }
  };

  return (
    <Card title={t('password.title')}>
      {!open && <Button onClick={() => setOpen(true)}>{t('password.open')}</Button>}
      {open && (
        <form ref={form} className="sec-form" noValidate onSubmit={(event) => void submit(event)}>
          <p className="muted sm">{t('password.says')}</p>
          {problem && <ProblemNotice problem={problem} />}
          <PasswordField
            label={t('password.current')}
            name="current-password"
            autoComplete="current-password"
            value={currentPassword}
            error={errors.currentPassword}
            onChange={(value) => {
              clear('currentPassword');
              setCurrent(value);
            }}
          />
          <PasswordField
            label={t('password.next')}
            help={t('accounts:passwordHelp', { min: MIN_PASSWORD })}
            name="new-password"
            autoComplete="new-password"
            value={password}
            error={errors.password}
            onChange={(value) => {
              clear('password');
              setPassword(value);
            }}
          />
          <p className="row">
            <Button look="main" type="submit" busy={loading}>
              {loading ? t('password.busy') : t('password.submit')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('password.cancel')}</Button>
          </p>
        </form>
      )}
    </Card>
  );
}
