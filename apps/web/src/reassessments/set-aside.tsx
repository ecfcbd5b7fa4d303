import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { SetPromptAsideDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

const REASON = 2_000;

/** Asks why no new assessment is needed; the reason stays with the reminder. */
export function SetAside({ promptId, name }: { readonly promptId: string; readonly name: string }) {
  const { t } = useTranslation('reassessments');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState(false);
  const [setAside] = useMutation(SetPromptAsideDocument, { refetchQueries: ['ReassessmentPrompts'] });
  const { busy, problem, run } = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFault(reason.trim() === '');
    if (reason.trim() === '') return;
    void run((operationId) => setAside({ variables: { input: { id: promptId, operationId, reason } } })).then(
      (done) => done && setOpen(false),
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t('prompts.aside')}
        <span className="vh">: {name}</span>
      </Button>
      <Dialog title={t('prompts.asideTitle')} open={open} onClose={() => setOpen(false)}>
        <form className="prompt-form" onSubmit={submit}>
          <TextArea
            label={t('prompts.asideReason')}
            value={reason}
            maxLength={REASON}
            error={fault ? t('prompts.missing') : undefined}
            onChange={setReason}
          />
          {problem && <ProblemNotice problem={problem} />}
          <div className="row">
            <Button type="submit" look="main" busy={busy}>
              {t('prompts.asideSave')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('prompts.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
