import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { ActionRowFieldsFragment } from '../graphql/generated/graphql.ts';
import { ActionState } from '../remediation/action-state.tsx';
import { UrgencySign } from '../remediation/urgency-sign.tsx';
import { ActionOriginLink } from './action-origin.tsx';
import { Due, Marks, Owner } from './action-marks.tsx';
import { URGENCIES } from './filter.ts';

export interface ActionTableProps {
  readonly items: readonly ActionRowFieldsFragment[];
  readonly today: string;
  /** Drawn below the heads of why they are urgent; else in the order in which they come. */
  readonly grouped: boolean;
  /** Absent where nothing can be changed. */
  readonly chosen?: { readonly ids: ReadonlySet<string>; readonly onChange: (ids: ReadonlySet<string>) => void };
}

/** Actions as rows; on a phone each row is a stack. */
export function ActionTable({ items, today, grouped, chosen }: ActionTableProps) {
  const { t } = useTranslation('remediation');
  const { t: list } = useTranslation('actions');
  const groups = grouped
    ? URGENCIES.map((urgency) => ({ urgency, rows: items.filter((item) => item.urgency === urgency) }))
    : [{ urgency: undefined, rows: items }];
  const all = chosen !== undefined && items.length > 0 && items.every(({ id }) => chosen.ids.has(id));
  const columns = chosen ? 7 : 6;
  return (
    <table className="table plan act-table">
      <caption className="vh">{list('list.name')}</caption>
      <thead>
        <tr>
          {chosen && (
            <th scope="col" className="act-choose">
              <input
                type="checkbox"
                aria-label={list('list.selectAll')}
                checked={all}
                onChange={() => chosen.onChange(new Set(all ? [] : items.map(({ id }) => id)))}
              />
            </th>
          )}
          <th scope="col">{list('list.action')}</th>
          <th scope="col">{t('table.kind')}</th>
          <th scope="col">{t('table.owner')}</th>
          <th scope="col">{t('table.due')}</th>
          <th scope="col">{t('table.status')}</th>
          <th scope="col">{t('details.effort')}</th>
        </tr>
      </thead>
      {groups.map(
        ({ urgency, rows }) =>
          rows.length > 0 && (
            <tbody key={urgency ?? 'all'}>
              {urgency && (
                <tr className="plan-group">
                  <th colSpan={columns} scope="colgroup">
                    <span className="row">
                      <UrgencySign urgency={urgency} />
                      <span>{t(`urgency.${urgency}.title`)}</span>
                      <span className="quiet num">{rows.length}</span>
                      <span className="plan-deadline">{t(`urgency.${urgency}.deadline`)}</span>
                    </span>
                  </th>
                </tr>
              )}
              {rows.map((item) => (
                <ActionRow key={item.id} item={item} today={today} chosen={chosen} signed={!grouped} />
              ))}
            </tbody>
          ),
      )}
    </table>
  );
}

interface ActionRowProps extends Pick<ActionTableProps, 'today' | 'chosen'> {
  readonly item: ActionRowFieldsFragment;
  /** Where no head above it says why it is urgent. */
  readonly signed: boolean;
}

function ActionRow({ item, today, chosen, signed }: ActionRowProps) {
  const { t } = useTranslation('remediation');
  const { t: list } = useTranslation('actions');
  const { id, title, urgency, kind, status, effort, checkAgain } = item;
  const toggle = (on: boolean) => {
    const ids = new Set(chosen?.ids);
    if (on) ids.add(id);
    else ids.delete(id);
    chosen?.onChange(ids);
  };
  return (
    <tr className={chosen?.ids.has(id) ? 'plan-row chosen' : 'plan-row'}>
      {chosen && (
        <td className="act-choose">
          <input
            type="checkbox"
            aria-label={list('list.selectOne', { title })}
            checked={chosen.ids.has(id)}
            onChange={(event) => toggle(event.target.checked)}
          />
        </td>
      )}
      <th scope="row" className="plan-act">
        <span className="act-title">
          {signed && <UrgencySign urgency={urgency} />}
          <Link to={paths.action(id)}>
            <bdi>{title}</bdi>
          </Link>
          {signed && <span className="vh"> {t(`urgency.${urgency}.title`)}</span>}
        </span>
        <small>
          {item.product ? <bdi>{item.product.name}</bdi> : list('list.organisation')} · <ActionOriginLink item={item} />
        </small>
        <Marks item={item} />
      </th>
      <td className="plan-kind">{t(`kind.${kind}`)}</td>
      <td className="plan-owner">
        <Owner item={item} />
      </td>
      <td className="plan-due">
        <Due item={item} today={today} />
      </td>
      <td className="plan-status">
        <ActionState status={status} />
        {checkAgain && <small className="act-again">{list('mark.checkAgain')}</small>}
      </td>
      <td className="act-effort">{list(`effort.${effort}`)}</td>
    </tr>
  );
}
