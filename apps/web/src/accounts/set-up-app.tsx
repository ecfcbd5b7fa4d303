import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { QrCode } from './qr-code.tsx';
import { postConfirmed } from './step-up.ts';

export interface SetUpAppProps {
  readonly hasPassword: boolean;
  readonly onCancel: () => void;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

interface Started {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** Password, then the secret as a picture and as text, then the first code: only that one turns it on. */
export function SetUpApp({ hasPassword, onCancel, onDone }: SetUpAppProps) {
  const { t } = useTranslation('security');
  const [given, setGiven] = useState('');
  const [started, setStarted] = useState<Started>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'given'>();

  const send = async <Data,>(path: string, body: object): Promise<Data | undefined> => {
    setProblem(undefined);
    setBusy(true);
    const reply = await postConfirmed<Data>(path, body);
    setBusy(false);
    setGiven('');
    if (reply.ok) return reply.data;
    setProblem(reply.problem);
    form.current?.querySelector('input')?.focus();
    return undefined;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = given.trim() === '' && (started !== undefined || hasPassword);
    if (!show(missing ? { given: t(started ? 'app.codeMissing' : 'proof.passwordMissing') } : {})) return;
    if (!started) {
      setStarted(await send<Started>('/api/auth/second-factor/app', hasPassword ? { password: given } : {}));
      return;
    }
    if (await send('/api/auth/second-factor/app/verify', { code: given })) onDone(started.recoveryCodes);
  };

  const change = (value: string) => {
    clear('given');
    setGiven(value);
  };

  return (
    <form ref={form} className="sec-set-up" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      {!started && hasPassword && (
        <PasswordField
          label={t('app.password')}
          help={t('app.passwordHelp')}
          name="password"
          autoComplete="current-password"
          value={given}
          error={errors.given}
          onChange={change}
        />
      )}
      {started && (
        <>
          <p>{t('app.scan')}</p>
          <QrCode text={started.uri} label={t('app.qr')} />
          <p>
            {t('app.key')}{' '}
            <b className="sec-key" dir="ltr">
              {new URL(started.uri).searchParams.get('secret')}
            </b>
          </p>
          <TextField
            label={t('app.code')}
            help={t('app.codeHelp')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            value={given}
            error={errors.given}
            onChange={change}
          />
        </>
      )}
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {busy ? t('app.busy') : t(started ? 'app.turnOn' : 'app.go')}
        </Button>
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
