import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dimension } from './draft-rating.ts';
import { InstrumentText } from './instrument-text.tsx';

export interface RatingFieldProps {
  readonly harmId: string;
  readonly dimension: Dimension;
  /** What the catalogue says about rating this harm; it says nothing about a company's own. */
  readonly advice: string | undefined;
  /** 1 to 4, 0 unknown, null not rated. */
  readonly value: number | null;
  /** What the method counts it as. */
  readonly counts: number;
  readonly why: readonly string[];
  readonly disabled: boolean;
  readonly onRate: (value: number) => void;
}

/** One dimension of one harm: four choices with the method's anchors, and not known. */
export function RatingField({ harmId, dimension, advice, value, counts, why, disabled, onRate }: RatingFieldProps) {
  const { t } = useTranslation(['assessments', 'harms']);
  const id = useId();
  const name = dimension === 'scale' ? 'severity' : dimension;
  return (
    <fieldset className="rating" aria-describedby={advice === undefined ? undefined : `${id}-advice`}>
      <legend>{t(`rate.${dimension}.title`)}</legend>
      {advice !== undefined && (
        <p className="rating-advice" id={`${id}-advice`}>
          <InstrumentText>{advice}</InstrumentText>
        </p>
      )}
      <div className="rating-choices">
        {([1, 2, 3, 4] as const).map((rating) => (
          <label key={rating} className={value === rating ? 'sel' : undefined}>
            <input
              type="radio"
              name={`${harmId}-${dimension}`}
              checked={value === rating}
              disabled={disabled}
              onChange={() => onRate(rating)}
            />
            <b>
              <bdi className="num">{rating}</bdi> {t(`${name}.${rating}`)}
            </b>
            <small>{t(`rate.${dimension}.${rating}`)}</small>
          </label>
        ))}
        <label className={value === 0 ? 'thin sel' : 'thin'}>
          <input
            type="radio"
            name={`${harmId}-${dimension}`}
            checked={value === 0}
            disabled={disabled}
            onChange={() => onRate(0)}
          />
          <b>{t('rate.unknown')}</b>
          <small>{t('rate.unknownMeans')}</small>
        </label>
      </div>
      {value !== null && value !== counts && (
        <p className="rating-counts">{why.map((each) => t(`rate.counts.${each}`, { counts })).join(' ')}</p>
      )}
    </fieldset>
  );
}
