import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { announce } from '../ui/layout/announcer.tsx';

export interface WriteMessageProps {
  readonly label: string;
  /** Words of the button. */
  readonly send: string;
  readonly onSend: (text: string, operationId: string) => Promise<unknown>;
}

/** A text to the other side; it stays in its field until it was sent. */
export function WriteMessage({ label, send, onSend }: WriteMessageProps) {
  const { t } = useTranslation('correspondence');
  const [text, setText] = useState('');
  const { busy, problem, run } = useAct();
  const submit = async () => {
    if (!(await run((operationId) => onSend(text, operationId)))) return;
    setText('');
    announce(t('messages.sent'));
  };
  return (
    <div className="case-write">
      {problem && <ProblemNotice problem={problem} kept={t('messages.kept')} />}
      <TextArea label={label} value={text} rows={2} maxLength={10_000} onChange={setText} />
      <Button small disabled={text.trim() === ''} busy={busy} onClick={() => void submit()}>
        {send}
      </Button>
    </div>
  );
}
