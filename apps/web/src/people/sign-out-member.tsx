import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { SignOutMemberDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface SignOutMemberProps {
  readonly member: { readonly id: string; readonly name: string };
}

/** For a member whose device was lost or whose account is in other hands. */
export function SignOutMember({ member: { id, name } }: SignOutMemberProps) {
  const { t } = useTranslation('people');
  const { viewer } = useSession();
  const [asking, setAsking] = useState(false);
  const [signOut, { loading, error }] = useMutation(SignOutMemberDocument);

  const go = async () => {
    const input = { operationId: crypto.randomUUID(), memberId: id };
    const done = await signOut({ variables: { input } }).catch(() => undefined);
    if (!done) return;
    setAsking(false);
    announce(t('members.signedOut', { name }));
  };

  return (
    <>
      <Button small look="bare" aria-label={t('members.signOutOf', { name })} onClick={() => setAsking(true)}>
        {t('members.signOut')}
      </Button>
      <Dialog title={t('members.signOutTitle', { name })} open={asking} onClose={() => setAsking(false)}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        <p>{t('members.signOutSays', { organisation: viewer.organisation.name })}</p>
        <div className="dialog-foot">
          <Button look="main" busy={loading} onClick={() => void go()}>
            {t('members.signOut')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('members.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
