import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { RequestSubmissionDocument, type PreSubmissionQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { BlockList } from './block-list.tsx';
import { mendPlace } from './mend-place.ts';
import { useAct } from '../app/use-act.ts';

export interface AskCardProps {
  readonly data: PreSubmissionQuery;
  readonly onChange: () => void;
}

/** Choosing a programme, answering for what is said, and asking a second person to approve it. */
export function AskCard({ data: { assessment, preSubmission }, onChange }: AskCardProps) {
  const { t } = useTranslation('submissions');
  const { programmes, approvers } = preSubmission;
  const [programmeId, setProgrammeId] = useState(programmes[0]?.id ?? '');
  const [attested, setAttested] = useState(false);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [request] = useMutation(RequestSubmissionDocument);
  const { busy, problem, run } = useAct();
  const programme = programmes.find(({ id }) => id === programmeId);
  const texts = preSubmission.blocks.filter(({ kind }) => kind === 'UNATTESTED_TEXT');
  const others = preSubmission.blocks.filter(({ kind }) => kind !== 'UNATTESTED_TEXT');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = [
      ...(texts.some(({ place }) => !reasons[place ?? '']?.trim()) ? [t('ask.reasonFault')] : []),
      ...(attested ? [] : [t('ask.attestFault')]),
    ];
    setFaults(missing);
    if (missing.length > 0 || !programme) return;
    const done = await run((operationId) =>
      request({
        variables: {
          input: {
            assessmentId: assessment.id,
            programmeId,
            operationId,
            attested,
            texts: texts.map(({ place, revision }) => ({
              place: place ?? '',
              revision: revision ?? 0,
              reason: reasons[place ?? ''] ?? '',
            })),
          },
        },
      }),
    );
    if (done) onChange();
  };

  if (programmes.length === 0) {
    return (
      <Card title={t('ask.title')}>
        <p>{t('ask.noProgramme')}</p>
        <p>
          <Link to={paths.programmes}>{t('ask.toProgrammes')}</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card title={t('ask.title')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <fieldset className="checks">
          <legend>{t('ask.programme')}</legend>
          <div>
            {programmes.map(({ id, name, bodyName, promisedDays }) => (
              <label key={id}>
                <input type="radio" name="programme" checked={id === programmeId} onChange={() => setProgrammeId(id)} />
                <span>
                  {t('ask.programmeOf', { name, body: bodyName })}{' '}
                  <span className="muted">{t('ask.promise', { count: promisedDays })}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {programme && programme.blocks.length > 0 && <BlockList blocks={programme.blocks} assessment={assessment} />}
        {texts.length > 0 && (
          <fieldset className="submit-texts">
            <legend>{t('ask.texts', { count: texts.length })}</legend>
            <p className="sm muted">{t('ask.textsSay')}</p>
            {texts.map((block) => (
              <div key={block.place}>
                <p>
                  <Link to={mendPlace(block, assessment) ?? paths.assessment(assessment.id)}>
                    <bdi>{block.title}</bdi>
                  </Link>
                </p>
                <TextField
                  label={t('ask.reason', { title: block.title })}
                  maxLength={2000}
                  value={reasons[block.place ?? ''] ?? ''}
                  onChange={(value) => setReasons({ ...reasons, [block.place ?? '']: value })}
                />
              </div>
            ))}
          </fieldset>
        )}
        <label className="submit-attest">
          <input type="checkbox" checked={attested} onChange={(event) => setAttested(event.target.checked)} />
          <span>{t('ask.attest')}</span>
        </label>
        {faults.length > 0 && (
          <Notice kind="error" live title={t('ask.notYet')}>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Notice>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <p className="sm muted">
          {approvers.length > 0
            ? t('ask.approvers', { names: approvers.map(({ name }) => name).join(', ') })
            : t('ask.noApprovers')}
        </p>
        {others.length > 0 || (programme?.blocks.length ?? 0) > 0 ? (
          <p>{t('ask.blocked')}</p>
        ) : (
          <p>
            <Button look="main" type="submit" busy={busy}>
              {t(busy ? 'ask.busy' : 'ask.send')}
            </Button>
          </p>
        )}
      </form>
    </Card>
  );
}
