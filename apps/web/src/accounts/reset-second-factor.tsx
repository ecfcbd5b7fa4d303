import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { ResetSecondFactorDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface ResetSecondFactorProps {
  readonly member: { readonly id: string; readonly name: string };
}

/** For a member who lost phone, passkeys and recovery codes. */
export function ResetSecondFactor({ member: { id, name } }: ResetSecondFactorProps) {
  const { t } = useTranslation('security');
  const [asking, setAsking] = useState(false);
  const [reset, { loading, error }] = useMutation(ResetSecondFactorDocument);

  const go = async () => {
    const done = await reset({ variables: { input: { memberId: id } } }).catch(() => undefined);
    if (!done) return;
    setAsking(false);
    announce(t('reset.done', { name }));
  };

  return (
    <>
      <Button small look="bare" aria-label={t('reset.of', { name })} onClick={() => setAsking(true)}>
        {t('reset.label')}
      </Button>
      <Dialog title={t('reset.ask', { name })} open={asking} onClose={() => setAsking(false)}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        <p>{t('reset.says')}</p>
        <div className="dialog-foot">
          <Button look="danger" busy={loading} onClick={() => void go()}>
            {t('reset.label')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
