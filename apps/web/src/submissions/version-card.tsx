import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { files, paths } from '../app/paths.ts';
import type { ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { WithdrawSubmissionDocument, type SubmissionFieldsFragment } from '../graphql/generated/graphql.ts';
import { saveFile } from '../privacy/save-file.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { useAct } from '../app/use-act.ts';

export interface VersionCardProps {
  readonly version: SubmissionFieldsFragment;
  readonly onChange: () => void;
}

/** The receipt of one version: what it is, where it is, what happens next and by when. */
export function VersionCard({ version, onChange }: VersionCardProps) {
  const { t } = useTranslation('submissions');
  const { day, moment } = useDates();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ShownProblem | null>(null);
  const [withdraw] = useMutation(WithdrawSubmissionDocument);
  const { busy, problem, run } = useAct();
  const { id, digest, state, turn, promisedOn, programmeName, bodyName, requestedBy, submittedBy } = version;
  const number = version.version;
  const stop = async () => {
    await run((operationId) => withdraw({ variables: { input: { submissionId: id, operationId } } }));
    setAsking(false);
    onChange();
  };
  return (
    <Card title={t('version.title', { number })}>
      <p className="row">
        <span className="chip line">{t(`state.${state}`)}</span>
        <span>{t(`next.${turn}`, { body: bodyName, day: day(promisedOn) })}</span>
      </p>
      <dl className="submit-facts">
        <div>
          <dt>{t('version.to')}</dt>
          <dd>{t('ask.programmeOf', { name: programmeName, body: bodyName })}</dd>
        </div>
        <div>
          <dt>{t('version.at')}</dt>
          <dd>
            {t('version.by', {
              when: moment(version.submittedAt),
              asked: requestedBy.name,
              approved: submittedBy.name,
            })}
          </dd>
        </div>
        <div>
          <dt>{t('version.digest')}</dt>
          <dd>
            <code className="submit-digest">{digest}</code>
          </dd>
        </div>
      </dl>
      {problem && <ProblemNotice problem={problem} />}
      {refused && <ProblemNotice problem={refused} />}
      <div className="row">
        <LinkButton small to={paths.submission(id)}>
          {t('version.open', { number })}
        </LinkButton>
        <Button
          small
          aria-label={t('version.downloadOf', { number })}
          onClick={() =>
            void saveFile(files.submission(id), `${t('version.title', { number })}.submission.json`).then(setRefused)
          }
        >
          {t('version.download')}
        </Button>
        {version.mayWithdraw && (
          <Button small aria-label={t('version.withdrawOf', { number })} onClick={() => setAsking(true)}>
            {t('version.withdraw')}
          </Button>
        )}
      </div>
      <Dialog title={t('version.withdrawTitle', { number })} open={asking} onClose={() => setAsking(false)}>
        <p>{t('version.withdrawSays', { body: bodyName })}</p>
        <div className="row">
          <Button look="danger" busy={busy} onClick={() => void stop()}>
            {t('version.withdraw')}
          </Button>
          <Button look="bare" onClick={() => setAsking(false)}>
            {t('version.keep')}
          </Button>
        </div>
      </Dialog>
    </Card>
  );
}
