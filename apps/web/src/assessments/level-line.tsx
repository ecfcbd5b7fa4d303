import type { QuestionResult } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';

/** Pips of one answer with the words a screen reader needs; nothing for one that is not answered. */
export function LevelLine({ result }: { readonly result: QuestionResult }) {
  const { t } = useTranslation('assessments');
  const { level, evidenced } = result;
  if (level === undefined || evidenced === undefined) {
    if (result.state === 'BLANK') return <span className="chip line">{t('row.open')}</span>;
    return <LevelPips counted={0} label={t('pips.none')} />;
  }
  return (
    <LevelPips
      counted={evidenced}
      claimed={level}
      label={evidenced < level ? t('pips.claimed', { evidenced, level }) : t('pips.counted', { level })}
    />
  );
}
