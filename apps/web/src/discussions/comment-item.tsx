import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { Avatar } from '../app/avatar.tsx';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  AssessmentReadersDocument,
  type CommentThreadFieldsFragment,
  EditCommentDocument,
  RemoveCommentDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { CommentText } from './comment-text.tsx';
import { Composer } from './composer.tsx';
import { useDiscussion } from './discussion-context.tsx';
import { fromTokens } from './mention-text.ts';
import { ProposalView } from './proposal-view.tsx';

export interface CommentItemProps {
  readonly store: AssessmentStore;
  readonly question: Question;
  readonly comment: CommentThreadFieldsFragment['comments'][number];
  readonly isNew: boolean;
}

/** One comment: who, when, what; and for its author the way to change it. */
export function CommentItem({ store, question, comment, isNew }: CommentItemProps) {
  const { t } = useTranslation('discussions');
  const dates = useDates();
  const { refresh } = useDiscussion();
  const { data } = useQuery(AssessmentReadersDocument);
  const [mode, setMode] = useState<'read' | 'edit' | 'remove'>('read');
  const [edit] = useMutation(EditCommentDocument);
  const [remove, removing] = useMutation(RemoveCommentDocument);
  const { id: commentId, author, body, mentions, removedBy } = comment;
  const when = dates.moment(comment.createdAt);
  if (body === null) {
    const removed = { name: removedBy?.name ?? '', when: dates.moment(comment.removedAt ?? comment.createdAt) };
    return (
      <li className="comment gone quiet sm">
        {t(removedBy?.id === author.id ? 'comment.removed' : 'comment.removedBy', removed)}
      </li>
    );
  }
  const takeAway = () =>
    remove({ variables: { input: { commentId, operationId: crypto.randomUUID() } } }).then(refresh, () => undefined);
  return (
    <li className="comment">
      <Avatar name={author.name} />
      <article aria-label={t('comment.of', { name: author.name, when })}>
        <p className="row comment-head">
          <bdi className="b">{author.name}</bdi>
          <span className="quiet xs">{when}</span>
          {comment.editedAt && (
            <span className="quiet xs">{t('comment.edited', { when: dates.moment(comment.editedAt) })}</span>
          )}
          {isNew && <span className="chip pine">{t('comment.new')}</span>}
        </p>
        {mode === 'edit' ? (
          <Composer
            place={`edit:${commentId}:${comment.revision}`}
            label={t('composer.edit')}
            sendLabel={t('composer.save')}
            text={fromTokens(body, mentions, data?.assessmentReaders ?? [], t('former'))}
            mayBeEmpty={comment.proposal !== null}
            autoFocus
            onSend={async (text, _proposal, operationId) => {
              const input = { commentId, baseRevision: comment.revision, body: text, operationId };
              await edit({ variables: { input } });
              setMode('read');
            }}
            onCancel={() => setMode('read')}
          />
        ) : (
          body !== '' && <CommentText body={body} mentions={mentions} />
        )}
        {comment.proposal && (
          <ProposalView store={store} question={question} commentId={commentId} proposal={comment.proposal} />
        )}
        {mode === 'read' && (comment.canEdit || comment.canRemove) && (
          <p className="row">
            {comment.canEdit && (
              <button type="button" className="textbtn xs" onClick={() => setMode('edit')}>
                {t('comment.edit')}
              </button>
            )}
            {comment.canRemove && (
              <button type="button" className="textbtn xs" onClick={() => setMode('remove')}>
                {t('comment.remove')}
              </button>
            )}
          </p>
        )}
        {mode === 'remove' && (
          <div role="group" aria-label={t('comment.removeYes')}>
            <p className="sm">{t('comment.removeSure')}</p>
            <div className="row">
              <Button small look="danger" busy={removing.loading} autoFocus onClick={() => void takeAway()}>
                {t('comment.removeYes')}
              </Button>
              <Button small look="bare" onClick={() => setMode('read')}>
                {t('comment.removeNo')}
              </Button>
            </div>
          </div>
        )}
        {removing.error && <ProblemNotice problem={problemOf(removing.error)} />}
      </article>
    </li>
  );
}
