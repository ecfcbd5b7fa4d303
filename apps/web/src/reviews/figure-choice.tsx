import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import type { Draft } from './draft-verdict.ts';
import { keyOf, type ReviewItem } from './open-review.ts';

export interface FigureChoiceProps {
  readonly item: ReviewItem;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The level or evidence tier that counts instead; only what lies below the company's is offered. */
export function FigureChoice({ item, draft, onChange }: FigureChoiceProps) {
  const { t } = useTranslation('reviews');
  const { choice } = draft;
  if (choice !== 'level' && choice !== 'tier') return null;
  const isLevel = choice === 'level';
  return (
    <fieldset className="verdict-figures">
      <legend>{t(isLevel ? 'verdict.levelCounts' : 'verdict.tierCounts')}</legend>
      {(isLevel ? item.levels : item.tiers).toReversed().map((value) => {
        const isChosen = (isLevel ? draft.level : draft.tier) === value;
        return (
          <label key={value} className={isChosen ? 'on' : undefined}>
            <input
              type="radio"
              name={`${choice} ${keyOf(item)}`}
              checked={isChosen}
              onChange={() => onChange(isLevel ? { level: value } : { tier: value })}
            />
            {isLevel ? <LevelPips counted={value} /> : <TierSign tier={value} />}
            {isLevel
              ? t('part.level', { level: value })
              : t('verdict.tierName', { tier: value, name: t(`part.tiers.${value as 0 | 1 | 2 | 3}`) })}
          </label>
        );
      })}
    </fieldset>
  );
}
