import type { OpenReview, ReviewItem } from './open-review.ts';

/** What a panel of the reading page is given. */
export interface PanelProps {
  readonly open: OpenReview;
  /** The part that is looked at. */
  readonly item: ReviewItem | undefined;
  readonly onClose: () => void;
  /** Something about the case itself changed: reads it anew. */
  readonly onReload: () => void;
  /** Goes to a part. */
  readonly onShow: (part: Pick<ReviewItem, 'subject' | 'subjectId'>) => void;
}
