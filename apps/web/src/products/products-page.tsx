import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay, useSession } from '../app/session.ts';
import { ProductsDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ProductRow } from './product-row.tsx';
import './products.css';

const PAGE = 20;

export function ProductsPage() {
  const { t } = useTranslation('products');
  const { viewer } = useSession();
  const mayWrite = useMay('product.save');
  const { data, error, loading, refetch, fetchMore } = useQuery(ProductsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const add = (
    <LinkButton look="main" to={paths.newProduct}>
      {t('add')}
    </LinkButton>
  );
  const products = data?.products;

  const more = () =>
    fetchMore({
      variables: { first: PAGE, after: products?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        products: { ...fetchMoreResult.products, edges: [...before.products.edges, ...fetchMoreResult.products.edges] },
      }),
    });

  return (
    <Page
      title={t('title')}
      lead={t('lead', { organisation: viewer.organisation.name })}
      actions={mayWrite && (products?.edges.length ?? 0) > 0 && add}
    >
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!products && !error && <Skeleton cards lines={4} />}
      {products?.edges.length === 0 && (
        <EmptyState says={mayWrite ? t('empty') : t('emptyRead')} action={mayWrite && add} />
      )}
      {products && products.edges.length > 0 && (
        <ul className="product-list card">
          {products.edges.map(({ node }) => (
            <ProductRow key={node.id} product={node} />
          ))}
        </ul>
      )}
      {products?.pageInfo.hasNextPage && (
        <p className="product-more">
          <Button busy={loading} onClick={() => void more()}>
            {t('more')}
          </Button>
        </p>
      )}
    </Page>
  );
}
