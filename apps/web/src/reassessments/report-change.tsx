import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { ReportChangeDocument, type ReportedChange } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Field } from '../ui/fields/field.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import './reassessments.css';

const WHAT = 2_000;
const KINDS: readonly ReportedChange[] = [
  'INCIDENT',
  'AUTHORITY',
  'MARKET',
  'MORE_CHILDREN',
  'DESIGN',
  'AI_MODEL',
  'SENSITIVE_DATA',
  'DATA_RECIPIENT',
  'ENCRYPTION',
  'OWNERSHIP',
  'CRISIS',
  'LAW',
];

/** For what no data shows: a court, a merger, a new model. */
export function ReportChange({ productId }: { readonly productId: string }) {
  const { t } = useTranslation('reassessments');
  const may = useMay('product.save');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return open ? (
    <ReportForm productId={productId} onEnd={() => setOpen(false)} />
  ) : (
    <Button onClick={() => setOpen(true)}>{t('report.open')}</Button>
  );
}

function ReportForm({ productId, onEnd }: { readonly productId: string; readonly onEnd: () => void }) {
  const { t } = useTranslation('reassessments');
  const [change, setChange] = useState<ReportedChange>('INCIDENT');
  const [on, setOn] = useState('');
  const [what, setWhat] = useState('');
  const [tried, setTried] = useState(false);
  const [report] = useMutation(ReportChangeDocument, { refetchQueries: ['ReassessmentPrompts'] });
  const { busy, problem, run } = useAct();
  const faults = {
    on: tried && on === '' ? t('report.day') : undefined,
    what: tried && what.trim() === '' ? t('report.missing') : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on === '' || what.trim() === '') return;
    void run((operationId) => report({ variables: { input: { productId, operationId, change, on, what } } })).then(
      (done) => {
        if (!done) return;
        announce(t('report.saved'));
        onEnd();
      },
    );
  };
  return (
    <form className="prompt-form" onSubmit={submit} aria-label={t('report.title')} noValidate>
      <Field label={t('report.change')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={change}
            onChange={(event) => setChange(event.target.value as ReportedChange)}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`report.kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField label={t('report.on')} type="date" value={on} error={faults.on} onChange={setOn} />
      <TextArea
        label={t('report.what')}
        help={t('report.whatHelp')}
        value={what}
        maxLength={WHAT}
        error={faults.what}
        onChange={setWhat}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          {t('report.save')}
        </Button>
        <Button onClick={onEnd}>{t('report.cancel')}</Button>
      </div>
    </form>
  );
}
