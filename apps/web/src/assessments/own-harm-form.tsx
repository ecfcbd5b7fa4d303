import { useMutation } from '@apollo/client/react';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { type OwnHarmFieldsFragment, SaveOwnHarmDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import {
  CATEGORIES,
  draftOwnHarmOf,
  type DraftOwnHarm,
  linkedTo,
  missingIn,
  ownHarmInputOf,
} from './draft-own-harm.ts';
import { OwnHarmControls } from './own-harm-controls.tsx';
import { PersonalDataHint } from './personal-data-hint.tsx';

export interface OwnHarmFormProps {
  readonly store: AssessmentStore;
  /** Change this harm; absent: add one. */
  readonly own?: OwnHarmFieldsFragment;
  /** The harm that was saved; absent where nothing was. */
  readonly onDone: (saved?: OwnHarmFieldsFragment) => void;
}

/** Adds or changes a harm that the catalogue does not have. */
export function OwnHarmForm({ store, own, onDone }: OwnHarmFormProps) {
  const { t } = useTranslation('ownHarms');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState<DraftOwnHarm>(() => draftOwnHarmOf(own));
  const [base, setBase] = useState(own?.revision ?? 0);
  const [theirs, setTheirs] = useState<OwnHarmFieldsFragment>();
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<ShownProblem>();
  const [save, { loading }] = useMutation(SaveOwnHarmDocument);
  useEffect(() => heading.current?.focus(), []);

  const change = (patch: Partial<DraftOwnHarm>) => setDraft((before) => ({ ...before, ...patch }));
  const missing = missingIn(draft);
  const says = (field: 'title' | 'what' | 'category' | 'rights') =>
    (tried && missing.includes(field) ? t(`missing.${field}`) : undefined) ?? fieldSays(failed, field);
  const send = (baseRevision: number) => {
    const input = { assessmentId: store.head.id, id: own?.id, operationId: crypto.randomUUID(), baseRevision };
    setFailed(undefined);
    save({ variables: { input: { ...input, ...ownHarmInputOf(draft) } } }).then(
      ({ data }) => {
        const reply = data?.saveOwnHarm;
        if (reply?.__typename === 'OwnHarmSaved') {
          store.takeOwnHarm(reply.ownHarm);
          onDone(reply.ownHarm);
        } else if (reply) {
          setBase(reply.current.revision);
          setTheirs(reply.current);
        }
      },
      (error: unknown) => setFailed(problemOf(error)),
    );
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) send(base);
  };
  const { clusters, modules, questions } = store.catalogue;
  const titled = (items: Iterable<{ readonly id: string; readonly title: string }>) =>
    [...items].map((item) => ({ value: item.id, label: item.title }));
  const scored = [...questions.values()].filter((question) => question.scored);
  const combo = { placeholder: t('type'), nothing: t('nothing') };

  return (
    <form className="own-harm-form" aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t(own ? 'change' : 'add')}
      </h3>
      {!own && <p className="sm muted">{t('lead')}</p>}
      <TextField
        label={t('title')}
        help={t('titleHelp')}
        value={draft.title}
        maxLength={160}
        error={says('title')}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label={t('what')}
        help={t('whatHelp')}
        value={draft.what}
        maxLength={4_000}
        error={says('what')}
        onChange={(what) => change({ what })}
      />
      <PersonalDataHint text={`${draft.title} ${draft.what}`} />
      <Field label={t('category')} error={says('category')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={draft.category ?? ''}
            onChange={({ target }) => change({ category: CATEGORIES.find((each) => each === target.value) })}
          >
            <option value="" />
            {CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {t(`categories.${category}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MultiCombobox
        {...combo}
        label={t('rights')}
        help={t('rightsHelp')}
        options={titled(clusters.values())}
        values={draft.rights}
        error={says('rights')}
        onChange={(rights) => change({ rights })}
      />
      <MultiCombobox
        {...combo}
        label={t('modules')}
        remark={t('optional')}
        options={titled(modules.values())}
        values={draft.modules}
        onChange={(chosen) => change({ modules: chosen })}
      />
      <MultiCombobox
        {...combo}
        label={t('controls')}
        remark={t('optional')}
        help={t('controlsHelp')}
        options={scored.map((question) => ({ value: question.id, label: question.asks }))}
        values={draft.controls.map(({ questionId }) => questionId)}
        error={fieldSays(failed, 'controls')}
        onChange={(ids) => change({ controls: linkedTo(draft.controls, ids) })}
      />
      <OwnHarmControls
        controls={draft.controls}
        asksOf={(questionId) => questions.get(questionId)?.asks ?? questionId}
        onChange={(controls) => change({ controls })}
      />
      {theirs && (
        <Notice kind="attention" live>
          {t('conflict', { title: theirs.title })}{' '}
          <span className="row">
            <Button small onClick={() => send(theirs.revision)}>
              {t('keepMine')}
            </Button>
            <Button
              small
              onClick={() => {
                store.takeOwnHarm(theirs);
                onDone(theirs);
              }}
            >
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
        <Button look="main" type="submit" busy={loading}>
          {t('save')}
        </Button>
        <Button onClick={() => onDone()}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
