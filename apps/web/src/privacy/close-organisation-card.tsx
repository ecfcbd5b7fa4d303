import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  CancelErasureDocument,
  OrganisationErasureDocument,
  RequestErasureDocument,
  type ErasureShownFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Asks for the deletion of the organisation, says when it comes, and stops it. */
export function CloseOrganisationCard() {
  const { t } = useTranslation('privacy');
  const { data, error, refetch } = useQuery(OrganisationErasureDocument, { fetchPolicy: 'cache-and-network' });
  const erasure = data?.organisationErasure;
  return (
    <Card title={t('close.title')}>
      {error && !erasure && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!erasure && !error && <Skeleton lines={2} />}
      {erasure?.eraseAfter && <Asked erasure={erasure} onChange={() => void refetch()} />}
      {erasure && !erasure.eraseAfter && <Ask days={erasure.graceDays} onChange={() => void refetch()} />}
    </Card>
  );
}

function Asked({ erasure, onChange }: { readonly erasure: ErasureShownFragment; readonly onChange: () => void }) {
  const { t } = useTranslation('privacy');
  const dates = useDates();
  const [cancel, { loading, error }] = useMutation(CancelErasureDocument);

  const stop = async () => {
    if (await cancel().catch(() => undefined)) onChange();
  };

  return (
    <div className="stack">
      <Notice kind="attention" live title={t('close.asked', { day: dates.day(erasure.eraseAfter ?? '') })}>
        {t('close.askedBy', { name: erasure.requestedBy?.name })}
      </Notice>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <p>
        <Button look="main" busy={loading} onClick={() => void stop()}>
          {loading ? t('close.stopping') : t('close.stop')}
        </Button>
      </p>
    </div>
  );
}

function Ask({ days, onChange }: { readonly days: number; readonly onChange: () => void }) {
  const { t } = useTranslation('privacy');
  const organisation = useSession().viewer.organisation.name;
  const [open, setOpen] = useState(false);
  const [request, { loading, error }] = useMutation(RequestErasureDocument);

  const confirm = async () => {
    const asked = await request({ variables: { input: { organisationName: organisation } } }).catch(() => undefined);
    if (asked?.data) onChange();
  };

  return (
    <div className="stack">
      <p>{t('close.says', { organisation, days })}</p>
      <p>
        <Button look="danger" onClick={() => setOpen(true)}>
          {t('close.open')}
        </Button>
      </p>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('close.ask', { organisation })}
        says={t('close.grace', { days })}
        wanted={organisation}
        label={t('close.confirm')}
        wrong={t('close.wrong')}
        keep={t('close.keep')}
        go={t('close.go', { days })}
        busy={loading ? t('close.busy') : null}
        problem={error && problemOf(error)}
        onConfirm={() => void confirm()}
      />
    </div>
  );
}
