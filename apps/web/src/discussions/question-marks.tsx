import { IconFlag, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDiscussion } from './discussion-context.tsx';

/** In the line of a closed question: how much is said about it, and whether somebody asks for a check. */
export function QuestionMarks({ questionId }: { readonly questionId: string }) {
  const { t } = useTranslation('discussions');
  const { about, toCheck } = useDiscussion();
  const { comments: count = 0, unread = 0 } = about(questionId) ?? {};
  const comments = t('foot.comments', { count });
  return (
    <>
      {count > 0 && (
        <span className={unread > 0 ? 'marks unread' : 'marks'}>
          <IconMessage className="i i-sm" aria-hidden="true" />
          {unread > 0 ? t('foot.unread', { comments, count: unread }) : comments}
        </span>
      )}
      {toCheck.has(questionId) && (
        <span className="marks row-hint">
          <IconFlag className="i i-sm" aria-hidden="true" />
          {t('check.flag')}
        </span>
      )}
    </>
  );
}
