import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProfileChangeDocument, type ProductQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { CopyLink } from './copy-link.tsx';
import { DraftEffect } from './draft-effect.tsx';
import { touched } from './product-draft.ts';
import type { ProductStore } from './product-store.ts';
import './change-panel.css';

export interface ChangePanelProps {
  readonly product: ProductQuery['product'];
  readonly store: ProductStore;
  /** On the last step there is no step to send a colleague to. */
  readonly check: boolean;
}

/** What a change of the profile would bring to each open assessment, before it is made; then the choice to make it. */
export function ChangePanel({ product, store, check }: ChangePanelProps) {
  const { t } = useTranslation('profileChange');
  const [applied, setApplied] = useState<readonly { readonly id: string; readonly question: string }[]>();
  const { proposal } = store;
  const flags = Object.entries(proposal.profile ?? {}).map(([flag, value]) => ({ flag, value }));
  const count = touched(proposal).length;
  const drafts = product.assessments.filter(({ state }) => state === 'DRAFT');
  const { data, previousData, loading, error, refetch } = useQuery(ProfileChangeDocument, {
    variables: { input: { productId: product.id, profile: flags } },
    skip: flags.length === 0,
    fetchPolicy: 'network-only',
  });
  const changes = flags.length > 0 ? ((data ?? previousData)?.profileChange ?? []) : [];
  const known = flags.length === 0 || (data !== undefined && !loading && !error);
  useEffect(() => {
    if (count > 0) announce(t('said', { count }));
  }, [count, t]);

  const apply = () => {
    setApplied(
      changes.flatMap(({ assessmentId: id, lookAgain: [first] }) =>
        first ? [{ id, question: first.questionId }] : [],
      ),
    );
    store.apply();
    announce(t('applied'));
  };
  return (
    <aside className="wizard-aside" aria-labelledby="change-title" id="change">
      <div className="card pad change-panel">
        <h2 className="h3" id="change-title">
          {t('title')}
        </h2>
        {count === 0 && !applied && <p className="sm muted">{t('none')}</p>}
        {count === 0 && applied && (
          <Notice kind="done" title={t('applied')}>
            {applied.map(({ id, question }) => (
              <p key={id}>
                <Link to={`${paths.assessment(id)}#${question}`}>{t('appliedLook')}</Link>
              </p>
            ))}
          </Notice>
        )}
        {count > 0 && (
          <>
            <p className="sm muted">{t('lead', { count: drafts.length })}</p>
            {(proposal.markets ?? proposal.ageBands) && <p className="sm">{t('places')}</p>}
            {changes.map((change) => (
              <DraftEffect
                key={change.assessmentId}
                change={change}
                mode={drafts.find(({ id }) => id === change.assessmentId)?.mode ?? 'FULL'}
                several={changes.length > 1}
              />
            ))}
            {loading && <p className="sm muted">{t('working')}</p>}
            {error && !loading && (
              <Notice kind="attention">
                {t('offline')}{' '}
                <button type="button" className="textbtn" onClick={() => void refetch()}>
                  {t('again')}
                </button>
              </Notice>
            )}
            <div className="row">
              <Button look="main" disabled={!known} onClick={apply}>
                {t('apply', { count })}
              </Button>
              <Button onClick={() => store.discard()}>{t('discard')}</Button>
            </div>
          </>
        )}
      </div>
      {!check && <CopyLink />}
    </aside>
  );
}
