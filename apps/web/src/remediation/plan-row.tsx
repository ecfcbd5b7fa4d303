import { IconChevronDown, IconChevronRight, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import { Avatar } from '../app/avatar.tsx';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { ActionState } from './action-state.tsx';
import { PlanDetails } from './plan-details.tsx';
import { isOverdue } from './plan-facts.ts';
import { PlanOrigin } from './plan-origin.tsx';
import type { PlanView } from './plan-view.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';

export interface PlanRowProps extends PlanView {
  readonly number: number;
  readonly action: PlanActionFieldsFragment;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function PlanRow({ number, action, open, onOpen, ...rest }: PlanRowProps) {
  const { t } = useTranslation('remediation');
  const dates = useDates();
  const { asOf } = rest.assessment;
  const { status, owner, dueOn, kind, containAction, containBy } = action;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const late = isOverdue(action, asOf);
  return (
    <>
      <tr id={action.key} className={open ? 'plan-row open' : 'plan-row'}>
        <td className="n plan-no">{number}</td>
        <th scope="row" className="plan-act">
          <b>
            <InstrumentText>{action.action}</InstrumentText>
          </b>
          <small>
            <PlanOrigin action={action} assessmentId={rest.assessment.id} catalogue={rest.catalogue} />
          </small>
          {containAction !== null && (
            <p className="plan-contain">
              <IconClock className="i i-sm" aria-hidden="true" />
              <span>
                <b>{containBy === null ? t('row.contain') : t('row.containBy', { day: dates.day(containBy) })}</b>{' '}
                <InstrumentText>{containAction}</InstrumentText>
              </span>
            </p>
          )}
        </th>
        <td className="plan-kind">{t(`kind.${kind}`)}</td>
        <td className="plan-owner">
          {owner ? (
            <span className="row">
              <Avatar small name={owner.name} />
              <bdi>{owner.name}</bdi>
            </span>
          ) : (
            <span className="quiet">
              {t('row.noOwner')}
              <small>{t(`ownerRole.${action.ownerRole}`, { defaultValue: action.ownerRole })}</small>
            </span>
          )}
        </td>
        <td className={late ? 'plan-due num late' : 'plan-due num'}>
          {dueOn === null ? (
            <span className="quiet">{t('row.nextCycle')}</span>
          ) : (
            <>
              {dates.day(dueOn)}
              <small>
                {late ? t('row.late', { distance: dates.distance(dueOn, asOf) }) : dates.distance(dueOn, asOf)}
              </small>
            </>
          )}
        </td>
        <td className="plan-status">
          <ActionState status={status} />
        </td>
        <td className="n plan-more">
          <button
            type="button"
            className="textbtn"
            aria-expanded={open}
            aria-label={t('row.openOf', { action: action.action })}
            onClick={onOpen}
          >
            {t('row.open')} <Chevron className={open ? 'i i-sm' : 'i i-sm flip'} aria-hidden="true" />
          </button>
        </td>
      </tr>
      {open && (
        <tr className="plan-drill">
          <td colSpan={7}>
            <PlanDetails action={action} {...rest} />
          </td>
        </tr>
      )}
    </>
  );
}
