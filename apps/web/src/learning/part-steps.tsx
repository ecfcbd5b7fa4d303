import type { OrientationPart } from '#libs/instruments';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';

export interface PartStepsProps {
  readonly parts: readonly OrientationPart[];
  /** Number of the part that is shown. */
  readonly at: number;
}

/** The part before and the part after; after the last come the lessons. */
export function PartSteps({ parts, at }: PartStepsProps) {
  const { t } = useTranslation('learning');
  const before = parts.find(({ part }) => part === at - 1);
  const after = parts.find(({ part }) => part === at + 1);
  return (
    <nav className="learn-steps" aria-label={t('orientation.steps')}>
      {before && (
        <Link to={paths.orientation(before.part)}>
          <span className="xs quiet">
            <IconArrowLeft className="i i-sm flip" aria-hidden="true" />
            {t('orientation.previous')}
          </span>
          <b>
            <InstrumentText>{before.title}</InstrumentText>
          </b>
        </Link>
      )}
      <Link className="next" to={after ? paths.orientation(after.part) : `${paths.learn}#lessons`}>
        <span className="xs quiet">
          {t(after ? 'orientation.next' : 'orientation.toLessons')}
          <IconArrowRight className="i i-sm flip" aria-hidden="true" />
        </span>
        <b>{after ? <InstrumentText>{after.title}</InstrumentText> : t('lessons.title')}</b>
      </Link>
    </nav>
  );
}
