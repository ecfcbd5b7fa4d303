import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../actions/use-change.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface Part {
  readonly title: string;
  readonly doneWhen: string;
}

export interface SplitFormProps {
  readonly action: Pick<PlanActionFieldsFragment, 'action' | 'doneWhen'>;
  readonly change: Pick<Change, 'busy' | 'problem' | 'clash'>;
  readonly onSave: (parts: readonly Part[]) => void;
  readonly onCancel: () => void;
}

const MOST_PARTS = 20;

/** Makes several actions of one; the action itself becomes the first of them. */
export function SplitForm({ action, change, onSave, onCancel }: SplitFormProps) {
  const { t } = useTranslation('shape');
  const [parts, setParts] = useState<readonly Part[]>([
    { title: action.action, doneWhen: action.doneWhen },
    { title: '', doneWhen: '' },
  ]);
  const [tried, setTried] = useState(false);
  const set = (place: number, next: Partial<Part>) =>
    setParts(parts.map((part, each) => (each === place ? { ...part, ...next } : part)));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const whole = parts.map(({ title, doneWhen }) => ({ title: title.trim(), doneWhen: doneWhen.trim() }));
    if (whole.every(({ title, doneWhen }) => title !== '' && doneWhen !== '')) onSave(whole);
  };
  const missing = (text: string, says: string) => (tried && text.trim() === '' ? says : undefined);
  return (
    <form className="move-form" onSubmit={save} noValidate>
      {parts.map((part, place) => (
        <fieldset key={place} className="plan-part">
          <legend>{t('split.part', { number: place + 1 })}</legend>
          <TextArea
            label={t('split.title')}
            value={part.title}
            maxLength={500}
            required
            error={missing(part.title, t('split.titleMissing'))}
            onChange={(title) => set(place, { title })}
          />
          <TextArea
            label={t('split.doneWhen')}
            value={part.doneWhen}
            maxLength={2000}
            required
            error={missing(part.doneWhen, t('split.doneWhenMissing'))}
            onChange={(doneWhen) => set(place, { doneWhen })}
          />
          {parts.length > 2 && (
            <Button small look="bare" onClick={() => setParts(parts.filter((_, each) => each !== place))}>
              {t('split.remove', { number: place + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {parts.length < MOST_PARTS && (
        <p>
          <Button small onClick={() => setParts([...parts, { title: '', doneWhen: '' }])}>
            {t('split.add')}
          </Button>
        </p>
      )}
      {change.clash && (
        <Notice kind="attention" live>
          {t('clash')}
        </Notice>
      )}
      {change.problem && <ProblemNotice problem={change.problem} />}
      <div className="row">
        <Button look="main" small type="submit" busy={change.busy}>
          {t('split.save', { count: parts.length })}
        </Button>
        <Button look="bare" small onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
