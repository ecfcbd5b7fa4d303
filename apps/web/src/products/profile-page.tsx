import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { ProductDocument } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ProfileEditor } from './profile-editor.tsx';
import { useCatalogue } from './use-catalogue.ts';
import './products.css';
import './profile.css';

export function ProfilePage() {
  const { t } = useTranslation('products');
  const { productId = '', step } = useParams();
  const mayWrite = useMay('product.save');
  const { data, error, refetch } = useQuery(ProductDocument, {
    variables: { id: productId },
    fetchPolicy: 'cache-and-network',
  });
  const { catalogue, failed, again } = useCatalogue(data?.instruments[0]);

  if (!mayWrite) return <Navigate replace to={paths.product(productId)} />;
  if (data && catalogue) return <ProfileEditor product={data.product} catalogue={catalogue} step={step} />;
  const problem = error && !data ? problemOf(error) : undefined;
  if (problem?.code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <Page
      title={t('profile.title')}
      crumbs={[{ title: t('title'), to: paths.products }, { title: data?.product.name ?? t('product.one') }]}
    >
      {problem && <ProblemNotice problem={problem} onRetry={() => void refetch()} />}
      {failed && <ProblemNotice problem={{ code: 'OFFLINE', fields: [] }} onRetry={again} />}
      {!error && !failed && <Skeleton cards lines={4} />}
    </Page>
  );
}
