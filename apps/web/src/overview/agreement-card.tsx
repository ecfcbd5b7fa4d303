import { useTranslation } from 'react-i18next';
import type { ReviewOverviewQuery } from '../graphql/generated/graphql.ts';
import { Card } from '../ui/layout/card.tsx';

type Agreement = NonNullable<ReviewOverviewQuery['reviewOverview']['agreement']>;

/** How often two reviewers found the same; of nobody in particular. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('overview');
  if (agreement.length === 0) return null;
  return (
    <Card title={t('agreement.title')}>
      <p className="sm">{t('agreement.says')}</p>
      <table className="table">
        <caption className="vh">{t('agreement.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('agreement.because')}</th>
            <th scope="col" className="n">
              {t('agreement.judged')}
            </th>
            <th scope="col" className="n">
              {t('agreement.agreed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ because, judged, agreed }) => (
            <tr key={because}>
              <th scope="row">{t(`agreement.${because}`)}</th>
              <td className="n">{judged}</td>
              <td className="n">{agreed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
