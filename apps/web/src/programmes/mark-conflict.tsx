import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { MarkConflictDocument, type ProgrammeFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface MarkConflictProps {
  readonly programme: ProgrammeFieldsFragment;
  readonly company: { readonly id: string; readonly name: string };
}

/** Keeps a reviewer from a company, in every programme. */
export function MarkConflict({ programme, company }: MarkConflictProps) {
  const { t } = useTranslation('programmes');
  const [open, setOpen] = useState(false);
  const [personId, setPersonId] = useState(programme.reviewers[0]?.person.id ?? '');
  const [reason, setReason] = useState('');
  const [mark] = useMutation(MarkConflictDocument);
  const { busy, problem, run } = useAct();
  if (programme.reviewers.length === 0) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { programmeId: programme.id, personId, companyId: company.id, reason };
    if (await run((operationId) => mark({ variables: { input: { ...input, operationId } } }))) setOpen(false);
  };
  return (
    <>
      <Button
        small
        look="bare"
        aria-label={t('conflicts.markOf', { company: company.name })}
        onClick={() => setOpen(true)}
      >
        {t('conflicts.mark')}
      </Button>
      <Dialog title={t('conflicts.dialog', { company: company.name })} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <p>{t('conflicts.markSays')}</p>
          {problem && <ProblemNotice problem={problem} />}
          <Field label={t('conflicts.who')}>
            {(links) => (
              <select
                {...links}
                className="input"
                value={personId}
                onChange={(event) => setPersonId(event.target.value)}
              >
                {programme.reviewers.map(({ person }) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextArea label={t('conflicts.reason')} required maxLength={2000} value={reason} onChange={setReason} />
          <div className="row">
            <Button look="main" type="submit" busy={busy} disabled={reason.trim() === ''}>
              {t('conflicts.mark')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
