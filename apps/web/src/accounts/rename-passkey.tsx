import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { RenamePasskeyDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';

export interface RenamePasskeyProps {
  readonly passkey: { readonly id: string; readonly name: string };
  readonly onEnd: () => void;
}

export function RenamePasskey({ passkey, onEnd }: RenamePasskeyProps) {
  const { t } = useTranslation('security');
  const [name, setName] = useState(passkey.name);
  const [rename, { loading, error }] = useMutation(RenamePasskeyDocument);
  const { form, errors, show, clear } = useFieldErrors<'name'>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading || !show(name.trim() === '' ? { name: t('passkeys.nameMissing') } : {})) return;
    const renamed = await rename({ variables: { input: { id: passkey.id, name: name.trim() } } }).catch(
      () => undefined,
    );
    if (renamed) onEnd();
  };

  return (
    <form ref={form} className="sec-set-up" noValidate onSubmit={(event) => void submit(event)}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <TextField
        label={t('passkeys.name')}
        name="passkey-rename"
        autoComplete="off"
        autoFocus
        required
        maxLength={100}
        value={name}
        error={errors.name}
        onChange={(value) => {
          clear('name');
          setName(value);
        }}
      />
      <div className="row">
        <Button small look="main" type="submit" busy={loading}>
          {t('passkeys.save')}
        </Button>
        <Button small onClick={onEnd}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
