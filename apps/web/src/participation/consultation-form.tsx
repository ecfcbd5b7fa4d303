import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForConsultation } from '#libs/scoring';
import { fieldSays } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import type { ConsultationFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { ConsultationHow } from './consultation-how.tsx';
import { ConsultationOutcome } from './consultation-outcome.tsx';
import {
  consultationInputOf,
  draftConsultationOf,
  type DraftConsultation,
  missingIn,
  type Missing,
} from './draft-consultation.ts';
import { useSaveConsultation } from './use-save-consultation.ts';

export interface ConsultationFormProps {
  readonly store: AssessmentStore;
  /** Change this record; absent: make one. */
  readonly record?: ConsultationFieldsFragment;
  /** Questions a new record is made for. */
  readonly questionIds?: readonly string[];
  readonly onDone: () => void;
}

/** Records one consultation with children: kinds and numbers, what was heard, what became of it. */
export function ConsultationForm({ store, record, questionIds, onDone }: ConsultationFormProps) {
  const { t } = useTranslation(['participation', 'records']);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(() => draftConsultationOf(record, store.head.id, questionIds));
  const [tried, setTried] = useState(false);
  const { busy, failed, theirs, save } = useSaveConsultation(store);
  useEffect(() => heading.current?.focus(), []);

  const today = store.head.asOf;
  const missing = missingIn(draft, today);
  const change = (patch: Partial<DraftConsultation>) => setDraft((before) => ({ ...before, ...patch }));
  const says = (field: Missing) =>
    (tried && missing.includes(field) ? t(`missing.${field}`) : undefined) ?? fieldSays(failed, field);
  const send = async (baseRevision: number) => {
    if (await save({ id: record?.id, baseRevision, ...consultationInputOf(draft) })) onDone();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) void send(theirs?.revision ?? record?.revision ?? 0);
  };
  const { questions } = store.catalogue.instrument;
  // Those about hearing children first: they are what a record mostly backs.
  const offered = [...questions.filter(asksForConsultation), ...questions.filter((each) => !asksForConsultation(each))];
  const part = { draft, today, change, says };

  return (
    <form className="consultation-form" aria-labelledby={id} onSubmit={submit} noValidate>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t(record ? 'change' : 'add')}
      </h2>
      <TextField
        label={t('field.title')}
        help={t('field.titleHelp')}
        value={draft.title}
        maxLength={200}
        error={says('title')}
        onChange={(title) => change({ title })}
      />
      <ConsultationHow {...part} />
      <ConsultationOutcome {...part} />
      <h3>{t('parts.links')}</h3>
      <MultiCombobox
        label={t('field.questions')}
        placeholder={t('type')}
        nothing={t('nothing')}
        options={offered.map((question) => ({ value: question.id, label: question.asks }))}
        values={draft.questionIds}
        onChange={(values) => change({ questionIds: [...values] })}
      />
      <MultiCombobox
        label={t('field.evidence')}
        remark={t('optional')}
        placeholder={t('type')}
        nothing={t('nothing')}
        options={store.allEvidence().map((item) => ({ value: item.id, label: item.title }))}
        values={draft.evidenceIds}
        error={fieldSays(failed, 'evidenceIds')}
        onChange={(values) => change({ evidenceIds: [...values] })}
      />
      <PersonalDataHint
        text={[draft.title, draft.setting, draft.heard, draft.decided, draft.because, draft.told].join(' ')}
      />
      {theirs && (
        <Notice kind="attention" live>
          {t('conflict', { heard: theirs.heard })}{' '}
          <span className="row">
            <Button small onClick={() => void send(theirs.revision)}>
              {t('keepMine')}
            </Button>
            <Button small onClick={onDone}>
              {t('takeTheirs')}
            </Button>
          </span>
        </Notice>
      )}
      {failed && (
        <Notice kind="error" live title={failed.message ?? t('failed')}>
          {failed.mend}
        </Notice>
      )}
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
