import { useTranslation } from 'react-i18next';
import { type Nameable, partsOf } from './mention-text.ts';

/** The words of a comment with the people named in it set off. */
export function CommentText({ body, mentions }: { readonly body: string; readonly mentions: readonly Nameable[] }) {
  const { t } = useTranslation('discussions');
  return (
    <p className="comment-text" dir="auto">
      {partsOf(body, mentions, t('former')).map((part, place) =>
        'text' in part ? part.text : <bdi key={place} className="comment-name">{`@${part.person}`}</bdi>,
      )}
    </p>
  );
}
