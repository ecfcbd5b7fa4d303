import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ActionEffort, ActionKind } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { KINDS } from './filter.ts';
import type { Change } from './use-change.ts';

/** What people word and decide of an action. */
export interface ActionWords {
  readonly title: string;
  readonly doneWhen: string;
  readonly kind: ActionKind;
  readonly effort: ActionEffort;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly watcherIds: readonly string[];
}

export const EFFORTS = ['SMALL', 'MEDIUM', 'LARGE'] as const satisfies readonly ActionEffort[];

export interface ActionFormProps {
  readonly start: ActionWords;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  /** Owner, date and watchers come later, where it is accepted. */
  readonly wordsOnly?: boolean;
  readonly change: Pick<Change, 'busy' | 'problem' | 'clash'>;
  readonly saveWords: string;
  readonly onSave: (words: ActionWords) => void;
  readonly onCancel: () => void;
}

/** Words, kind, effort, owner, date and watchers of an action, in place. */
export function ActionForm(props: ActionFormProps) {
  const { start, people, today, wordsOnly = false, change, saveWords, onSave, onCancel } = props;
  const { t } = useTranslation('action');
  const { t: words } = useTranslation('remediation');
  const [draft, setDraft] = useState(start);
  const { form, errors, show, clear } = useFieldErrors<'title' | 'doneWhen' | 'dueOn'>();
  const set = (part: Partial<ActionWords>) => setDraft((before) => ({ ...before, ...part }));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const moved = draft.dueOn !== start.dueOn;
    const whole = show({
      ...(draft.title.trim() === '' && { title: t('form.wordsMissing') }),
      ...(draft.doneWhen.trim() === '' && { doneWhen: t('form.doneWhenMissing') }),
      ...(moved && draft.dueOn !== '' && draft.dueOn < today && { dueOn: t('form.duePast') }),
    });
    if (whole) onSave({ ...draft, title: draft.title.trim(), doneWhen: draft.doneWhen.trim() });
  };
  return (
    <form ref={form} className="move-form" onSubmit={save} noValidate>
      <TextArea
        label={t('form.words')}
        value={draft.title}
        maxLength={500}
        required
        error={errors.title}
        onChange={(title) => {
          set({ title });
          clear('title');
        }}
      />
      <TextArea
        label={t('form.doneWhen')}
        help={t('form.doneWhenHelp')}
        value={draft.doneWhen}
        maxLength={1000}
        required
        error={errors.doneWhen}
        onChange={(doneWhen) => {
          set({ doneWhen });
          clear('doneWhen');
        }}
      />
      <div className="act-pair">
        <Field label={t('form.kind')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={draft.kind}
              onChange={(event) => set({ kind: KINDS.find((each) => each === event.target.value) ?? draft.kind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('form.effort')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={draft.effort}
              onChange={(event) => set({ effort: EFFORTS.find((each) => each === event.target.value) ?? draft.effort })}
            >
              {EFFORTS.map((effort) => (
                <option key={effort} value={effort}>
                  {words(`effort.${effort.toLowerCase()}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {!wordsOnly && (
          <>
            <Field label={t('form.owner')}>
              {(links) => (
                <select
                  {...links}
                  className="input"
                  value={draft.ownerId}
                  onChange={(event) => set({ ownerId: event.target.value })}
                >
                  <option value="">{t('form.nobody')}</option>
                  {people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('form.due')} error={errors.dueOn}>
              {(links) => (
                <input
                  {...links}
                  className="input"
                  type="date"
                  value={draft.dueOn}
                  onChange={(event) => {
                    set({ dueOn: event.target.value });
                    clear('dueOn');
                  }}
                />
              )}
            </Field>
          </>
        )}
      </div>
      {!wordsOnly && (
        <MultiCombobox
          label={t('form.watchers')}
          help={t('form.watchersHelp')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          values={draft.watcherIds}
          placeholder={t('form.typeName')}
          nothing={t('form.noPerson')}
          onChange={(watcherIds) => set({ watcherIds })}
        />
      )}
      {change.clash && (
        <Notice kind="attention" live>
          {t('form.clash')}
        </Notice>
      )}
      {change.problem && <ProblemNotice problem={change.problem} />}
      <div className="row">
        <Button look="main" type="submit" busy={change.busy}>
          {saveWords}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
