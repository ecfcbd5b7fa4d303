import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanActionFieldsFragment, Urgency } from '../graphql/generated/graphql.ts';
import { PlanRow } from './plan-row.tsx';
import type { PlanView } from './plan-view.ts';
import { UrgencySign } from './urgency-sign.tsx';

export interface PlanTableProps extends PlanView {
  /** What the filters leave, plan order. */
  readonly actions: readonly PlanActionFieldsFragment[];
  /** The whole plan: numbers count from here. */
  readonly all: readonly PlanActionFieldsFragment[];
}

const ORDER: readonly Urgency[] = ['BREACH', 'CONDITION', 'CRITICAL', 'UNRESOLVED', 'HIGH', 'MEDIUM', 'LOW', 'NO_HARM'];

/** The plan grouped by why it is urgent; each row opens to what it takes and the moves that are legal. */
export function PlanTable({ assessment, people, catalogue, actions, all }: PlanTableProps) {
  const { t } = useTranslation('remediation');
  const [openKey, setOpenKey] = useState<string>();
  // What children who were harmed are owed is followed apart from what keeps the next one safe.
  const groups = [
    { urgency: undefined, here: actions.filter(({ actualHarm }) => actualHarm) },
    ...ORDER.map((urgency) => ({
      urgency,
      here: actions.filter((action) => action.urgency === urgency && !action.actualHarm),
    })),
  ];
  const numbers = new Map(all.map((action, place) => [action.key, place + 1]));
  return (
    <div className="card plan-wrap">
      <table className="table plan">
        <caption className="vh">{t('plan.name')}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('table.number')}
            </th>
            <th scope="col">{t('table.action')}</th>
            <th scope="col">{t('table.kind')}</th>
            <th scope="col">{t('table.owner')}</th>
            <th scope="col">{t('table.due')}</th>
            <th scope="col">{t('table.status')}</th>
            <th scope="col">
              <span className="vh">{t('table.open')}</span>
            </th>
          </tr>
        </thead>
        {groups.map(({ urgency, here }) => {
          if (here.length === 0) return null;
          const words = urgency === undefined ? ('remedies' as const) : (`urgency.${urgency}` as const);
          return (
            <tbody key={words}>
              <tr className="plan-group">
                <th colSpan={7} scope="colgroup">
                  <span className="row">
                    {urgency && <UrgencySign urgency={urgency} />}
                    <span>{t(`${words}.title`)}</span>
                    <span className="quiet num">{here.length}</span>
                    <span className="plan-deadline">{t(`${words}.deadline`)}</span>
                  </span>
                </th>
              </tr>
              {here.map((action) => (
                <PlanRow
                  key={action.key}
                  number={numbers.get(action.key) ?? 0}
                  action={action}
                  assessment={assessment}
                  people={people}
                  catalogue={catalogue}
                  open={openKey === action.key}
                  onOpen={() => setOpenKey(openKey === action.key ? undefined : action.key)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      {actions.length === 0 && <p className="pad muted">{t('filter.none')}</p>}
    </div>
  );
}
