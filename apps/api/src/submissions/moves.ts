import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { LatestVersion } from './find-blocks.js';
import type { RequestRow } from './read-submissions.js';

/** Nothing was decided yet and nothing stopped it. */
export function isUnderReview({ state }: Pick<LatestVersion, 'state'>): boolean {
  return state === 'submitted' || state === 'claimed' || state === 'returned';
}

export function mayWithdraw(
  viewer: Viewer,
  submission: LatestVersion & { readonly successorId: string | null },
): boolean {
  return may(viewer, 'submission.approve') && isUnderReview(submission) && submission.successorId === null;
}

/** Whoever asked never approves. */
export function mayApprove(viewer: Viewer, request: Pick<RequestRow, 'requestedById'>): boolean {
  return may(viewer, 'submission.approve') && request.requestedById !== viewer.userId;
}

export function mayTakeBack(viewer: Viewer, request: Pick<RequestRow, 'requestedById'>): boolean {
  return may(viewer, 'submission.request') && request.requestedById === viewer.userId;
}
