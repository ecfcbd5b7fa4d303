import { useTranslation } from 'react-i18next';
import type { ActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { ActionState } from '../remediation/action-state.tsx';
import { UrgencySign } from '../remediation/urgency-sign.tsx';

/** Where it stands and why it is urgent, before anything else. */
export function ActionHead({
  action: { status, urgency, overdue, checkAgain, blocked },
}: {
  readonly action: ActionFieldsFragment;
}) {
  const { t } = useTranslation('remediation');
  const { t: words } = useTranslation('actions');
  return (
    <p className="act-heading">
      <ActionState status={status} />
      <span className="row">
        <UrgencySign urgency={urgency} />
        {t(`urgency.${urgency}.title`)}
      </span>
      {overdue && <b className="late">{t('status.overdue')}</b>}
      {blocked && <span className="chip ochre">{words('count.blocked')}</span>}
      {checkAgain && <span className="chip ochre">{words('mark.checkAgain')}</span>}
    </p>
  );
}
