import { useTranslation } from 'react-i18next';
import { signerAmong, type CheckedFile, type KnownKey } from '#libs/proof';
import { Notice } from '../ui/layout/notice.tsx';
import { CheckedFacts } from './checked-facts.tsx';
import { MOST_MEGABYTES, type Check } from './use-check.ts';

export interface CheckResultProps {
  readonly check: Check;
  readonly keys: readonly KnownKey[] | null;
}

/** What was found of a file, in plain words first. */
export function CheckResult({ check, keys }: CheckResultProps) {
  const { t } = useTranslation('proof');
  if (check.state === 'idle') return null;
  const { name } = check;
  if (check.state === 'done') return <Done name={name} checked={check.checked} keys={keys} />;
  if (check.state === 'checking') return <p role="status">{t('checking', { name })}</p>;
  const says = {
    'too-large': t('tooLarge', { size: MOST_MEGABYTES }),
    unreadable: t('unreadable'),
    unable: t('unable'),
  };
  return (
    <Notice kind="attention" live>
      {says[check.state]}
    </Notice>
  );
}

interface DoneProps {
  readonly name: string;
  readonly checked: CheckedFile;
  readonly keys: readonly KnownKey[] | null;
}

function Done({ name, checked, keys }: DoneProps) {
  const { t } = useTranslation('proof');
  if (checked.kind === 'refused') {
    return (
      <Notice kind="error" live title={t('refused')}>
        {t(`because.${checked.because}`, { name })}
      </Notice>
    );
  }
  const own = keys && signerAmong(keys, checked.signer);
  return (
    <>
      {own ? (
        <Notice kind="done" live title={t('unchanged')}>
          {t('unchangedHere', { name })}
        </Notice>
      ) : (
        <Notice kind="attention" live title={keys ? t('otherSigner') : t('noKeys')}>
          {keys ? t('otherSignerSays', { name }) : t('noKeysSays', { name })}
        </Notice>
      )}
      <CheckedFacts checked={checked} />
      <p className="fine">{t('notProof')}</p>
    </>
  );
}
