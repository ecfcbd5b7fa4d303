import { useTranslation } from 'react-i18next';
import type { FoundVerdictFieldsFragment } from '../graphql/generated/graphql.ts';

/** A verdict in a few words: what was found, and what counts instead. */
export function FoundWords({
  found,
}: {
  readonly found: Pick<FoundVerdictFieldsFragment, 'verdict' | 'level' | 'tier'>;
}) {
  const { t } = useTranslation('decisions');
  const { verdict, level, tier } = found;
  const words = [
    t(`verdicts.${verdict}`),
    level === null ? '' : t('level', { level }),
    tier === null ? '' : t('tier', { tier }),
  ];
  return <>{words.filter(Boolean).join(', ')}</>;
}
