import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem.ts';
import { type OwnHarmFieldsFragment, RemoveOwnHarmDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { OwnHarmForm } from './own-harm-form.tsx';

/** What the company says a harm of its own is, with the way to change it or to take it out. */
export function OwnHarmAbout({ store, own }: { readonly store: AssessmentStore; readonly own: OwnHarmFieldsFragment }) {
  const { t } = useTranslation('ownHarms');
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  if (editing) return <OwnHarmForm store={store} own={own} onDone={() => setEditing(false)} />;
  const rights = own.rights.map((right) => store.catalogue.clusters.get(right)?.title ?? right);
  return (
    <>
      <div>
        <p className="sm">{own.what}</p>
        <p className="sm muted">
          {t(`categories.${own.category}`)} · {rights.join(', ')}
        </p>
      </div>
      {store.canRate && (
        <div className="row">
          <Button small onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
          <Button small look="bare" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        </div>
      )}
      <RemoveOwnHarm store={store} own={own} open={removing} onClose={() => setRemoving(false)} />
    </>
  );
}

interface RemoveOwnHarmProps {
  readonly store: AssessmentStore;
  readonly own: OwnHarmFieldsFragment;
  readonly open: boolean;
  readonly onClose: () => void;
}

function RemoveOwnHarm({ store, own, open, onClose }: RemoveOwnHarmProps) {
  const { t } = useTranslation('ownHarms');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [remove, { loading }] = useMutation(RemoveOwnHarmDocument);
  const confirm = () => {
    setTried(true);
    if (reason.trim() === '') return;
    const input = {
      assessmentId: store.head.id,
      id: own.id,
      operationId: crypto.randomUUID(),
      baseRevision: own.revision,
      reason,
    };
    remove({ variables: { input } }).then(
      ({ data }) => {
        const reply = data?.removeOwnHarm;
        if (reply?.__typename === 'OwnHarmSaved') store.takeOwnHarm(reply.ownHarm);
        if (reply?.__typename === 'OwnHarmConflict') {
          store.takeOwnHarm(reply.current);
          setFailed(t('conflict', { title: reply.current.title }));
        }
      },
      (error: unknown) => setFailed(problemOf(error).message ?? t('failed')),
    );
  };
  return (
    <Dialog title={t('removing', { title: own.title })} open={open} onClose={onClose}>
      <div className="stack">
        <p>{t('removeLead')}</p>
        <TextArea
          label={t('reason')}
          value={reason}
          maxLength={2_000}
          error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
          onChange={setReason}
        />
        {failed && (
          <Notice kind="error" live>
            {failed}
          </Notice>
        )}
        <div className="row">
          <Button look="danger" busy={loading} onClick={confirm}>
            {t('confirm')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
