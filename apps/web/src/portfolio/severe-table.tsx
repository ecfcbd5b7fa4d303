import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { Card } from '../ui/layout/card.tsx';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import type { PortfolioRow } from './portfolio-row.ts';

/** Named at once; the count leads to the others. */
const NAMED = 3;

/** Red lines, severe harms, overdue actions and expiring evidence by product. */
export function SevereTable({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <Card title={t('severe.title')}>
      <div className="heat-wide" tabIndex={0} role="region" aria-label={t('severe.title')}>
        <table className="table severe-table">
          <thead>
            <tr>
              <th scope="col">{t('heat.product')}</th>
              <th scope="col">{t('severe.redLines')}</th>
              <th scope="col">{t('severe.harms')}</th>
              <th scope="col">{t('severe.actions')}</th>
              <th scope="col">{t('severe.evidence')}</th>
              <th scope="col">{t('severe.again')}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ assessmentId }) => assessmentId !== null)
              .map((row) => (
                <SevereRow key={row.product?.id ?? 'organisation'} row={row} />
              ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function SevereRow({ row }: { readonly row: PortfolioRow }) {
  const { t } = useTranslation('portfolio');
  const { product, assessmentId, redLines, harms, actionsOpen, actionsOverdue, evidenceExpiring, promptsOpen } = row;
  const id = assessmentId ?? '';
  const more = (count: number, to: string) =>
    count > NAMED && <Link to={to}>{t('severe.more', { count: count - NAMED })}</Link>;
  const none = <span className="muted">{t('severe.none')}</span>;
  return (
    <tr>
      <th scope="row">{product?.name ?? t('organisation')}</th>
      <td data-head={t('severe.redLines')}>
        {redLines.length === 0 && none}
        {redLines.slice(0, NAMED).map(({ id: redLine, title, state }) => (
          <p key={redLine} className={state === 'BREACHED' ? 'severe-line breached' : 'severe-line'}>
            <RedLineSign look={state === 'BREACHED' ? 'breached' : 'unresolved'} />
            <Link to={paths.results(id)}>
              <InstrumentText>{title}</InstrumentText>
            </Link>
            <span className="xs">{t(state === 'BREACHED' ? 'severe.breached' : 'severe.unresolved')}</span>
          </p>
        ))}
        {more(redLines.length, paths.results(id))}
      </td>
      <td data-head={t('severe.harms')}>
        {harms.length === 0 && none}
        {harms.slice(0, NAMED).map(({ id: harm, title, residual }) => (
          <p key={harm} className="severe-line">
            <HarmChip level={residual === 'CRITICAL' ? 'critical' : 'high'} name={t(`risk.${residual}`)} />
            <Link to={`${paths.harms(id)}#harm-${harm}`}>
              <InstrumentText>{title}</InstrumentText>
            </Link>
          </p>
        ))}
        {more(harms.length, paths.harms(id))}
      </td>
      <td data-head={t('severe.actions')}>
        {actionsOpen === 0 ? none : <Link to={paths.plan(id)}>{t('severe.open', { count: actionsOpen })}</Link>}
        {actionsOverdue > 0 && <p className="overdue">{t('severe.overdue', { count: actionsOverdue })}</p>}
      </td>
      <td data-head={t('severe.evidence')}>
        {evidenceExpiring === 0 ? (
          none
        ) : (
          <Link to={paths.evidence}>{t('severe.expiring', { count: evidenceExpiring })}</Link>
        )}
      </td>
      <td data-head={t('severe.again')}>
        {promptsOpen === 0 && none}
        {promptsOpen > 0 &&
          (product ? (
            <Link to={paths.product(product.id)}>{t('severe.prompts', { count: promptsOpen })}</Link>
          ) : (
            t('severe.prompts', { count: promptsOpen })
          ))}
      </td>
    </tr>
  );
}
