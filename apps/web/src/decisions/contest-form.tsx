import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { ContestVerdictDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import type { DecidedVerdict } from './decision-view.tsx';

export interface ContestFormProps {
  readonly submissionId: string;
  readonly verdict: DecidedVerdict;
  readonly onDone: () => void;
}

/** Contests one verdict, once, with reasons. */
export function ContestForm({ submissionId, verdict, onDone }: ContestFormProps) {
  const { t } = useTranslation('decisions');
  const { subject, subjectId, title } = verdict;
  const [isOpen, setIsOpen] = useState(false);
  const [reasons, setReasons] = useState('');
  const [contest] = useMutation(ContestVerdictDocument);
  const { busy, problem, run } = useAct();
  const send = async () => {
    const input = { submissionId, subject, subjectId, reasons };
    if (!(await run((operationId) => contest({ variables: { input: { ...input, operationId } } })))) return;
    announce(t('contest.done'));
    onDone();
  };
  if (!isOpen) {
    return (
      <p>
        <Button small aria-label={t('contest.openOf', { title })} onClick={() => setIsOpen(true)}>
          {t('contest.open')}
        </Button>
      </p>
    );
  }
  return (
    <div className="stack">
      <p className="sm muted">{t('contest.says')}</p>
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <TextArea label={t('contest.reasons')} value={reasons} maxLength={10_000} onChange={setReasons} />
      <div className="row">
        <Button small busy={busy} disabled={reasons.trim() === ''} onClick={() => void send()}>
          {t('contest.do')}
        </Button>
        <Button small look="bare" onClick={() => setIsOpen(false)}>
          {t('contest.cancel')}
        </Button>
      </div>
    </div>
  );
}
