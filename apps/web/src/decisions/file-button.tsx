import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { saveFile } from '../privacy/save-file.ts';
import { Button } from '../ui/fields/button.tsx';

export interface FileButtonProps {
  readonly address: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** Fetches a file; where that is refused, it says why beside the button. */
export function FileButton({ address, name, children }: FileButtonProps) {
  const [refused, setRefused] = useState<ShownProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    setRefused(await saveFile(address, name));
    setBusy(false);
  };
  return (
    <>
      <Button small busy={busy} onClick={() => void fetchFile()}>
        {children}
      </Button>
      {refused && <ProblemNotice problem={refused} />}
    </>
  );
}
