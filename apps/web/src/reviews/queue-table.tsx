import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '../app/avatar.tsx';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import type { HarmLevel } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import type { Named, Queued } from './queued.ts';
import { RowActions } from './row-actions.tsx';

export interface QueueTableProps {
  readonly rows: readonly Queued[];
  /** The promise of the body runs here; elsewhere the wait is told by its date. */
  readonly running: boolean;
  readonly reviewers: readonly Named[];
  readonly technologies: readonly Named[];
  readonly onChanged: () => void;
}

/** Submissions of one tab; on a phone each becomes a card. */
export function QueueTable({ rows, running, reviewers, technologies, onChanged }: QueueTableProps) {
  const { t } = useTranslation('reviews');
  const { viewer } = useSession();
  return (
    <table className="table queue-table">
      <caption className="vh">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.product')}</th>
          <th scope="col">{t('table.redLines')}</th>
          <th scope="col">{t('table.harm')}</th>
          <th scope="col" className="n">
            {t('table.evidenced')}
          </th>
          <th scope="col">{t('table.waiting')}</th>
          <th scope="col">{t('table.reviewer')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.submissionId} className={row.claimedBy?.id === viewer.id ? 'me' : undefined}>
            <th scope="row">
              <Product row={row} technologies={technologies} />
            </th>
            <td>
              <RedLines row={row} />
            </td>
            <td>
              {row.worstResidual ? (
                <HarmChip level={row.worstResidual.toLowerCase() as HarmLevel} name={t(`risk.${row.worstResidual}`)} />
              ) : (
                <span className="quiet">{t('table.noHarm')}</span>
              )}
            </td>
            <td className="n num">
              {row.evidenced === null ? t('table.notAssessed') : t('table.percent', { value: row.evidenced })}
            </td>
            <td>
              <Waiting row={row} running={running} />
            </td>
            <td>
              <Reviewer row={row} />
            </td>
            <td>
              <StateChip row={row} />
              <RowActions row={row} reviewers={reviewers} onChanged={onChanged} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Product({ row, technologies }: { readonly row: Queued; readonly technologies: readonly Named[] }) {
  const { t } = useTranslation('reviews');
  const named = row.technologies.map((id) => technologies.find((each) => each.id === id)?.name ?? id);
  const about = { company: row.companyName, version: row.version, technologies: named.slice(0, 2).join(', ') };
  return (
    <>
      <Link to={paths.review(row.submissionId)}>
        <bdi>{row.productName}</bdi>
      </Link>
      <small>{t(named.length > 0 ? 'table.aboutWith' : 'table.about', about)}</small>
    </>
  );
}

function RedLines({ row: { breached, unresolved } }: { readonly row: Queued }) {
  const { t } = useTranslation('reviews');
  if (breached === 0 && unresolved === 0) {
    return (
      <span className="queue-line clear">
        <RedLineSign look="clear" />
        {t('table.clear')}
      </span>
    );
  }
  return (
    <span className={breached > 0 ? 'queue-line breached' : 'queue-line open'}>
      <RedLineSign look={breached > 0 ? 'breached' : 'unresolved'} />
      {breached > 0 && unresolved > 0
        ? t('table.both', { breached, unresolved })
        : t(breached > 0 ? 'table.breached' : 'table.unresolved', { count: breached || unresolved })}
    </span>
  );
}

const NEAR = 0.8;

function Waiting({ row: { promise, waitingSince }, running }: { readonly row: Queued; readonly running: boolean }) {
  const { t } = useTranslation('reviews');
  const dates = useDates();
  if (!running) return <span className="quiet sm">{t('table.since', { day: dates.day(waitingSince) })}</span>;
  const { used, days, overdue } = promise;
  const look = overdue > 0 ? ' over' : used >= NEAR * days ? ' near' : '';
  return (
    <span className={`queue-wait${look}`}>
      <span className="queue-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, days === 0 ? 100 : (100 * used) / days)}%` }} />
      </span>
      <span>
        <b className="num">{used}</b> <span className="quiet num">{t('table.days', { days })}</span>
      </span>
    </span>
  );
}

function Reviewer({ row: { claimedBy, secondReviewer } }: { readonly row: Queued }) {
  const { t } = useTranslation('reviews');
  const { viewer } = useSession();
  const nameOf = (person: { readonly id: string; readonly name: string }) =>
    person.id === viewer.id ? t('table.you') : person.name;
  return (
    <>
      {claimedBy ? (
        <span className="queue-who">
          <Avatar small side="reviewing" name={claimedBy.name} />
          <bdi>{nameOf(claimedBy)}</bdi>
        </span>
      ) : (
        <span className="quiet">{t('table.nobody')}</span>
      )}
      {secondReviewer && <small>{t('table.second', { name: nameOf(secondReviewer) })}</small>}
    </>
  );
}

export function StateChip({ row: { state, secondReviewer, resubmitted } }: { readonly row: Queued }) {
  const { t } = useTranslation('reviews');
  const isWaiting = state === 'SUBMITTED';
  const word = state === 'CLAIMED' && secondReviewer ? 'SECOND' : isWaiting && resubmitted ? 'RESUBMITTED' : state;
  const look = isWaiting || state === 'CONDITIONAL' || state === 'RETURNED' ? 'ochre' : 'indigo';
  return <span className={`chip ${look}`}>{t(`state.${word}`)}</span>;
}
