import { IconBook, IconUser } from '@tabler/icons-react';
import { displayScore, type SetScore } from '#libs/scoring';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { LessonsBeside } from '../learning/lessons-beside.tsx';
import { RangeBar } from '../ui/charts/range-bar.tsx';
import { later } from '../ui/layout/later.tsx';
import { useEver } from '../ui/layout/use-ever.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { LastChange } from './last-change.tsx';
import { usePractice } from './use-practice.ts';
import { percent } from './percent.ts';
import { InstrumentText } from './instrument-text.tsx';

const LessonDialog = later(async () => (await import('../learning/lesson-dialog.tsx')).LessonDialog, null);

/** What stands beside a question: what it means for a child, where it comes from, what it does to the score. */
export function MarginNotes({ store, questionId }: { readonly store: AssessmentStore; readonly questionId: string }) {
  const { t } = useTranslation('assessments');
  const { catalogue } = store;
  const question = catalogue.questions.get(questionId);
  const practice = usePractice(question);
  const [lesson, setLesson] = useState<string>();
  const opened = useEver(lesson !== undefined);
  if (!question) return null;
  const cites = question.cites.flatMap((cite) => catalogue.sources.get(cite) ?? []);
  const scores =
    store.mode === 'organisation'
      ? store.result.modules.filter((score) => score.id === question.moduleId)
      : store.result.clusters.filter((score) => question.rights.includes(score.id));
  return (
    <>
      <aside className="mn" aria-label={t('margin.label')}>
        <section className="mn-child">
          <h3>
            <IconUser className="i" aria-hidden="true" />
            {t('margin.child')}
          </h3>
          <p>
            <InstrumentText>{question.why}</InstrumentText>
          </p>
        </section>
        <LessonsBeside question={question} catalogue={catalogue} onOpen={setLesson} />
        {store.mode !== 'screening' && scores.map((score) => <LiveScore key={score.id} store={store} score={score} />)}
        <section>
          <h3>
            <IconBook className="i" aria-hidden="true" />
            {t('margin.source')}
          </h3>
          {cites.map((source) => (
            <p key={source.id}>
              {source.link ? (
                <a href={source.link} target="_blank" rel="noreferrer noopener">
                  {source.label}
                  <span className="vh"> {t('margin.newWindow')}</span>
                </a>
              ) : (
                <b>{source.label}</b>
              )}{' '}
              <InstrumentText>{source.says}</InstrumentText>
            </p>
          ))}
          {practice !== undefined && <p>{t('margin.practice', { practice })}</p>}
        </section>
        <LastChange store={store} questionId={questionId} />
      </aside>
      {/* Outside the notes, whose look it would take on. */}
      {opened && <LessonDialog catalogue={catalogue} right={lesson} onClose={() => setLesson(undefined)} />}
    </>
  );
}

/** The score of one right as it stands with the answer just given. */
function LiveScore({ store, score }: { readonly store: AssessmentStore; readonly score: SetScore }) {
  const { t } = useTranslation('assessments');
  const title =
    store.catalogue.clusters.get(score.id)?.title ?? store.catalogue.modules.get(score.id)?.title ?? score.id;
  if (!score.score || !score.claim || !score.upper) return null;
  const [shown, upper, claim] = [displayScore(score.score), displayScore(score.upper), displayScore(score.claim)];
  return (
    <section className="live">
      <h3>
        <InstrumentText>{title}</InstrumentText>
      </h3>
      <p className="row live-figure">
        <b>{shown}</b>
        {upper !== shown && <span className="muted num">{t('margin.upTo', { upper })}</span>}
      </p>
      <RangeBar score={percent(score.score)} upper={percent(score.upper)} claim={percent(score.claim)} />
      <p className="muted">
        {claim !== shown && <>{t('margin.claimed', { claim })} </>}
        {store.mode === 'full' && (
          <Link to={`${paths.results(store.head.id)}#right-${score.id}`}>{t('margin.why', { score: shown })}</Link>
        )}
      </p>
    </section>
  );
}
