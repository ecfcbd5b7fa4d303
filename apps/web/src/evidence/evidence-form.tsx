import { useMutation } from '@apollo/client/react';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddLinkDocument, type EvidenceFieldsFragment, UpdateEvidenceDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { uploadEvidence } from './upload-evidence.ts';
import './evidence.css';

export interface EvidenceFormProps {
  readonly assessmentId: string;
  /** Change this item; absent: add a new one. */
  readonly item?: EvidenceFieldsFragment;
  /** What would back this question, by tier; absent where the form is not about one question. */
  readonly wanted?: Readonly<Record<1 | 2 | 3, string>>;
  /** Latest date that makes sense. */
  readonly asOf: string;
  readonly onDone: (item: EvidenceFieldsFragment) => void;
  readonly onCancel: () => void;
}

/** Adds a file or a link, or changes what is said about one. Opens in place, never over the answer. */
export function EvidenceForm({ assessmentId, item, wanted, asOf, onDone, onCancel }: EvidenceFormProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const first = useRef<HTMLHeadingElement>(null);
  const [kind, setKind] = useState<'FILE' | 'LINK'>(item?.kind ?? 'LINK');
  const [title, setTitle] = useState(item?.title ?? '');
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<File>();
  const [tier, setTier] = useState<number | undefined>(item?.tier);
  const [effectiveOn, setEffectiveOn] = useState(item?.effectiveOn ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [addLink] = useMutation(AddLinkDocument);
  const [update] = useMutation(UpdateEvidenceDocument);
  useEffect(() => first.current?.focus(), []);

  const missing = {
    title: title.trim() === '',
    url: !item && kind === 'LINK' && !/^https?:\/\/\S+$/.test(url.trim()),
    file: !item && kind === 'FILE' && !file,
    tier: tier === undefined,
    date: effectiveOn > asOf,
  };
  const save = async (): Promise<EvidenceFieldsFragment> => {
    const facts = { title: title.trim(), tier: tier ?? 0, effectiveOn: effectiveOn === '' ? null : effectiveOn };
    if (item) {
      const { data } = await update({ variables: { input: { id: item.id, baseRevision: item.revision, ...facts } } });
      if (data) return data.updateEvidence;
    } else if (kind === 'LINK') {
      const { data } = await addLink({ variables: { input: { assessmentId, url: url.trim(), ...facts } } });
      if (data) return data.addLink;
    } else if (file) return uploadEvidence(assessmentId, { file, ...facts });
    throw new Error(t('form.failed'));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
    setBusy(true);
    setFailed(undefined);
    save().then(onDone, (error: unknown) => {
      setBusy(false);
      setFailed(error instanceof TypeError || !(error instanceof Error) ? t('form.failed') : error.message);
    });
  };

  return (
    <form className="ev-form" aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id} ref={first} tabIndex={-1}>
        {t(item ? 'form.change' : 'form.add')}
      </h3>
      {!item && (
        <Segmented
          name={`${id}-kind`}
          label={t('form.kind')}
          options={[
            { value: 'LINK', label: t('form.link') },
            { value: 'FILE', label: t('form.file') },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {!item && kind === 'LINK' && (
        <TextField
          label={t('form.url')}
          type="url"
          value={url}
          placeholder="https://"
          error={tried && missing.url ? t('form.urlMissing') : undefined}
          onChange={setUrl}
        />
      )}
      {!item && kind === 'FILE' && (
        <Field
          label={t('form.chooseFile')}
          help={t('form.fileHelp')}
          error={tried && missing.file ? t('form.fileMissing') : undefined}
        >
          {(links) => (
            <input
              {...links}
              className="input"
              type="file"
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                setFile(chosen);
                if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]+$/, ''));
              }}
            />
          )}
        </Field>
      )}
      <TextField
        label={t('form.title')}
        value={title}
        maxLength={200}
        error={tried && missing.title ? t('form.titleMissing') : undefined}
        onChange={setTitle}
      />
      <fieldset className="ev-tiers">
        <legend>{t('form.tier')}</legend>
        {tried && missing.tier && (
          <p className="fld-error" role="alert">
            {t('form.tierMissing')}
          </p>
        )}
        {([1, 2, 3, 0] as const).map((value) => (
          <label key={value} className={tier === value ? 'sel' : undefined}>
            <input type="radio" name={`${id}-tier`} checked={tier === value} onChange={() => setTier(value)} />
            <TierSign tier={value} />
            <span>
              <b>{t(`tier.${value}`)}</b>
              <small>
                {value > 0 && wanted ? t('form.wanted', { text: wanted[value as 1 | 2 | 3] }) : t(`tierMeans.${value}`)}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={t('form.date')} help={t('form.dateHelp')} error={missing.date ? t('form.dateFuture') : undefined}>
        {(links) => (
          <input
            {...links}
            className="input"
            type="date"
            max={asOf}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.target.value)}
          />
        )}
      </Field>
      <p className="fine">{t('form.noChildren')}</p>
      {failed !== undefined && (
        <Notice kind="error" live>
          {failed}
        </Notice>
      )}
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {t(busy ? 'form.saving' : item ? 'form.save' : 'form.addButton')}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
