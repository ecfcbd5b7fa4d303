import type { ComponentType } from 'react';
import type { OpenReview, ReviewItem } from './open-review.ts';

/** Places of the reading page that other features fill. A place that nobody fills is not shown. */
export type PanelKey = 'ask' | 'condition' | 'decide' | 'difference' | 'appeal';

export interface PanelProps {
  readonly open: OpenReview;
  /** The part that is looked at. */
  readonly item: ReviewItem | undefined;
  readonly onClose: () => void;
}

export const panels: Readonly<Partial<Record<PanelKey, ComponentType<PanelProps>>>> = {};
