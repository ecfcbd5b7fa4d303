import type { Lesson } from '#libs/instruments';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { Dialog } from '../ui/layout/dialog.tsx';
import { LessonContent } from './lesson-content.tsx';
import { loadLearningOf } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { type Load, useLoaded } from './use-loaded.ts';
import './lesson.css';

export interface LessonDialogProps {
  readonly catalogue: Catalogue;
  /** Id of the right whose lesson is open; undefined: none is. */
  readonly right: string | undefined;
  readonly onClose: () => void;
}

/** A lesson at the side of a question. The texts are fetched when the first one is opened. */
export function LessonDialog({ catalogue, right, onClose }: LessonDialogProps) {
  const { t } = useTranslation('learning');
  const { instrument } = catalogue;
  const load = useMemo<Load<readonly Lesson[]> | undefined>(
    () =>
      right === undefined ? undefined : async (client) => (await loadLearningOf(client, instrument))?.lessons ?? [],
    [right, instrument],
  );
  const loaded = useLoaded(load);
  const lesson = loaded.kind === 'ready' ? loaded.value.find((each) => each.right === right) : undefined;
  const about = catalogue.clusters.get(right ?? '')?.title ?? '';
  return (
    <Dialog title={lesson?.title ?? t('beside.dialog', { right: about })} open={right !== undefined} onClose={onClose}>
      <div className="learn-panel">
        <LoadedContent loaded={loaded}>
          {() =>
            lesson ? (
              <>
                <p className="sm quiet">
                  {t('beside.dialog', { right: about })} · {t('minutes', { count: lesson.minutes })}
                </p>
                <LessonContent lesson={lesson} catalogue={catalogue} level={3} />
              </>
            ) : (
              <p className="muted">{t('beside.missing')}</p>
            )
          }
        </LoadedContent>
      </div>
    </Dialog>
  );
}
