import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { CreateProductDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import type { ProductPatch } from './product-draft.ts';
import { ProductFields } from './product-fields.tsx';
import './products.css';

const nothingYet = { name: '', description: '', markets: [] as readonly string[], ageBands: [] as readonly string[] };

/** The first step of the profile, before there is a product to save it to. */
export function NewProductPage() {
  const { t } = useTranslation('products');
  const navigate = useNavigate();
  const mayWrite = useMay('product.save');
  const [draft, setDraft] = useState(nothingYet);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'name'>();
  const [send, { loading, client }] = useMutation(CreateProductDocument);
  const trail = [{ title: t('title'), to: paths.products }, { title: t('new.title') }];

  const change = (patch: ProductPatch) => {
    if (patch.name !== undefined) clear('name');
    setDraft((before) => ({ ...before, ...patch }));
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(undefined);
    if (!show(draft.name.trim() === '' ? { name: t('fields.nameMissing') } : {})) return;
    try {
      const { data } = await send({
        variables: {
          input: {
            name: draft.name.trim(),
            description: draft.description.trim(),
            markets: [...draft.markets],
            ageBands: [...draft.ageBands],
          },
        },
      });
      if (!data) return;
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'products' });
      await navigate(paths.profile(data.createProduct.id), { replace: true });
    } catch (error) {
      const refusal = problemOf(error);
      if (show({ name: fieldSays(refusal, 'name') })) setProblem(refusal);
    }
  };

  return (
    <Page narrow title={t('new.title')} crumbs={trail} lead={t('new.lead')}>
      {mayWrite ? (
        <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
          <div className="card pad">
            {problem && <ProblemNotice problem={problem} kept={t('new.kept')} />}
            <ProductFields draft={draft} errors={errors} onChange={change} />
          </div>
          <div className="between product-foot">
            <LinkButton to={paths.products}>{t('new.cancel')}</LinkButton>
            <Button look="main" type="submit" busy={loading}>
              {loading ? t('new.busy') : t('new.submit')}
            </Button>
          </div>
        </form>
      ) : (
        <Notice title={t('readOnly')} />
      )}
    </Page>
  );
}
