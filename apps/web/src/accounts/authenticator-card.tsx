import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import {
  RemoveAuthenticatorAppDocument,
  RenewRecoveryCodesDocument,
  type SecurityShownFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { ConfirmRemoval } from './confirm-removal.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpApp } from './set-up-app.tsx';

export interface AuthenticatorCardProps {
  readonly security: SecurityShownFragment;
  readonly onChange: () => void;
  readonly onCodes: (shown: boolean) => void;
}

export function AuthenticatorCard({ security, onChange, onCodes }: AuthenticatorCardProps) {
  const { t } = useTranslation('security');
  const [settingUp, setSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [removing, setRemoving] = useState(false);
  const [remove, removal] = useMutation(RemoveAuthenticatorAppDocument);
  const [renew, renewal] = useMutation(RenewRecoveryCodesDocument);
  const on = security.authenticatorApp;

  const show = (made: readonly string[] | undefined) => {
    setCodes(made);
    onCodes(made !== undefined);
  };

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  const renewCodes = () =>
    attempt(async () => {
      const { data } = await renew();
      show(data?.renewRecoveryCodes);
    });

  const removeApp = () =>
    attempt(async () => {
      setRemoving(false);
      await remove();
      show(undefined);
      announce(t('app.removed'));
      onChange();
    });

  return (
    <Card title={t('app.title')}>
      <p>{t(on ? 'app.on' : 'app.off')}</p>
      {on && !codes && <p className="muted">{t('recovery.left', { count: security.recoveryCodes })}</p>}
      {problem && <ProblemNotice problem={problem} />}
      {codes && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            show(undefined);
            onChange();
          }}
        />
      )}
      {settingUp && (
        <SetUpApp
          hasPassword={security.hasPassword}
          onCancel={() => setSettingUp(false)}
          onDone={(made) => {
            setSettingUp(false);
            show(made);
            announce(t('app.added'));
            onChange();
          }}
        />
      )}
      {!on && !settingUp && (
        <p className="sec-act">
          <Button look="main" onClick={() => setSettingUp(true)}>
            {t('app.start')}
          </Button>
        </p>
      )}
      {on && !codes && (
        <div className="row sec-act">
          <Button busy={renewal.loading} onClick={() => void renewCodes()}>
            {t('recovery.renew')}
          </Button>
          <Button look="danger" busy={removal.loading} onClick={() => setRemoving(true)}>
            {t('app.remove')}
          </Button>
        </div>
      )}
      <ConfirmRemoval
        open={removing}
        title={t('app.removeAsk')}
        says={t('app.removeSays')}
        action={t('app.remove')}
        onClose={() => setRemoving(false)}
        onRemove={() => void removeApp()}
      />
    </Card>
  );
}
