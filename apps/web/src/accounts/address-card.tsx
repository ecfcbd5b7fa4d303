import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { RequestEmailChangeDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export function AddressCard() {
  const { t } = useTranslation('recovery');
  const { viewer } = useSession();
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [currentPassword, setCurrent] = useState('');
  const [sent, setSent] = useState<{ email: string; minutes: number }>();
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'email' | 'currentPassword'>();
  const [request, { loading }] = useMutation(RequestEmailChangeDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    const complete = show({
      ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: t('address.fault') }),
      ...(currentPassword === '' && { currentPassword: t('password.currentFault') }),
    });
    if (!complete) return;
    try {
      const { data } = await request({ variables: { input: { email: email.trim(), currentPassword } } });
      setSent({ email: email.trim(), minutes: data?.requestEmailChange.minutes ?? 0 });
      setOpen(false);
      setEmail('');
      setCurrent('');
    } catch (error) {
      const refusal = problemOf(error);
      const wrong = refusal.code === 'PASSWORD_REFUSED' ? refusal.message : undefined;
      if (show({ email: fieldSays(refusal, 'email'), currentPassword: wrong })) setProblem(refusal);
    }
  };

  return (
    <Card title={t('address.title')}>
      <p className="sm">{t('address.says', { email: viewer.email })}</p>
      {sent && <Notice kind="done" live title={t('address.sent', sent)} />}
      {!open && (
        <p className="sec-act">
          <Button onClick={() => setOpen(true)}>{t('address.open')}</Button>
        </p>
      )}
      {open && (
        <form ref={form} className="sec-form" noValidate onSubmit={(event) => void submit(event)}>
          {problem && <ProblemNotice problem={problem} />}
          <TextField
            label={t('address.next')}
            name="new-email"
            type="email"
            autoComplete="email"
            required
            maxLength={200}
            value={email}
            error={errors.email}
            onChange={(value) => {
              clear('email');
              setEmail(value);
            }}
          />
          <PasswordField
            label={t('password.current')}
            name="password-for-address"
            autoComplete="current-password"
            value={currentPassword}
            error={errors.currentPassword}
            onChange={(value) => {
              clear('currentPassword');
              setCurrent(value);
            }}
          />
          <p className="row">
            <Button look="main" type="submit" busy={loading}>
              {loading ? t('address.busy') : t('address.submit')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('password.cancel')}</Button>
          </p>
        </form>
      )}
    </Card>
  );
}
