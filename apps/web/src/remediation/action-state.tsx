import { IconCheck, IconCircleX, IconClock, IconPlus, IconShieldCheck, IconShieldSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '../graphql/generated/graphql.ts';

const ICONS = {
  PROPOSED: IconPlus,
  ACCEPTED: IconCheck,
  STARTED: IconClock,
  DONE: IconShieldSearch,
  VERIFIED: IconShieldCheck,
  DECLINED: IconCircleX,
};

/** Where an action stands: sign and word. */
export function ActionState({ status }: { readonly status: ActionStatus }) {
  const { t } = useTranslation('remediation');
  const Icon = ICONS[status];
  return (
    <span className={`plan-state ${status.toLowerCase()}`}>
      <Icon className="i i-sm" aria-hidden="true" />
      {t(`status.${status}`)}
    </span>
  );
}
