import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useDates } from '../assessments/use-dates.ts';
import {
  ApproveSubmissionDocument,
  RefuseSubmissionDocument,
  WithdrawSubmissionRequestDocument,
  type PreSubmissionQuery,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { useAct } from '../app/use-act.ts';

export interface RequestCardProps {
  readonly request: NonNullable<PreSubmissionQuery['preSubmission']['request']>;
  readonly preSubmission: PreSubmissionQuery['preSubmission'];
  readonly onChange: () => void;
}

/** A request that waits for the second person: what exactly is approved, yes or no. */
export function RequestCard({ request, preSubmission, onChange }: RequestCardProps) {
  const { t } = useTranslation('submissions');
  const { moment } = useDates();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [approve] = useMutation(ApproveSubmissionDocument);
  const [refuse] = useMutation(RefuseSubmissionDocument);
  const [takeBack] = useMutation(WithdrawSubmissionRequestDocument);
  const { busy, problem, run } = useAct();
  const { id: requestId, requestedBy, requestedAt, lapsed, mayApprove, mayTakeBack } = request;
  const programme = preSubmission.programmes.find(({ id }) => id === request.programmeId);
  const act = async (work: (operationId: string) => Promise<unknown>) => {
    await run(work);
    onChange();
  };
  return (
    <Card title={t('request.title')}>
      <div className="stack">
        <p>
          {t('request.says', {
            name: requestedBy.name,
            when: moment(requestedAt),
            programme: programme?.name ?? t('request.leftProgramme'),
          })}
        </p>
        {lapsed && <Notice kind="attention" title={t('request.lapsed')} />}
        {problem && <ProblemNotice problem={problem} />}
        {mayApprove && !refusing && (
          <>
            <p className="sm muted">{t('request.approveSays')}</p>
            <div className="row">
              <Button
                look="main"
                busy={busy}
                onClick={() => void act((operationId) => approve({ variables: { input: { requestId, operationId } } }))}
              >
                {t(busy ? 'request.busy' : 'request.approve')}
              </Button>
              <Button onClick={() => setRefusing(true)}>{t('request.refuse')}</Button>
            </div>
          </>
        )}
        {mayApprove && refusing && (
          <>
            <TextArea label={t('request.reason')} maxLength={2000} required value={reason} onChange={setReason} />
            <div className="row">
              <Button
                busy={busy}
                disabled={reason.trim() === ''}
                onClick={() =>
                  void act((operationId) => refuse({ variables: { input: { requestId, operationId, reason } } }))
                }
              >
                {t('request.refuseNow')}
              </Button>
              <Button look="bare" onClick={() => setRefusing(false)}>
                {t('request.keep')}
              </Button>
            </div>
          </>
        )}
        {!mayApprove && !lapsed && (
          <p className="sm muted">
            {t('request.waits', { names: preSubmission.approvers.map(({ name }) => name).join(', ') })}
          </p>
        )}
        {mayTakeBack && (
          <p>
            <Button
              busy={busy}
              onClick={() => void act((operationId) => takeBack({ variables: { input: { requestId, operationId } } }))}
            >
              {t('request.takeBack')}
            </Button>
          </p>
        )}
      </div>
    </Card>
  );
}
