import { IconFlag, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import type { FootTool } from '../assessments/question-foot.tsx';
import { discussedIn } from './discussed-in.ts';
import { useDiscussion } from './discussion-context.tsx';
import './discussions.css';
import { later } from '../ui/layout/later.tsx';

const CheckPanel = later(async () => (await import('./check-panel.tsx')).CheckPanel);
const CommentsPanel = later(async () => (await import('./comments-panel.tsx')).CommentsPanel);

/** What stands in the foot of the open card: comments, and the request to check. */
export function useDiscussionTools(store: AssessmentStore, questionId: string): FootTool[] {
  const { t } = useTranslation('discussions');
  const { about } = useDiscussion();
  const question = store.catalogue.questions.get(questionId);
  const assessmentId = discussedIn(store, questionId);
  if (!question || assessmentId === undefined) return [];
  const { comments: count = 0, unread = 0 } = about(questionId) ?? {};
  const comments = t('foot.comments', { count });
  const mayWrite = store.viewer.can.includes('discussion.write');
  const tools: FootTool[] = [
    {
      name: 'comments',
      Icon: IconMessage,
      label: unread > 0 ? t('foot.unread', { comments, count: unread }) : comments,
      panel: <CommentsPanel {...{ store, assessmentId, question, mayWrite }} />,
    },
  ];
  if (mayWrite) {
    tools.push({
      name: 'check',
      Icon: IconFlag,
      label: t('foot.check'),
      panel: <CheckPanel viewerId={store.viewer.id} {...{ assessmentId, questionId }} />,
    });
  }
  return tools;
}
