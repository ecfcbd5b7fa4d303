import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { newId } from '../device/new-id.ts';
import { AssignReviewDocument, ClaimReviewDocument, HandOverReviewDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import type { Named, Queued } from './queued.ts';

export interface RowActionsProps {
  readonly row: Queued;
  readonly reviewers: readonly Named[];
  readonly onChanged: () => void;
}

/** Take, hand over, assign: whatever the api says is open to this person. */
export function RowActions({ row, reviewers, onChanged }: RowActionsProps) {
  const { t } = useTranslation('reviews');
  const { viewer } = useSession();
  const [passing, setPassing] = useState(false);
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<ShownProblem>();
  const [claim] = useMutation(ClaimReviewDocument);
  const [handOver] = useMutation(HandOverReviewDocument);
  const [assign] = useMutation(AssignReviewDocument);
  const { submissionId, revision } = row;

  const doing = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setPassing(false);
      setProblem(undefined);
      onChanged();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const pass = () => {
    const input = { submissionId, reviewerId: to === '' ? null : to, baseRevision: revision, operationId: newId() };
    return doing(() => (row.mayHandOver ? handOver : assign)({ variables: { input } }));
  };
  const take = () => void doing(() => claim({ variables: { input: { submissionId, operationId: newId() } } }));

  return (
    <span className="queue-acts">
      {row.mayClaim && (
        <Button small look="bare" onClick={take}>
          {t('table.claim')} <span className="vh">{row.productName}</span>
        </Button>
      )}
      {(row.mayHandOver || row.mayAssign) && (
        <Button small look="bare" onClick={() => setPassing(true)}>
          {t(row.mayHandOver ? 'table.pass' : 'table.assign')} <span className="vh">{row.productName}</span>
        </Button>
      )}
      {problem && !passing && <ProblemNotice problem={problem} />}
      <Dialog title={t('pass.title', { product: row.productName })} open={passing} onClose={() => setPassing(false)}>
        <div className="stack">
          {problem && <ProblemNotice problem={problem} />}
          <Field label={t('pass.to')}>
            {(links) => (
              <select {...links} className="input" value={to} onChange={(event) => setTo(event.target.value)}>
                <option value="">{t('pass.back')}</option>
                {reviewers
                  .filter(({ id }) => id !== row.claimedBy?.id && id !== row.secondReviewer?.id)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {id === viewer.id ? t('table.you') : name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <Button look="review" onClick={() => void pass()}>
            {t('pass.do')}
          </Button>
        </div>
      </Dialog>
    </span>
  );
}
