import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { RemovePasskeyDocument, type SecurityShownFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { ConfirmRemoval } from './confirm-removal.tsx';
import { addPasskey, passkeysWork } from './passkey.ts';
import { ProofProblem } from './proof-problem.tsx';
import { RenamePasskey } from './rename-passkey.tsx';

type Passkey = SecurityShownFragment['passkeys'][number];

export interface PasskeysCardProps {
  readonly passkeys: readonly Passkey[];
  readonly onChange: () => void;
}

export function PasskeysCard({ passkeys, onChange }: PasskeysCardProps) {
  const { t } = useTranslation('security');
  const { day } = useDates();
  const [renaming, setRenaming] = useState<string>();
  const [removing, setRemoving] = useState<Passkey>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [remove] = useMutation(RemovePasskeyDocument);

  const removeIt = async (id: string) => {
    setRemoving(undefined);
    setProblem(undefined);
    try {
      await remove({ variables: { input: { id } } });
      announce(t('passkeys.removed'));
      onChange();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <Card title={t('passkeys.title')}>
      <p>{t('passkeys.says')}</p>
      {problem && <ProofProblem problem={problem} />}
      {passkeys.length === 0 && <p className="muted">{t('passkeys.none')}</p>}
      <ul className="sec-list">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            {renaming === passkey.id ? (
              <RenamePasskey passkey={passkey} onEnd={() => setRenaming(undefined)} />
            ) : (
              <>
                <span>
                  <b>
                    <bdi>{passkey.name}</bdi>
                  </b>{' '}
                  <span className="muted sm">{t('passkeys.addedOn', { day: day(String(passkey.createdAt)) })}</span>
                </span>
                <span className="row">
                  <Button small onClick={() => setRenaming(passkey.id)}>
                    {t('passkeys.rename')} <span className="vh">{passkey.name}</span>
                  </Button>
                  <Button small look="danger" onClick={() => setRemoving(passkey)}>
                    {t('passkeys.remove')} <span className="vh">{passkey.name}</span>
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {passkeysWork() ? <AddPasskey onAdded={onChange} /> : <p className="muted">{t('passkeys.unknown')}</p>}
      <ConfirmRemoval
        open={removing !== undefined}
        title={t('passkeys.removeAsk', { name: removing?.name })}
        says={t('passkeys.removeSays')}
        action={t('passkeys.remove')}
        onClose={() => setRemoving(undefined)}
        onRemove={() => removing && void removeIt(removing.id)}
      />
    </Card>
  );
}

function AddPasskey({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation('security');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'name'>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !show(name.trim() === '' ? { name: t('passkeys.nameMissing') } : {})) return;
    setProblem(undefined);
    setBusy(true);
    const reply = await addPasskey(name.trim());
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setName('');
    announce(t('passkeys.added'));
    onAdded();
  };

  return (
    <form ref={form} className="sec-set-up" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProofProblem problem={problem} />}
      <TextField
        label={t('passkeys.name')}
        help={t('passkeys.nameHelp')}
        name="passkey-name"
        autoComplete="off"
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
        <Button type="submit" busy={busy}>
          {busy ? t('passkeys.busy') : t('passkeys.add')}
        </Button>
      </div>
    </form>
  );
}
