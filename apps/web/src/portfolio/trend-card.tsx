import { useTranslation } from 'react-i18next';
import { headlineWords } from '../assessments/status-words.ts';
import { useDates } from '../assessments/use-dates.ts';
import { Card } from '../ui/layout/card.tsx';
import type { PortfolioRow } from './portfolio-row.ts';

type Point = PortfolioRow['trend'][number];

const WIDTH = 160;
const HEIGHT = 40;

/** How each product went over its submissions: a line, and behind it the table that it was drawn from. */
export function TrendCard({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const { t } = useTranslation('portfolio');
  const { t: tStatus } = useTranslation(['assessments', 'scores']);
  const dates = useDates();
  const submitted = rows.filter(({ trend }) => trend.length > 0);
  const said = ({ index, asOf }: Point) =>
    index
      ? t('trend.point', { index: index.display, date: dates.day(asOf) })
      : t('trend.noIndex', { date: dates.day(asOf) });
  return (
    <Card title={t('trend.title')}>
      {submitted.length === 0 && <p className="muted">{t('trend.none')}</p>}
      {submitted.length > 0 && (
        <table className="table trend">
          <caption className="vh">{t('trend.caption')}</caption>
          <tbody>
            {submitted.map(({ product, trend }) => (
              <tr key={product?.id ?? 'organisation'}>
                <th scope="row">{product?.name ?? t('organisation')}</th>
                <td>
                  <Course points={trend} />
                </td>
                <td>
                  <ol className="trend-points">
                    {trend.map((point) => (
                      <li key={point.asOf + point.headline} className="num">
                        {said(point)} <span className="xs muted">{headlineWords(point.headline, tStatus)}</span>
                      </li>
                    ))}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** Decorates the list beside it, which says the same; the scale is always 0 to 100. */
function Course({ points }: { readonly points: readonly Point[] }) {
  const known = points.flatMap(({ index }, at) => (index ? [{ at, value: Number(index.decimal) }] : []));
  const step = points.length > 1 ? (WIDTH - 8) / (points.length - 1) : 0;
  const place = ({ at, value }: { at: number; value: number }) =>
    [4 + at * step, HEIGHT - 4 - (value / 100) * (HEIGHT - 8)] as const;
  return (
    <svg className="trend-course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[25, 50, 75].map((tick) => (
        <line
          key={tick}
          x1="0"
          x2={WIDTH}
          y1={place({ at: 0, value: tick })[1]}
          y2={place({ at: 0, value: tick })[1]}
        />
      ))}
      <polyline points={known.map((point) => place(point).join(',')).join(' ')} />
      {known.map((point) => {
        const [x, y] = place(point);
        return <rect key={point.at} x={x - 2.5} y={y - 2.5} width="5" height="5" />;
      })}
    </svg>
  );
}
