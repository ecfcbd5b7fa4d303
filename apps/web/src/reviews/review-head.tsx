import { useMutation } from '@apollo/client/react';
import { IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { newId } from '../device/new-id.ts';
import { ClaimReviewDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Crumbs } from '../ui/layout/crumbs.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import type { OpenReview, ReviewItem } from './open-review.ts';
import type { PanelKey } from './panels.ts';
import { PrivateNotes } from './private-notes.tsx';
import { StateChip } from './queue-table.tsx';

export interface ReviewHeadProps {
  readonly open: OpenReview;
  readonly item: ReviewItem | undefined;
  readonly onPanel: (panel: PanelKey) => void;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** What is read, whose turn it is, and what concerns the whole submission. */
export function ReviewHead({ open, item, onPanel, onReload, children }: ReviewHeadProps) {
  const { t } = useTranslation('reviews');
  const { review } = open;
  const { productName, version, companyName, state } = review.case;
  const isOpen = state === 'SUBMITTED' || state === 'CLAIMED';
  const [notes, setNotes] = useState(review.notes);
  const [showsNotes, setShowsNotes] = useState(false);
  return (
    <>
      <header className="review-head">
        <div>
          <Crumbs trail={[{ title: t('review.queue'), to: paths.reviewQueue }, { title: companyName }]} />
          <h1 tabIndex={-1}>
            <bdi>{t('review.title', { product: productName, version })}</bdi>
          </h1>
        </div>
        {children}
        <div className="row">
          <Turn open={open} />
          <StateChip row={review.case} />
          <Button small aria-expanded={showsNotes} onClick={() => setShowsNotes(!showsNotes)}>
            <IconLock className="i i-sm" aria-hidden="true" /> {t('notes.open', { count: notes.length })}
          </Button>
          <Button small onClick={() => onPanel('ask')}>
            {t('review.messages')}
          </Button>
          {review.previousId && (
            <Button small onClick={() => onPanel('difference')}>
              {t('review.changed')}
            </Button>
          )}
          {isOpen ? (
            <Button small look="review" aria-keyshortcuts="d" onClick={() => onPanel('decide')}>
              {t('decide')} <kbd aria-hidden="true">D</kbd>
            </Button>
          ) : (
            <Button small look="review" onClick={() => onPanel('outcome')}>
              {t('outcome')}
            </Button>
          )}
        </div>
      </header>
      {showsNotes && <PrivateNotes open={open} item={item} notes={notes} onChange={setNotes} />}
      <Whose open={open} onReload={onReload} />
    </>
  );
}

function Turn({ open }: { readonly open: OpenReview }) {
  const { t } = useTranslation('reviews');
  const { turn, promise } = open.review.case;
  if (turn === 'NOBODY') return null;
  const { used, days, overdue } = promise;
  return (
    <span className={overdue > 0 && turn === 'BODY' ? 'sm review-late' : 'sm muted'}>
      {turn === 'COMPANY'
        ? t('review.turnCompany')
        : overdue > 0
          ? t('review.turnOver', { count: overdue })
          : t('review.turnBody', { used, days })}
    </span>
  );
}

/** Who judges it, where that is somebody else. */
function Whose({ open, onReload }: { readonly open: OpenReview; readonly onReload: () => void }) {
  const { t } = useTranslation('reviews');
  const { slot, case: held } = open.review;
  const [problem, setProblem] = useState<ShownProblem>();
  const [claim, { loading }] = useMutation(ClaimReviewDocument);
  if (slot !== null) return null;
  const take = async () => {
    try {
      await claim({ variables: { input: { submissionId: held.submissionId, operationId: newId() } } });
      onReload();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  if (problem) return <ProblemNotice problem={problem} onRetry={onReload} />;
  const isOpen = held.state === 'SUBMITTED' || held.state === 'CLAIMED';
  return (
    <Notice kind="review">
      <p>
        {!isOpen && t('review.over')}
        {isOpen && held.claimedBy && t('review.reading', { name: held.claimedBy.name })}
        {isOpen && !held.claimedBy && t('review.unclaimed')}
      </p>
      {held.mayClaim && (
        <p className="note-act">
          <Button small look="review" busy={loading} onClick={() => void take()}>
            {t('review.take')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
