import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { ErasePersonDocument, RemoveMemberDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface RemoveMemberProps {
  readonly member: { readonly id: string; readonly name: string };
  readonly onRemoved: () => void;
}

/** Ends a membership; at the administrator's choice what names the person goes with it. */
export function RemoveMember({ member: { id, name }, onRemoved }: RemoveMemberProps) {
  const { t } = useTranslation('people');
  const { viewer } = useSession();
  const [asking, setAsking] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [remove, removal] = useMutation(RemoveMemberDocument);
  const [erase, erasure] = useMutation(ErasePersonDocument);
  const error = removal.error ?? erasure.error;

  const go = async () => {
    const done = await (
      erasing
        ? erase({ variables: { input: { personId: id } } })
        : remove({ variables: { input: { operationId: crypto.randomUUID(), memberId: id } } })
    ).catch(() => undefined);
    if (!done) return;
    setAsking(false);
    announce(t(erasing ? 'members.erased' : 'members.removed', { name }));
    onRemoved();
  };

  return (
    <>
      <Button small look="bare" aria-label={t('members.removeOf', { name })} onClick={() => setAsking(true)}>
        {t('members.remove')}
      </Button>
      <Dialog title={t('members.removeTitle', { name })} open={asking} onClose={() => setAsking(false)}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        <p>{t('members.removeSays', { organisation: viewer.organisation.name })}</p>
        <label className="people-erase">
          <input type="checkbox" checked={erasing} onChange={(event) => setErasing(event.target.checked)} />
          <span>
            {t('members.erase')}
            <span className="muted">{t('members.eraseSays')}</span>
          </span>
        </label>
        <div className="dialog-foot">
          <Button look="danger" busy={removal.loading || erasure.loading} onClick={() => void go()}>
            {t('members.remove')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('members.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
