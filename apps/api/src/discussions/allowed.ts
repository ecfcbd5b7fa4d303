import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { Comment, CommentThread, Proposal } from './discussion.types.js';

type ProposalRow = Omit<Proposal, 'canDecide'>;
type CommentRow = Omit<Comment, 'canEdit' | 'canRemove' | 'proposal'> & { readonly proposal: ProposalRow | null };

/** A thread as it is stored; `draft`: its assessment can still be changed. */
export type ThreadRow = Omit<CommentThread, 'comments'> & {
  readonly draft: boolean;
  readonly comments: readonly CommentRow[];
};

/** What decides who may do what to a comment. */
export interface CommentFacts {
  readonly authorId: string;
  readonly removed: boolean;
  readonly proposal: Proposal['outcome'] | null;
}

/** Why the comment's words cannot be changed by this person; null where they can. */
export function whyNotEdit(viewer: Viewer, { authorId, removed, proposal }: CommentFacts): string | null {
  if (removed) return 'it was removed';
  if (authorId !== viewer.userId) return 'only who wrote it may change it';
  if (proposal === 'accepted' || proposal === 'declined') return 'somebody decided on the answer it proposes';
  return may(viewer, 'discussion.write') ? null : 'your role does not allow it';
}

/** People take back their own words; who manages members can take away what must not stand there, such as a child's name. */
export function whyNotRemove(viewer: Viewer, { authorId, removed }: CommentFacts): string | null {
  if (removed) return 'it was removed';
  if (authorId === viewer.userId || may(viewer, 'members.manage')) return null;
  return 'only who wrote it, or an administrator, may remove it';
}

export function withWhatMayBeDone(viewer: Viewer, { draft, ...thread }: ThreadRow): CommentThread {
  return {
    ...thread,
    comments: thread.comments.map((comment) => {
      const { proposal } = comment;
      const facts: CommentFacts = {
        authorId: comment.author.id,
        removed: comment.removedAt !== null,
        proposal: proposal?.outcome ?? null,
      };
      return {
        ...comment,
        canEdit: whyNotEdit(viewer, facts) === null,
        canRemove: whyNotRemove(viewer, facts) === null,
        proposal: proposal && {
          ...proposal,
          canDecide: draft && proposal.outcome === 'open' && may(viewer, 'answer.save'),
        },
      };
    }),
  };
}
