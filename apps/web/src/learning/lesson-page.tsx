import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { LessonContent } from './lesson-content.tsx';
import { loadTexts } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { useLoaded } from './use-loaded.ts';
import './learning.css';
import './lesson.css';

/** The short lesson on one right. */
export function LessonPage() {
  const { t } = useTranslation('learning');
  const { right = '' } = useParams();
  const loaded = useLoaded(loadTexts);
  const texts = loaded.kind === 'ready' ? loaded.value : undefined;
  const lesson = texts?.learning?.lessons.find((each) => each.right === right);
  const cluster = texts?.catalogue.clusters.get(right);
  const all = <LinkButton to={`${paths.learn}#lessons`}>{t('lessons.all')}</LinkButton>;
  return (
    <InstrumentLanguage value={texts?.catalogue.instrument.language}>
      <Page
        title={lesson?.title ?? t('lessons.loading')}
        crumbs={[{ title: t('title'), to: paths.learn }, { title: cluster?.title ?? t('lessons.loading') }]}
        lead={cluster && <InstrumentText>{cluster.about}</InstrumentText>}
        narrow
      >
        <LoadedContent loaded={loaded}>
          {({ catalogue }) =>
            lesson ? (
              <div className="learn-body" key={lesson.id}>
                <p className="sm quiet">{t('minutes', { count: lesson.minutes })}</p>
                <LessonContent lesson={lesson} catalogue={catalogue} level={2} />
                <p>{all}</p>
              </div>
            ) : (
              <EmptyState says={t('lessons.missing')} action={all} />
            )
          }
        </LoadedContent>
      </Page>
    </InstrumentLanguage>
  );
}
