import { useApolloClient, useMutation } from '@apollo/client/react';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EvidenceFieldsFragment,
  OneEvidenceDocument,
  RemoveEvidenceDocument,
  UpdateEvidenceDocument,
} from '../graphql/generated/graphql.ts';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { AttachWarning } from './attach-warning.tsx';
import { EvidenceConflict } from './evidence-conflict.tsx';
import { factsOf, faultsOf, toFacts } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';
import { operationIds } from './operation-ids.ts';
import './evidence.css';

export interface ChangeEvidenceProps {
  readonly item: EvidenceFieldsFragment;
  readonly wanted?: Readonly<Record<1 | 2 | 3, string>>;
  readonly asOf: string;
  readonly onChanged: (item: EvidenceFieldsFragment) => void;
  readonly onReplace: () => void;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Changes what is said about a piece of evidence, or ends it: by a newer version, or for good. */
export function ChangeEvidence({ item, wanted, asOf, onChanged, onReplace, onRemoved, onClose }: ChangeEvidenceProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const client = useApolloClient();
  // What was read when the form was opened, and later what a conflict showed; the page may have a newer one by now.
  const [base, setBase] = useState(item.revision);
  const [theirs, setTheirs] = useState<EvidenceFieldsFragment>();
  const [title, setTitle] = useState(item.title);
  const [facts, setFacts] = useState(() => factsOf(item));
  const [removing, setRemoving] = useState(false);
  const [operations] = useState(operationIds);
  const [update, updating] = useMutation(UpdateEvidenceDocument);
  const [remove, removal] = useMutation(RemoveEvidenceDocument);
  useEffect(() => heading.current?.focus(), []);
  const faults = faultsOf(facts, asOf);
  const uses = item.questionIds.length + item.actionKeys.length;
  const error = theirs ? undefined : (updating.error ?? removal.error);

  const save = async (baseRevision: number) => {
    const input = { id: item.id, baseRevision, title: title.trim(), ...toFacts(facts) };
    try {
      const { data } = await update({ variables: { input: { ...input, operationId: operations(input) } } });
      if (data) onChanged(data.updateEvidence);
    } catch (failure) {
      if (problemOf(failure).code !== 'EVIDENCE_CHANGED') return;
      const variables = { id: item.id };
      const { data } = await client.query({ query: OneEvidenceDocument, variables, fetchPolicy: 'no-cache' });
      if (data) setTheirs(data.evidence);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (faults.length > 0 || title.trim() === '') return;
    // Where the present version cannot be had, the refusal itself stands below.
    void save(base).catch(() => undefined);
  };
  const decideLater = () => {
    if (theirs) setBase(theirs.revision);
    setTheirs(undefined);
    updating.reset();
  };
  const end = () => {
    remove({ variables: { input: { id: item.id, unlink: true } } }).then(
      ({ data }) => data && onRemoved(),
      () => undefined,
    );
  };

  return (
    <form className="ev-form" aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('form.change')}
      </h3>
      <TextField
        label={t('form.title')}
        value={title}
        maxLength={200}
        error={title.trim() === '' ? t('form.titleMissing') : undefined}
        onChange={setTitle}
      />
      <PersonalDataHint text={title} />
      <FactsFields
        facts={facts}
        faults={faults}
        {...(wanted && { wanted })}
        asOf={asOf}
        onChange={(patch) => setFacts({ ...facts, ...patch })}
      />
      <AttachWarning />
      {theirs && (
        <EvidenceConflict
          mine={{ ...facts, title }}
          theirs={theirs}
          busy={updating.loading}
          onKeep={() => void save(theirs.revision).catch(() => undefined)}
          onTake={() => onChanged(theirs)}
          onClose={decideLater}
        />
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
      {removing ? (
        <div className="note ochre" role="group" aria-label={t('end.question')}>
          <div>
            <p>{t('end.says', { count: uses })}</p>
            <div className="row">
              <Button look="main" small busy={removal.loading} onClick={end}>
                {t('end.remove')}
              </Button>
              <Button look="bare" small onClick={() => setRemoving(false)}>
                {t('end.keep')}
              </Button>
            </div>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button look="main" type="submit" busy={updating.loading}>
            {t(updating.loading ? 'form.saving' : 'form.save')}
          </Button>
          <Button onClick={onReplace}>{t('end.replace')}</Button>
          <Button onClick={() => setRemoving(true)}>{t('end.removeThis')}</Button>
          <Button look="bare" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
