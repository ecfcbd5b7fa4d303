import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../actions/use-change.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface MergeFormProps {
  readonly action: PlanActionFieldsFragment;
  readonly plan: readonly PlanActionFieldsFragment[];
  readonly change: Pick<Change, 'busy' | 'problem' | 'clash'>;
  readonly onSave: (others: readonly PlanActionFieldsFragment[]) => void;
  readonly onCancel: () => void;
}

const SHOWN = 8;
const MOST = 20;

/** Takes other actions of the plan into this one; they end in it, with what stood in them. */
export function MergeForm({ action, plan, change, onSave, onCancel }: MergeFormProps) {
  const { t } = useTranslation('shape');
  const [words, setWords] = useState('');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const chosen = plan.filter(({ key }) => keys.includes(key));
  const wanted = words.trim().toLocaleLowerCase();
  const found = plan.filter(
    (other) =>
      other.key !== action.key &&
      !keys.includes(other.key) &&
      ['PROPOSED', 'ACCEPTED', 'STARTED'].includes(other.status) &&
      other.action.toLocaleLowerCase().includes(wanted),
  );
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (chosen.length > 0) onSave(chosen);
  };
  return (
    <form className="move-form" onSubmit={save}>
      <TextField type="search" label={t('merge.search')} value={words} maxLength={200} onChange={setWords} />
      <fieldset className="move-evidence">
        <legend>{t('merge.others')}</legend>
        {[...chosen, ...found.slice(0, SHOWN)].map((other) => (
          <label key={other.key}>
            <input
              type="checkbox"
              checked={keys.includes(other.key)}
              disabled={keys.length >= MOST && !keys.includes(other.key)}
              onChange={(event) =>
                setKeys(event.target.checked ? [...keys, other.key] : keys.filter((key) => key !== other.key))
              }
            />
            <bdi>{other.action}</bdi>
          </label>
        ))}
      </fieldset>
      <p className="sm muted" role="status">
        {found.length > SHOWN && t('merge.more', { count: found.length - SHOWN })}
        {found.length === 0 && chosen.length === 0 && t('merge.nothing')}
      </p>
      {change.clash && (
        <Notice kind="attention" live>
          {t('clash')}
        </Notice>
      )}
      {change.problem && <ProblemNotice problem={change.problem} />}
      <div className="row">
        <Button look="main" small type="submit" busy={change.busy} disabled={chosen.length === 0}>
          {t('merge.save', { count: chosen.length + 1 })}
        </Button>
        <Button look="bare" small onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
