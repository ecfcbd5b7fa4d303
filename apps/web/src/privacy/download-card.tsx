import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { saveFile } from './save-file.ts';

export interface DownloadCardProps {
  readonly title: string;
  readonly says: string;
  readonly button: string;
  readonly address: string;
  readonly fileName: string;
}

/** A copy of data as a file. */
export function DownloadCard({ title, says, button, address, fileName }: DownloadCardProps) {
  const { t } = useTranslation('privacy');
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [problem, setProblem] = useState<ShownProblem>();

  const download = async () => {
    setState('busy');
    setProblem(undefined);
    const refused = await saveFile(address, fileName);
    setState(refused ? 'idle' : 'done');
    if (refused) setProblem(refused);
  };

  return (
    <Card title={title}>
      <div className="stack">
        <p>{says}</p>
        {problem && <ProblemNotice problem={problem} />}
        {state === 'done' && <Notice kind="done" live title={t('mine.done')} />}
        <p>
          <Button busy={state === 'busy'} onClick={() => void download()}>
            <IconDownload className="i" aria-hidden="true" />
            {state === 'busy' ? t('mine.busy') : button}
          </Button>
        </p>
      </div>
    </Card>
  );
}
