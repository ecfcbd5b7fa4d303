import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ProductDocument } from '../graphql/generated/graphql.ts';
import { PromptsCard } from '../reassessments/prompts-card.tsx';
import { ReportChange } from '../reassessments/report-change.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AssessmentStatus } from './assessment-status.tsx';
import { MarketsAndAges } from './markets-and-ages.tsx';
import { draftOf } from './product-draft.ts';
import { ProfileSummary } from './profile-summary.tsx';
import { StartChoices } from './start-choices.tsx';
import { useCatalogue } from './use-catalogue.ts';
import './products.css';

export function ProductPage() {
  const { t } = useTranslation('products');
  const dates = useDates();
  const { productId = '' } = useParams();
  const mayWrite = useMay('product.save');
  const { data, error, refetch } = useQuery(ProductDocument, {
    variables: { id: productId },
    fetchPolicy: 'cache-and-network',
  });
  const { catalogue } = useCatalogue(data?.instruments[0]);
  const trail = [{ title: t('title'), to: paths.products }, { title: data?.product.name ?? t('product.one') }];

  if (!data) {
    const problem = error && problemOf(error);
    if (problem?.code === 'NOT_FOUND') return <NotFoundPage />;
    return (
      <Page title={t('product.one')} crumbs={trail}>
        {problem ? <ProblemNotice problem={problem} onRetry={() => void refetch()} /> : <Skeleton cards lines={3} />}
      </Page>
    );
  }
  const { product } = data;
  const { profile } = draftOf(product);
  const edit = (
    <LinkButton look={product.profile.length > 0 ? 'plain' : 'main'} to={paths.profile(product.id)}>
      {t(product.profile.length > 0 ? 'product.edit' : 'product.describe')}
    </LinkButton>
  );
  return (
    <Page
      title={product.name}
      crumbs={trail}
      lead={
        <>
          {product.description && (
            <p>
              <bdi>{product.description}</bdi>
            </p>
          )}
          <MarketsAndAges markets={product.markets} ageBands={product.ageBands} />
        </>
      }
    >
      <PromptsCard productId={product.id} />
      <div className="product-columns">
        <Card title={t('product.assessments')}>
          {product.assessments.length === 0 && <p className="muted product-none">{t('product.noAssessments')}</p>}
          {product.assessments.length > 0 && (
            <ul className="product-assessments">
              {product.assessments.map((assessment) => (
                <li key={assessment.id}>
                  <div>
                    <h3>
                      <bdi>{assessment.title}</bdi>
                    </h3>
                    <p className="xs quiet">{t('product.startedOn', { date: dates.day(assessment.startedAt) })}</p>
                  </div>
                  <AssessmentStatus assessment={assessment} />
                  <LinkButton small to={paths.results(assessment.id)}>
                    {t('results')}
                    <span className="vh">: {assessment.title}</span>
                  </LinkButton>
                </li>
              ))}
            </ul>
          )}
          <StartChoices
            productId={product.id}
            assessments={product.assessments}
            described={product.profile.length > 0}
          />
          <ReportChange productId={product.id} />
        </Card>
        <Card title={t('product.profile')}>
          {product.profile.length === 0 && <p className="muted product-none">{t('product.noProfile')}</p>}
          {product.profile.length > 0 && catalogue && (
            <ProfileSummary
              instrument={catalogue.instrument}
              productId={product.id}
              flags={profile}
              editable={mayWrite}
            />
          )}
          {product.profile.length > 0 && !catalogue && <Skeleton lines={4} />}
          {mayWrite && edit}
        </Card>
      </div>
    </Page>
  );
}
