import type { Learning } from '#libs/instruments';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { ExternalLink } from './external-link.tsx';
import { loadTexts } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { ReadOn } from './read-toggle.tsx';
import { useLoaded } from './use-loaded.ts';
import { useReading } from './use-reading.ts';
import './learning.css';
import './lesson.css';

/** Everything there is to learn here, in the order in which it helps. */
export function LearnPage() {
  const { t } = useTranslation('learning');
  const loaded = useLoaded(loadTexts);
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <LoadedContent loaded={loaded} cards>
        {({ catalogue, learning }) => (
          <InstrumentLanguage value={catalogue.instrument.language}>
            <div className="learn">
              {learning && (
                <>
                  <Orientation learning={learning} />
                  <Lessons learning={learning} catalogue={catalogue} />
                </>
              )}
              {!learning && <EmptyState says={t('none')} />}
              <LookUp learning={learning} />
              {learning && <GoOn learning={learning} />}
            </div>
          </InstrumentLanguage>
        )}
      </LoadedContent>
    </Page>
  );
}

function Orientation({ learning }: { readonly learning: Learning }) {
  const { t } = useTranslation('learning');
  const [reading] = useReading();
  return (
    <section>
      <h2>{t('orientation.title')}</h2>
      <p className="sm muted">{t('orientation.lead')}</p>
      <ol className="card learn-parts">
        {learning.orientation.map(({ id, part, title, minutes, outcome }) => {
          const at = reading[`orientation:${id}`];
          return (
            <li key={id} className={at === undefined ? undefined : 'read'}>
              <span className="learn-number num" aria-hidden="true">
                {part}
              </span>
              <div>
                <h3>
                  <Link to={paths.orientation(part)}>
                    <InstrumentText>{title}</InstrumentText>
                  </Link>
                </h3>
                <p className="sm muted">
                  <InstrumentText>{outcome}</InstrumentText>
                </p>
                <p className="xs quiet row">
                  <span className="num">{t('minutes', { count: minutes })}</span>
                  <ReadOn at={at} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="fine">{t('read.kept')}</p>
    </section>
  );
}

function Lessons({ learning, catalogue }: { readonly learning: Learning; readonly catalogue: Catalogue }) {
  const { t } = useTranslation('learning');
  const [reading] = useReading();
  const section = useRef<HTMLElement>(null);
  const wanted = useLocation().hash === '#lessons';
  // The texts come after the page, when the router has already looked for the place to show.
  useEffect(() => {
    if (wanted) section.current?.scrollIntoView();
  }, [wanted]);
  return (
    <section ref={section} id="lessons">
      <h2>{t('lessons.title')}</h2>
      <p className="sm muted">{t('lessons.lead')}</p>
      <ul className="card learn-lessons">
        {learning.lessons.map(({ id, right, title }) => (
          <li key={id}>
            <span className="xs quiet">
              <InstrumentText>{catalogue.clusters.get(right)?.title ?? right}</InstrumentText>
            </span>
            <Link to={paths.lesson(right)}>
              <InstrumentText>{title}</InstrumentText>
            </Link>
            <span className="xs">
              <ReadOn at={reading[`lesson:${right}`]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LookUp({ learning }: { readonly learning: Learning | undefined }) {
  const { t } = useTranslation('learning');
  return (
    <section>
      <h2>{t('look.title')}</h2>
      <ul className="card learn-rows">
        {learning && (
          <li>
            <h3>
              <Link to={paths.evidenceLibrary()}>{t('look.evidence')}</Link>
            </h3>
            <p className="sm muted">{t('look.evidenceSays')}</p>
          </li>
        )}
        <li>
          <h3>
            <Link to={paths.sources()}>{t('look.sources')}</Link>
          </h3>
          <p className="sm muted">{t('look.sourcesSays')}</p>
        </li>
      </ul>
    </section>
  );
}

function GoOn({ learning }: { readonly learning: Learning }) {
  const { t } = useTranslation('learning');
  const courses = learning.orientation.at(-1)?.goOn ?? [];
  if (courses.length === 0) return null;
  return (
    <section>
      <h2>{t('goOn.title')}</h2>
      <p className="sm muted">{t('goOn.lead')}</p>
      <ul className="card learn-rows">
        {courses.map(({ title, issuer, link, note }) => (
          <li key={link}>
            <h3>
              <ExternalLink to={link}>
                <InstrumentText>{title}</InstrumentText>
              </ExternalLink>
            </h3>
            <p className="xs quiet">
              <InstrumentText>{issuer}</InstrumentText>
            </p>
            <p className="sm muted">
              <InstrumentText>{note}</InstrumentText>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
