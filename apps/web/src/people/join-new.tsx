import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { forgetToken, keepToken } from '../accounts/link-token.ts';
import { MIN_PASSWORD } from '../accounts/new-account.ts';
import { signIn } from '../accounts/sign-in.ts';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { AcceptInvitationDocument, type InvitationOfferQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { ErrorSummary } from '../ui/fields/error-summary.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { KEPT_TOKEN } from './kept-token.ts';
import './people.css';

export interface JoinNewProps {
  readonly token: string;
  readonly offer: InvitationOfferQuery['invitationOffer'];
}

/** For somebody who is not signed in: a new account, or the way to an account there is. */
export function JoinNew({ token, offer }: JoinNewProps) {
  const { t } = useTranslation(['people', 'accounts']);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'name' | 'password'>();
  const [accept] = useMutation(AcceptInvitationDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setProblem(undefined);
    const complete = show({
      ...(name.trim() === '' && { name: t('people:offer.nameFault') }),
      ...(password.length < MIN_PASSWORD && { password: t('accounts:faults.password', { min: MIN_PASSWORD }) }),
    });
    if (!complete) return;
    setBusy(true);
    try {
      await accept({ variables: { input: { token, name: name.trim(), password } } });
      forgetToken(KEPT_TOKEN);
      const reply = await signIn(offer.email, password);
      await navigate(reply.kind === 'in' ? paths.home : paths.signIn, { replace: true });
    } catch (error) {
      const refusal = problemOf(error);
      if (show({ name: fieldSays(refusal, 'name'), password: fieldSays(refusal, 'password') })) setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form ref={form} className="gate-join" noValidate onSubmit={(event) => void submit(event)}>
      <p className="sm muted">{t('people:offer.account', { email: offer.email })}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ErrorSummary errors={errors} />
      <TextField
        label={t('people:offer.name')}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        error={errors.name}
        onChange={(value) => {
          clear('name');
          setName(value);
        }}
      />
      {/* Password managers keep the new password under this name. */}
      <input type="hidden" name="username" autoComplete="username" value={offer.email} readOnly />
      <PasswordField
        label={t('accounts:password')}
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
      <Button look="main" wide type="submit" busy={busy}>
        {busy ? t('people:offer.busy') : t('people:offer.submit', { organisation: offer.organisation })}
      </Button>
      <p className="sm">
        <Link to={paths.signInFor(paths.invitation)} onClick={() => keepToken(KEPT_TOKEN, token)}>
          {t('people:offer.haveAccount')}
        </Link>
      </p>
    </form>
  );
}
