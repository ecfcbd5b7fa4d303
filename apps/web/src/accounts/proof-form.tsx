import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { passkeysWork, provePasskey } from './passkey.ts';
import { post } from './post.ts';
import { ProofProblem } from './proof-problem.tsx';

export interface Ways {
  readonly password: boolean;
  readonly code: boolean;
  readonly passkey: boolean;
}

export interface ProofFormProps {
  readonly ways: Ways;
  readonly onProven: () => void;
}

/** Asks for a code, the password or a passkey, whichever the person has. */
export function ProofForm({ ways, onProven }: ProofFormProps) {
  const { t } = useTranslation('security');
  const [way, setWay] = useState<'code' | 'password'>(ways.code ? 'code' : 'password');
  const [given, setGiven] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'given'>();
  const typed = ways.code || ways.password;

  const prove = async (send: () => ReturnType<typeof provePasskey>) => {
    setProblem(undefined);
    setBusy(true);
    const reply = await send();
    setBusy(false);
    if (reply.ok) return onProven();
    setGiven('');
    setProblem(reply.problem);
    form.current?.querySelector('input')?.focus();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (
      !show(given.trim() === '' ? { given: t(way === 'code' ? 'proof.codeMissing' : 'proof.passwordMissing') } : {})
    ) {
      return;
    }
    void prove(() => post(`/api/auth/proof/${way}`, way === 'code' ? { code: given } : { password: given }));
  };

  const change = (value: string) => {
    clear('given');
    setGiven(value);
  };

  const turnTo = (next: typeof way) => {
    show({});
    setProblem(undefined);
    setGiven('');
    setWay(next);
  };

  return (
    <form ref={form} className="sec-form" noValidate onSubmit={submit}>
      {problem && <ProofProblem problem={problem} />}
      {typed && way === 'code' && (
        <TextField
          label={t('proof.code')}
          help={t('proof.codeHelp')}
          name="code"
          autoComplete="one-time-code"
          spellCheck={false}
          autoCapitalize="off"
          required
          value={given}
          error={errors.given}
          onChange={change}
        />
      )}
      {typed && way === 'password' && (
        <PasswordField
          label={t('proof.password')}
          name="password"
          autoComplete="current-password"
          value={given}
          error={errors.given}
          onChange={change}
        />
      )}
      {typed && (
        <Button look="main" wide type="submit" busy={busy}>
          {busy ? t('proof.busy') : t('proof.go')}
        </Button>
      )}
      {ways.passkey && passkeysWork() && (
        <Button wide look={typed ? 'plain' : 'main'} busy={busy} onClick={() => void prove(provePasskey)}>
          {t('proof.passkey')}
        </Button>
      )}
      {ways.code && ways.password && (
        <Button look="bare" onClick={() => turnTo(way === 'code' ? 'password' : 'code')}>
          {t(way === 'code' ? 'proof.usePassword' : 'proof.useCode')}
        </Button>
      )}
    </form>
  );
}
