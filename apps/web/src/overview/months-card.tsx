import { useTranslation } from 'react-i18next';
import type { ReviewOverviewQuery, SubmissionState } from '../graphql/generated/graphql.ts';
import { StackedBars } from '../ui/charts/stacked-bars.tsx';
import { Card } from '../ui/layout/card.tsx';

type Months = ReviewOverviewQuery['reviewOverview']['months'];

const KINDS = [
  ['waiting', ['SUBMITTED', 'CLAIMED']],
  ['company', ['RETURNED', 'CONDITIONAL']],
  ['done', ['REVIEWED']],
  ['ended', ['CLOSED', 'WITHDRAWN']],
] as const;
const STATES: readonly SubmissionState[] = KINDS.flatMap(([, states]) => states);

/** Twelve months, one bar each, with every state in the table behind it. */
export function MonthsCard({ months }: { readonly months: Months }) {
  const { t, i18n } = useTranslation('overview');
  const named = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const nameOf = (month: string) => named.format(new Date(`${month}-01T00:00:00Z`));
  const count = ({ states }: Months[number], wanted: readonly SubmissionState[]) =>
    states.filter(({ state }) => wanted.includes(state)).reduce((all, each) => all + each.count, 0);
  return (
    <Card title={t('months.title')}>
      <StackedBars
        name={t('months.name')}
        kinds={KINDS.map(([id]) => ({ id, name: t(`kinds.${id}`) }))}
        bars={months.map((month) => ({
          id: month.month,
          name: nameOf(month.month),
          counts: KINDS.map(([, states]) => count(month, states)),
        }))}
      />
      <details className="overview-table">
        <summary className="sm">{t('months.table')}</summary>
        <div className="overview-wide" tabIndex={0} role="region" aria-label={t('months.name')}>
          <table className="table">
            <caption className="vh">{t('months.name')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('months.month')}</th>
                {STATES.map((state) => (
                  <th scope="col" className="n" key={state}>
                    {t(`states.${state}`)}
                  </th>
                ))}
                <th scope="col" className="n">
                  {t('months.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.month}>
                  <th scope="row">{nameOf(month.month)}</th>
                  {STATES.map((state) => (
                    <td className="n" key={state}>
                      {count(month, [state])}
                    </td>
                  ))}
                  <td className="n">{count(month, STATES)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}
