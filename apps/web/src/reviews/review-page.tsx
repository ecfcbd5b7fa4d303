import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import { ReviewDocument } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { openReview, type ReviewData } from './open-review.ts';
import { ReviewSplit } from './review-split.tsx';
import './review.css';

/** The reading page of one submission. */
export function ReviewPage() {
  const { t } = useTranslation('reviews');
  const { submissionId = '' } = useParams();
  const { data, error, refetch } = useQuery(ReviewDocument, {
    variables: { id: submissionId },
    fetchPolicy: 'network-only',
  });
  if (data) {
    const { submissionId: id, state } = data.review.case;
    // A question to the company changes whose turn it is, and must not cost what is being written.
    return <Loaded key={`${id} ${state} ${data.review.slot}`} review={data.review} onReload={() => void refetch()} />;
  }
  return (
    <Page title={t('queue.title')} crumbs={[{ title: t('review.queue'), to: paths.reviewQueue }]}>
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
    </Page>
  );
}

function Loaded({ review, onReload }: { readonly review: ReviewData; readonly onReload: () => void }) {
  const catalogue = useCatalogue(review.instrument);
  const open = useMemo(() => catalogue && openReview(review, catalogue), [review, catalogue]);
  if (open) return <ReviewSplit open={open} onReload={onReload} />;
  return (
    <Page title={review.case.productName}>
      <Skeleton lines={6} />
    </Page>
  );
}
