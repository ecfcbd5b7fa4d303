import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { CarriedKind } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { useCarried } from './use-carried.ts';

export interface CarriedNoteProps {
  readonly assessmentId: string;
  readonly kind: CarriedKind;
  readonly id: string;
  /** Of the answer or rating as it stands; another one than was carried over needs no confirming. */
  readonly revision: number | undefined;
  readonly readOnly: boolean;
}

/** An answer or rating that was taken over: from where, and the way to say that it still holds. */
export function CarriedNote({ assessmentId, kind, id, revision, readOnly }: CarriedNoteProps) {
  const { t } = useTranslation('reassessments');
  const dates = useDates();
  const { parts, busy, refused, confirm } = useCarried(assessmentId);
  const part = parts.find((one) => one.kind === kind && one.id === id && one.revision === revision);
  if (!part) return null;
  const still = () => {
    confirm([part]).then(
      () => announce(t('note.confirmed')),
      () => undefined,
    );
  };
  return (
    <div className="in">
      <div className="note ochre look-again">
        <IconHistoryToggle className="i" aria-hidden="true" />
        <div>
          <b>{t('note.title')}</b>
          <p>
            {part.because === 'ASSESSED_AGAIN'
              ? t('note.again', { date: dates.day(part.since) })
              : t('note.version', { version: part.fromVersion })}
          </p>
          {!readOnly && (
            <>
              <p className="sm">{t('note.means')}</p>
              <Button small busy={busy} onClick={still}>
                {t('note.confirm')}
              </Button>
            </>
          )}
          {refused && <ProblemNotice problem={problemOf(refused)} />}
        </div>
      </div>
    </div>
  );
}
