import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays } from '../app/problem.ts';
import { useAct } from '../app/use-act.ts';
import { AskCompanyDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { announce } from '../ui/layout/announcer.tsx';

export interface AskFormProps {
  readonly submissionId: string;
  /** The answer that is looked at, if it is one. */
  readonly questionId: string | undefined;
  readonly title: string | undefined;
  readonly onAsked: () => void;
}

/** Asks the company about one answer, which opens it again, or about the whole. */
export function AskForm({ submissionId, questionId, title, onAsked }: AskFormProps) {
  const { t } = useTranslation('correspondence');
  const [aboutAnswer, setAboutAnswer] = useState(questionId !== undefined);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [ask] = useMutation(AskCompanyDocument);
  const { busy, problem, run } = useAct();
  const send = async () => {
    const about = aboutAnswer ? questionId : undefined;
    const input = { submissionId, questionId: about, text, dueOn: dueOn === '' ? null : dueOn };
    if (!(await run((operationId) => ask({ variables: { input: { ...input, operationId } } })))) return;
    setText('');
    announce(t('ask.sent'));
    onAsked();
  };
  const due = fieldSays(problem, 'dueOn');
  return (
    <form
      className="stack"
      aria-label={t('ask.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && !due && <ProblemNotice problem={problem} kept={t('messages.kept')} />}
      {questionId !== undefined && (
        <fieldset className="case-about">
          <legend>{t('ask.about')}</legend>
          <label>
            <input type="radio" name="ask-about" checked={aboutAnswer} onChange={() => setAboutAnswer(true)} />
            <span>
              {t('ask.answer')}
              <small dir="auto">{title}</small>
            </span>
          </label>
          <label>
            <input type="radio" name="ask-about" checked={!aboutAnswer} onChange={() => setAboutAnswer(false)} />
            <span>{t('ask.whole')}</span>
          </label>
        </fieldset>
      )}
      <TextArea label={t('ask.text')} value={text} maxLength={5000} onChange={setText} />
      <TextField
        label={t('ask.dueOn')}
        remark={t('ask.optional')}
        type="date"
        error={due}
        value={dueOn}
        onChange={setDueOn}
      />
      <Button look="review" type="submit" busy={busy} disabled={text.trim() === ''}>
        {t('ask.send')}
      </Button>
    </form>
  );
}
