import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { useDiscussion } from './discussion-context.tsx';

/** Shows only what somebody asks to check; there where anything is. */
export function CheckFilter({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation('discussions');
  const { toCheck } = useDiscussion();
  if (toCheck.size === 0 && !on) return null;
  return (
    <Button small aria-pressed={on} onClick={() => onChange(!on)}>
      <IconFlag className="i" aria-hidden="true" />
      {t('check.filter', { count: toCheck.size })}
    </Button>
  );
}

/** In the rail: how many answers of a part are to be checked. */
export function CheckCount({ questionIds }: { readonly questionIds: readonly string[] }) {
  const { t } = useTranslation('discussions');
  const { toCheck } = useDiscussion();
  const count = questionIds.filter((id) => toCheck.has(id)).length;
  if (count === 0) return null;
  return (
    <span className="check-count">
      <IconFlag className="i i-sm" aria-label={t('check.count', { count })} role="img" />
    </span>
  );
}

/** What the filter leaves of a part in which nobody asks for a check. */
export function NothingToCheck() {
  const { t } = useTranslation('discussions');
  return <EmptyState says={t('check.nothing')} />;
}
