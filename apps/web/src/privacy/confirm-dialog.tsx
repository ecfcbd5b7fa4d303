import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly says: string;
  /** What has to be typed, and how that is asked for. */
  readonly wanted: string;
  readonly label: string;
  readonly wrong: string;
  readonly keep: string;
  readonly go: string;
  readonly busy: string | null;
  readonly problem: ShownProblem | undefined;
  readonly onConfirm: (typed: string) => void;
}

/** Asks to type a name before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, says, wanted, label, wrong, keep, go, busy, problem, onConfirm } = props;
  const [typed, setTyped] = useState('');
  const { form, errors, show, clear } = useFieldErrors<'typed'>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const same = typed.trim().toLowerCase() === wanted.trim().toLowerCase();
    if (show(same ? {} : { typed: wrong })) onConfirm(typed.trim());
  };

  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form ref={form} noValidate className="stack" onSubmit={submit}>
        <p>{says}</p>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          label={label}
          help={<bdi>{wanted}</bdi>}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={errors.typed}
          onChange={(value) => {
            clear('typed');
            setTyped(value);
          }}
        />
        <div className="dialog-foot">
          <Button look="main" onClick={onClose}>
            {keep}
          </Button>
          <Button look="danger" type="submit" busy={busy !== null}>
            {busy ?? go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
