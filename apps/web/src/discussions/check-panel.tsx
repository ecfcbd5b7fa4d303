import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { AskForCheckDocument, AssessmentReadersDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { useDiscussion } from './discussion-context.tsx';

const LONGEST_WHY = 500;

export interface CheckPanelProps {
  readonly viewerId: string;
  readonly assessmentId: string;
  readonly questionId: string;
}

/** Asks colleagues, or one of them, to look at the answer. */
export function CheckPanel({ viewerId, assessmentId, questionId }: CheckPanelProps) {
  const { t } = useTranslation('discussions');
  const { about, refresh } = useDiscussion();
  const { data } = useQuery(AssessmentReadersDocument);
  const [ask, { loading, error }] = useMutation(AskForCheckDocument);
  const [why, setWhy] = useState('');
  const [askedOf, setAskedOf] = useState('');
  const send = async () => {
    const input = { assessmentId, questionId, why: why.trim(), askedOf: askedOf || null };
    const sent = await ask({ variables: { input: { ...input, operationId: crypto.randomUUID() } } }).catch(() => null);
    if (!sent) return;
    setWhy('');
    announce(t('check.asked'));
    refresh();
  };
  return (
    <form
      className="stack check-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('check.title')}</h3>
      {about(questionId)?.check?.outcome === 'OPEN' && <p className="sm muted">{t('check.again')}</p>}
      <TextField label={t('check.why')} value={why} maxLength={LONGEST_WHY} autoFocus onChange={setWhy} />
      <PersonalDataHint text={why} />
      <Field label={t('check.of')}>
        {(links) => (
          <select {...links} className="input" value={askedOf} onChange={(event) => setAskedOf(event.target.value)}>
            <option value="">{t('check.anybody')}</option>
            {data?.assessmentReaders
              .filter(({ id }) => id !== viewerId)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <Button small look="main" type="submit" busy={loading} disabled={why.trim() === ''}>
        {t('check.ask')}
      </Button>
    </form>
  );
}
