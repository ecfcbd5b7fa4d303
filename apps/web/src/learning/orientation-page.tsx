import type { OrientationPart } from '#libs/instruments';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Cites } from './cites.tsx';
import { LearningText } from './learning-text.tsx';
import { loadTexts, type Texts } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { PartSteps } from './part-steps.tsx';
import { ReadToggle } from './read-toggle.tsx';
import { SELF_CHECK, SelfChecks } from './self-checks.tsx';
import { useLoaded } from './use-loaded.ts';
import './learning.css';
import './lesson.css';

/** One part of the orientation. */
export function OrientationPage() {
  const { t } = useTranslation('learning');
  const { part: wanted = '' } = useParams();
  const loaded = useLoaded(loadTexts);
  const parts = (loaded.kind === 'ready' && loaded.value.learning?.orientation) || [];
  const part = parts.find((each) => String(each.part) === wanted);
  return (
    <InstrumentLanguage value={loaded.kind === 'ready' ? loaded.value.catalogue.instrument.language : undefined}>
      <Page
        title={part?.title ?? t('orientation.loading', { part: wanted })}
        crumbs={[
          { title: t('title'), to: paths.learn },
          {
            title: part
              ? t('orientation.part', { part: part.part, of: parts.length })
              : t('orientation.loading', { part: wanted }),
          },
        ]}
        lead={part && <InstrumentText>{part.about}</InstrumentText>}
      >
        <LoadedContent loaded={loaded}>
          {(texts) =>
            part ? (
              <Part key={part.id} part={part} texts={texts} />
            ) : (
              <EmptyState
                says={t('orientation.missing')}
                action={<LinkButton to={paths.learn}>{t('title')}</LinkButton>}
              />
            )
          }
        </LoadedContent>
      </Page>
    </InstrumentLanguage>
  );
}

function Part({ part, texts: { catalogue, learning } }: { readonly part: OrientationPart; readonly texts: Texts }) {
  const { t } = useTranslation('learning');
  return (
    <div className="learn-two">
      <nav className="learn-contents" aria-label={t('orientation.contents')}>
        <h2 className="h3">{t('orientation.contents')}</h2>
        <ol>
          {part.sections.map(({ id, title }) => (
            <li key={id}>
              <ContentsLink id={id}>{title}</ContentsLink>
            </li>
          ))}
          {part.check.length > 0 && (
            <li>
              <ContentsLink id={SELF_CHECK}>{t('check.title')}</ContentsLink>
            </li>
          )}
        </ol>
      </nav>
      <div className="learn-body">
        <p className="learn-outcome">
          <b>{t('orientation.outcome')}</b>
          <InstrumentText>{part.outcome}</InstrumentText>
        </p>
        {part.sections.map(({ id, title, text, exercise }) => (
          <section key={id} className="learn-section">
            <h2 id={id} tabIndex={-1} lang={catalogue.instrument.language} dir="auto">
              {title}
            </h2>
            <LearningText>{text}</LearningText>
            {exercise !== undefined && (
              <div className="learn-exercise">
                <h3>
                  <IconPencil className="i" aria-hidden="true" />
                  {t('orientation.exercise')}
                </h3>
                <LearningText>{exercise}</LearningText>
              </div>
            )}
          </section>
        ))}
        <SelfChecks checks={part.check} level={2} />
        <ReadToggle what={`orientation:${part.id}`} />
        <PartSteps parts={learning?.orientation ?? []} at={part.part} />
        <Cites catalogue={catalogue} cites={part.cites} level={2} />
      </div>
    </div>
  );
}

/** Leads to a heading of this page and takes the focus along, so that reading and Tab go on there. */
function ContentsLink({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Link
      to={`#${id}`}
      state={{ keepFocus: true }}
      onClick={() => document.getElementById(id)?.focus({ preventScroll: true })}
    >
      <InstrumentText>{children}</InstrumentText>
    </Link>
  );
}
