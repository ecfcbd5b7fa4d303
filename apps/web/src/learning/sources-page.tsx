import { type Crosswalk, crosswalks } from '#libs/instruments';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { CrosswalkView } from './crosswalk-view.tsx';
import { loadQuestionnaire } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { useLoaded } from './use-loaded.ts';
import './crosswalk.css';
import './lesson.css';

/** From the texts behind the questionnaire to its questions. */
export function SourcesPage() {
  const { t } = useTranslation('learning');
  const { family: wanted } = useParams();
  const loaded = useLoaded(loadQuestionnaire);
  const catalogue = loaded.kind === 'ready' ? loaded.value : undefined;
  const walks = useMemo(() => (catalogue ? crosswalks(catalogue.instrument) : []), [catalogue]);
  const walk = walks.find(({ family }) => family.id === wanted);
  const here = walk?.family.title ?? t('sources.title');
  return (
    <InstrumentLanguage value={catalogue?.instrument.language}>
      <Page
        title={here}
        crumbs={[
          { title: t('title'), to: paths.learn },
          ...(wanted === undefined
            ? [{ title: t('sources.title') }]
            : [{ title: t('sources.title'), to: paths.sources() }, { title: walk?.family.id ?? wanted }]),
        ]}
        lead={walk ? <Speaks walk={walk} /> : t('sources.lead')}
      >
        <LoadedContent loaded={loaded} cards>
          {(questionnaire) => <Content key={wanted} {...{ wanted, walk, walks, catalogue: questionnaire }} />}
        </LoadedContent>
      </Page>
    </InstrumentLanguage>
  );
}

interface ContentProps {
  readonly wanted: string | undefined;
  readonly walk: Crosswalk | undefined;
  readonly walks: readonly Crosswalk[];
  readonly catalogue: Catalogue;
}

function Content({ wanted, walk, walks, catalogue }: ContentProps) {
  const { t } = useTranslation('learning');
  if (walk) return <CrosswalkView walk={walk} catalogue={catalogue} />;
  if (wanted === undefined) return <Texts walks={walks} />;
  return (
    <EmptyState says={t('sources.missing')} action={<LinkButton to={paths.sources()}>{t('sources.all')}</LinkButton>} />
  );
}

function Speaks({ walk: { family } }: { readonly walk: Crosswalk }) {
  const { t } = useTranslation('learning');
  const toStates = family.kind === 'comment' || family.kind === 'treaty';
  return (
    <>
      <InstrumentText>
        {t(toStates ? 'sources.toStates' : 'sources.to', { name: family.id, who: family.speaksTo })}
      </InstrumentText>{' '}
      {t('sources.limit')}
    </>
  );
}

function Texts({ walks }: { readonly walks: readonly Crosswalk[] }) {
  const { t } = useTranslation('learning');
  return (
    <div className="card learn-table">
      <table className="table">
        <caption className="vh">{t('sources.all')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sources.text')}</th>
            <th scope="col">{t('sources.kind.label')}</th>
            <th scope="col">{t('sources.speaksTo')}</th>
            <th scope="col" className="n">
              {t('sources.items')}
            </th>
            <th scope="col" className="n">
              {t('sources.unasked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {walks.map(({ family, rows }) => (
            <tr key={family.id}>
              <th scope="row">
                <Link to={paths.sources(family.id)}>
                  <InstrumentText>{family.title}</InstrumentText>
                </Link>
              </th>
              <td data-head={t('sources.kind.label')}>{t(`sources.kind.${family.kind}`)}</td>
              <td data-head={t('sources.speaksTo')}>
                <InstrumentText>{family.speaksTo}</InstrumentText>
              </td>
              <td data-head={t('sources.items')} className="n">
                {rows.length}
              </td>
              <td data-head={t('sources.unasked')} className="n">
                {rows.filter(({ questions }) => questions.length === 0).length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
