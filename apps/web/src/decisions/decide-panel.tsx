import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { DecisionPreparationDocument } from '../graphql/generated/graphql.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { DecideForm } from './decide-form.tsx';
import { SecondReview } from './second-review.tsx';
import './decisions.css';

/** What stands between a review and its decision, and the decision. */
export function DecidePanel({ open, onReload, onShow, onClose }: PanelProps) {
  const { t } = useTranslation('decisions');
  const { data, error, refetch } = useQuery(DecisionPreparationDocument, {
    variables: { id: open.review.case.submissionId },
    fetchPolicy: 'network-only',
  });
  if (!data)
    return error ? <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const preparation = data.decisionPreparation;
  const decided = () => {
    onClose();
    onReload();
  };
  return (
    <div className="stack decide-panel">
      <SecondReview open={open} preparation={preparation} onShow={onShow} onReload={onReload} />
      <h3>{t('decide.title')}</h3>
      {preparation.mayDecide ? (
        <DecideForm open={open} preparation={preparation} onDecided={decided} />
      ) : (
        <p className="quiet">{t(preparation.state === 'claimed' ? 'decide.mayNot' : 'decide.over')}</p>
      )}
    </div>
  );
}
