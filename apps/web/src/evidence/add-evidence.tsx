import { useMutation } from '@apollo/client/react';
import { type SubmitEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFileDocument, AddLinkDocument, type EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { problemOf } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { AttachWarning } from './attach-warning.tsx';
import { factsOf, faultsOf, toFacts } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';
import { FileList } from './file-list.tsx';
import { operationIds } from './operation-ids.ts';
import type { Sending, UploadQueue } from './upload-queue.ts';
import './evidence.css';

export interface AddEvidenceProps {
  readonly assessmentId: string;
  readonly queue: UploadQueue;
  /** An address that was dropped or pasted. */
  readonly url?: string;
  /** The item that the new one takes the place of. */
  readonly replaces?: EvidenceFieldsFragment;
  readonly wanted?: Readonly<Record<1 | 2 | 3, string>>;
  readonly asOf: string;
  /** Called for each item; rejects where what has to follow failed. */
  readonly onAdded: (item: EvidenceFieldsFragment) => Promise<void> | void;
  readonly onClose: () => void;
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '');

/** Adds a link or any number of files, in place. Files are on their way while the rest is filled in. */
export function AddEvidence({
  assessmentId,
  queue,
  url: given = '',
  replaces,
  wanted,
  asOf,
  onAdded,
  onClose,
}: AddEvidenceProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const sending = useSyncExternalStore(queue.subscribe, queue.current);
  const [kind, setKind] = useState<'FILE' | 'LINK'>(sending.length > 0 ? 'FILE' : 'LINK');
  const [seen, setSeen] = useState(sending.length);
  if (sending.length !== seen) {
    setSeen(sending.length);
    // Files that were dropped or pasted are what the person wants to add.
    if (sending.length > seen) setKind('FILE');
  }
  const [url, setUrl] = useState(given);
  const [title, setTitle] = useState(replaces?.title ?? '');
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const [facts, setFacts] = useState(() => ({ ...factsOf(replaces), effectiveOn: '', validUntil: '' }));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [operations] = useState(operationIds);
  const [addLink] = useMutation(AddLinkDocument);
  const [addFile] = useMutation(AddFileDocument);
  useEffect(() => heading.current?.focus(), []);

  const faults = faultsOf(facts, asOf);
  const titleOf = ({ key, file }: Sending): string => titles[key] ?? replaces?.title ?? withoutEnding(file.name);
  const files = sending.filter(({ state }) => state !== 'failed');
  const isFile = kind === 'FILE';
  const missing = {
    title: !isFile && title.trim() === '',
    titles: isFile && files.some((item) => titleOf(item).trim() === ''),
    url: !isFile && !/^https?:\/\/\S+$/.test(url.trim()),
    file: isFile && files.length === 0,
  };

  const saveLink = async () => {
    const input = { assessmentId, url: url.trim(), title: title.trim(), ...toFacts(facts) };
    const { data } = await addLink({ variables: { input: { ...input, operationId: operations(input) } } });
    if (data) await onAdded(data.addLink);
  };
  const saveFile = async (item: Sending) => {
    const uploadId = await queue.whole(item.key);
    try {
      const input = { uploadId, title: titleOf(item).trim(), ...toFacts(facts) };
      const { data } = await addFile({ variables: { input } });
      if (!data) return;
      queue.forget(item.key);
      await onAdded(data.addFile);
    } catch (error) {
      const { code, message, mend } = problemOf(error);
      if (code !== 'OFFLINE' && message !== undefined)
        queue.refuse(item.key, [message, mend].filter(Boolean).join(' '));
      throw error;
    }
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0 || Object.values(missing).some(Boolean)) return;
    setBusy(true);
    setFailed(undefined);
    const works = isFile ? files.map((item) => () => saveFile(item)) : [saveLink];
    // One after another: what they back is one list with one revision.
    const faultsFound: unknown[] = [];
    for (const work of works) await work().catch((error: unknown) => faultsFound.push(error));
    setBusy(false);
    const [first] = faultsFound;
    if (first === undefined) return onClose();
    const { code, message, mend, fields } = problemOf(first);
    const says = fields.length > 0 ? fields.map((field) => field.says) : [message, mend];
    setFailed(code === 'OFFLINE' ? t('form.failed') : says.filter(Boolean).join(' '));
  };

  return (
    <form className="ev-form" aria-labelledby={id} onSubmit={(event) => void submit(event)} noValidate>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {replaces ? t('form.newer', { title: replaces.title }) : t('form.add')}
      </h3>
      {replaces && (
        <p className="sm">
          {t('form.newerMoves', { count: replaces.questionIds.length + replaces.actionKeys.length })}
        </p>
      )}
      <AttachWarning />
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
      {isFile ? (
        <>
          <Field
            label={t(replaces ? 'form.chooseFile' : 'form.chooseFiles')}
            help={t('form.fileHelp')}
            error={tried && missing.file ? t('form.fileMissing') : undefined}
          >
            {(links) => (
              <input
                {...links}
                className="input"
                type="file"
                multiple={!replaces}
                accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
                onChange={(event) => {
                  queue.add([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
            )}
          </Field>
          <FileList
            items={sending}
            titleOf={titleOf}
            faultOf={(item) => (tried && titleOf(item).trim() === '' ? t('form.titleMissing') : undefined)}
            onTitle={(key, text) => setTitles({ ...titles, [key]: text })}
            onCancel={(key) => queue.cancel(key)}
            onAgain={(key) => queue.again(key)}
          />
        </>
      ) : (
        <>
          <TextField
            label={t('form.url')}
            type="url"
            value={url}
            placeholder="https://"
            error={tried && missing.url ? t('form.urlMissing') : undefined}
            onChange={setUrl}
          />
          <TextField
            label={t('form.title')}
            value={title}
            maxLength={200}
            error={tried && missing.title ? t('form.titleMissing') : undefined}
            onChange={setTitle}
          />
          <PersonalDataHint text={`${title}\n${url}`} />
        </>
      )}
      <FactsFields
        facts={facts}
        faults={faults.filter((fault) => tried || fault !== 'tier')}
        {...(wanted && { wanted })}
        asOf={asOf}
        onChange={(patch) => setFacts({ ...facts, ...patch })}
      />
      {failed !== undefined && (
        <Notice kind="error" live>
          {failed}
        </Notice>
      )}
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {t(busy ? 'form.saving' : replaces ? 'form.replaceButton' : 'form.addButton')}
        </Button>
        <Button look="bare" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
