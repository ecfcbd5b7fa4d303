import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  AddCommentDocument,
  type CommentThreadFieldsFragment,
  ResolveThreadDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { CommentItem } from './comment-item.tsx';
import { Composer } from './composer.tsx';
import { useDiscussion } from './discussion-context.tsx';
import { proposalInputOf } from './proposal-input.ts';

export interface ThreadCardProps {
  readonly store: AssessmentStore;
  readonly assessmentId: string;
  readonly question: Question;
  readonly thread: CommentThreadFieldsFragment;
  /** How far the person had read when the panel was opened. */
  readonly readBefore: number;
  readonly mayWrite: boolean;
}

/** One thread: its comments in order, the reply below them, and whether it is settled. */
export function ThreadCard({ store, assessmentId, question, thread, readBefore, mayWrite }: ThreadCardProps) {
  const { t } = useTranslation('discussions');
  const dates = useDates();
  const { refresh } = useDiscussion();
  const place = `reply:${store.viewer.id}:${thread.id}`;
  const [replying, setReplying] = useState(false);
  const [add] = useMutation(AddCommentDocument);
  const [resolve, resolving] = useMutation(ResolveThreadDocument);
  const resolved = thread.resolvedAt !== null;
  const settle = () =>
    resolve({
      variables: { input: { threadId: thread.id, resolved: !resolved, operationId: crypto.randomUUID() } },
    }).then(refresh, () => undefined);
  return (
    <section className="thread card" aria-label={t('thread', { name: thread.comments[0]?.author.name ?? '' })}>
      <ol>
        {thread.comments.map((comment) => (
          <CommentItem
            key={comment.id}
            store={store}
            question={question}
            comment={comment}
            isNew={comment.place > readBefore && comment.author.id !== store.viewer.id}
          />
        ))}
      </ol>
      {thread.resolvedAt && (
        <p className="xs quiet">
          {t('resolvedBy', { name: thread.resolvedBy?.name ?? '', when: dates.moment(thread.resolvedAt) })}
        </p>
      )}
      {resolving.error && <ProblemNotice problem={problemOf(resolving.error)} />}
      {mayWrite && replying && (
        <Composer
          place={place}
          label={t('composer.reply')}
          sendLabel={t('composer.sendReply')}
          question={question}
          autoFocus
          onSend={async (body, proposal, operationId) => {
            const about = { assessmentId, questionId: question.id, threadId: thread.id };
            const input = { ...about, body, operationId, proposal: proposalInputOf(proposal) };
            await add({ variables: { input } });
            setReplying(false);
            refresh();
          }}
          onCancel={() => setReplying(false)}
        />
      )}
      {mayWrite && !replying && (
        <div className="row">
          <Button small onClick={() => setReplying(true)}>
            {t('reply')}
          </Button>
          <Button small look="bare" busy={resolving.loading} onClick={() => void settle()}>
            {t(resolved ? 'reopen' : 'resolve')}
          </Button>
        </div>
      )}
    </section>
  );
}
