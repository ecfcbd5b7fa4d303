import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  SaveLetterTemplateDocument,
  type LetterOccasion,
  type ProgrammeFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';

const OCCASIONS: readonly LetterOccasion[] = ['REVIEWED', 'CONDITIONAL', 'RETURNED', 'CLOSED'];

/** The words of letters to companies; where there are none of its own, OpenCRIA's are used. */
export function LettersCard({ programme }: { readonly programme: ProgrammeFieldsFragment }) {
  const { t } = useTranslation('programmes');
  const [editing, setEditing] = useState<LetterOccasion>();
  return (
    <Card title={t('letters.title')}>
      <p className="sm muted">{t('letters.says')}</p>
      <ul className="programme-list">
        {OCCASIONS.map((occasion) => {
          const own = programme.templates.find((template) => template.occasion === occasion);
          return (
            <li key={occasion}>
              <span>
                {t(`letters.of.${occasion}`)} <span className="muted">{own ? own.subject : t('letters.standard')}</span>
              </span>
              {editing !== occasion && (
                <Button
                  small
                  look="bare"
                  aria-label={t('letters.editOf', { letter: t(`letters.of.${occasion}`) })}
                  onClick={() => setEditing(occasion)}
                >
                  {t('letters.edit')}
                </Button>
              )}
              {editing === occasion && (
                <LetterForm programme={programme} occasion={occasion} onDone={() => setEditing(undefined)} />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface LetterFormProps {
  readonly programme: ProgrammeFieldsFragment;
  readonly occasion: LetterOccasion;
  readonly onDone: () => void;
}

function LetterForm({ programme, occasion, onDone }: LetterFormProps) {
  const { t } = useTranslation('programmes');
  const own = programme.templates.find((template) => template.occasion === occasion);
  const [subject, setSubject] = useState(own?.subject ?? '');
  const [body, setBody] = useState(own?.body ?? '');
  const [save] = useMutation(SaveLetterTemplateDocument);
  const { busy, problem, run } = useAct();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { programmeId: programme.id, occasion, baseRevision: own?.revision ?? 0, subject, body };
    if (await run((operationId) => save({ variables: { input: { ...input, operationId } } }))) onDone();
  };
  return (
    <form className="stack programme-letter" onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      <TextField label={t('letters.subject')} required maxLength={200} value={subject} onChange={setSubject} />
      <TextArea
        label={t('letters.body')}
        help={t('letters.places')}
        rows={8}
        required
        maxLength={10_000}
        value={body}
        onChange={setBody}
      />
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {t('form.save')}
        </Button>
        <Button look="bare" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
