import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { headlineWords } from '../assessments/status-words.ts';
import type { PortfolioQuery } from '../graphql/generated/graphql.ts';
import { BandSign } from '../ui/signs/band-sign.tsx';
import { Card } from '../ui/layout/card.tsx';
import type { PortfolioRow } from './portfolio-row.ts';

type Right = PortfolioQuery['portfolio']['rights'][number];

export interface HeatTableProps {
  readonly rights: readonly Right[];
  readonly rows: readonly PortfolioRow[];
}

/** Products down, rights across; each figure leads to its reasons. On a phone each product is a list of its rights. */
export function HeatTable({ rights, rows }: HeatTableProps) {
  const { t } = useTranslation('portfolio');
  return (
    <Card title={t('heat.title')}>
      <p className="xs muted">{t('heat.legend')}</p>
      <div className="heat-wide" tabIndex={0} role="region" aria-label={t('heat.caption')}>
        <table className="table heat">
          <caption className="vh">{t('heat.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('heat.product')}</th>
              {rights.map(({ id, short }) => (
                <th key={id} scope="col">
                  <InstrumentText>{short}</InstrumentText>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.product?.id ?? 'organisation'} row={row} rights={rights} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ row, rights }: { readonly row: PortfolioRow; readonly rights: readonly Right[] }) {
  const { t } = useTranslation('portfolio');
  const { t: tStatus } = useTranslation(['assessments', 'scores']);
  const { product, assessmentId, mode, state, draftId, headline, index, blank, scores } = row;
  const name = product?.name ?? t('organisation');
  const byRight = new Map(scores.map((score) => [score.id, score]));
  return (
    <tr>
      <th scope="row">
        {product ? <Link to={paths.product(product.id)}>{name}</Link> : name}
        {assessmentId !== null && mode !== 'ORGANISATION' && (
          <Link className="heat-status" to={paths.results(assessmentId)}>
            {headline !== null && headlineWords(headline, tStatus)}
          </Link>
        )}
        <span className="xs muted">
          {[
            ...(state === null ? [] : [t(state === 'DRAFT' ? 'heat.draft' : 'heat.submitted')]),
            ...(index ? [t('heat.index', { index: index.display })] : []),
            ...(blank > 0 && state === 'DRAFT' ? [t('heat.blank', { count: blank })] : []),
          ].join(' · ')}
        </span>
        {draftId !== null && (
          <Link className="xs" to={paths.assessment(draftId)}>
            {t('heat.underWay')}
            <span className="vh">: {name}</span>
          </Link>
        )}
      </th>
      {scores.length === 0 ? (
        <td colSpan={rights.length} className="sm muted">
          {t(assessmentId === null ? 'heat.notAssessed' : 'heat.screening')}
        </td>
      ) : (
        rights.map((right) => {
          const score = byRight.get(right.id);
          if (!score?.figure || score.place === null) {
            return (
              <td key={right.id} className="heat-none" data-right={right.short}>
                <span aria-hidden="true">–</span>
                <span className="vh">{t('heat.none')}</span>
              </td>
            );
          }
          return (
            <td key={right.id} className={`heat-cell heat-${score.place}`} data-right={right.short}>
              <Link
                to={`${paths.results(assessmentId ?? '')}#right-${right.id}`}
                aria-label={`${t('heat.cell', { right: right.title, name })}: ${score.figure.display}, ${score.band ?? ''}`}
              >
                <b className="num">{score.figure.display}</b>
                <BandSign place={score.place} name="" />
              </Link>
            </td>
          );
        })
      )}
    </tr>
  );
}
