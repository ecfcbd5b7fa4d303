import { IconHistory, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTeam } from '../assignments/team-context.tsx';
import { useDiscussionTools } from '../discussions/use-discussion-tools.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { FootTool } from './question-foot.tsx';
import { later } from '../ui/layout/later.tsx';

const AssignPanel = later(async () => (await import('../assignments/assign-panel.tsx')).AssignPanel);
const AnswerHistory = later(async () => (await import('./answer-history.tsx')).AnswerHistory);

/** What can be opened under a question: what is said about it, what was answered before, and who answers it. */
export function useFootTools(store: AssessmentStore, questionId: string): readonly FootTool[] {
  const { t } = useTranslation(['assignments', 'assessments']);
  const [comments, check] = useDiscussionTools(store, questionId);
  const view = useTeam();
  const inherited = store.questionResult(questionId)?.inherited ?? false;
  const held = view?.assignmentOf(questionId);
  const name = held?.assignee?.name;
  const assign =
    name === undefined
      ? t(view?.team.mayAssign ? 'assignments:tool.assign' : 'assignments:tool.who')
      : t('assignments:row.to', { name });
  return [
    ...(comments ? [comments] : []),
    {
      name: 'history',
      Icon: IconHistory,
      label: t('assessments:history.label'),
      panel: <AnswerHistory key={questionId} store={store} questionId={questionId} />,
    },
    ...(check ? [check] : []),
    ...(view && !inherited
      ? [
          {
            name: 'assign',
            Icon: IconUserPlus,
            label: assign,
            panel: <AssignPanel key={questionId} store={store} questionId={questionId} />,
          },
        ]
      : []),
  ];
}
