import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useMay } from '../app/session.ts';
import type { ProductsQuery } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { AssessmentStatus } from './assessment-status.tsx';
import { MarketsAndAges } from './markets-and-ages.tsx';

export type ListedProduct = ProductsQuery['products']['edges'][number]['node'];

/** One product of the list, with what its latest assessment says. */
export function ProductRow({ product }: { readonly product: ListedProduct }) {
  const { t } = useTranslation('products');
  const mayAnswer = useMay('answer.save');
  const { id, name, markets, ageBands, assessments } = product;
  const latest = assessments.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
  const open = latest && mayAnswer && latest.state === 'DRAFT' && latest.summary.own.blank > 0;
  return (
    <li className="product-row">
      <div className="product-what">
        <h2 className="h3">
          <Link to={paths.product(id)}>
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <MarketsAndAges markets={markets} ageBands={ageBands} />
      </div>
      {latest ? <AssessmentStatus assessment={latest} /> : <p className="sm muted">{t('notAssessed')}</p>}
      <div className="row">
        {open && (
          <LinkButton look="main" to={paths.assessment(latest.id)}>
            {t('goOn')}
            <span className="vh">: {name}</span>
          </LinkButton>
        )}
        {latest ? (
          <LinkButton to={paths.results(latest.id)}>
            {t('results')}
            <span className="vh">: {name}</span>
          </LinkButton>
        ) : (
          <LinkButton to={paths.product(id)}>
            {t('open')}
            <span className="vh">: {name}</span>
          </LinkButton>
        )}
      </div>
    </li>
  );
}
