import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { LibraryEntry } from './library-entry.tsx';
import { libraryEntries } from './library-filter.ts';
import { loadTexts, type Texts } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { useLoaded } from './use-loaded.ts';
import './lesson.css';
import './library.css';

/** What is known from research, to be searched by word and by harm. */
export function EvidenceLibraryPage() {
  const { t } = useTranslation('learning');
  const loaded = useLoaded(loadTexts);
  return (
    <Page
      title={t('library.title')}
      lead={t('library.lead')}
      crumbs={[{ title: t('title'), to: paths.learn }, { title: t('library.title') }]}
      narrow
    >
      <LoadedContent loaded={loaded} cards>
        {(texts) => (
          <InstrumentLanguage value={texts.catalogue.instrument.language}>
            <Library texts={texts} />
          </InstrumentLanguage>
        )}
      </LoadedContent>
    </Page>
  );
}

/** So few entries that nobody has to choose which one to open. */
const FEW = 3;

function Library({ texts: { catalogue, learning } }: { readonly texts: Texts }) {
  const { t } = useTranslation('learning');
  const [search, setSearch] = useSearchParams();
  const { hash } = useLocation();
  const [words, setWords] = useState('');
  const items = learning?.evidence ?? [];
  const asked = search.get('harm') ?? '';
  const harm = catalogue.harms.has(asked) ? asked : undefined;
  const shown = libraryEntries(items, { words, harm }, (id) => catalogue.harms.get(id)?.title ?? id);
  const choose = (id: string) =>
    setSearch(id === '' ? {} : { harm: id }, { replace: true, preventScrollReset: true, state: { keepFocus: true } });
  if (items.length === 0) return <EmptyState says={t('none')} />;
  return (
    <>
      <div className="card learn-tools" role="search">
        <TextField
          type="search"
          label={t('library.search')}
          help={t('library.searchHelp')}
          value={words}
          onChange={setWords}
        />
        <Field label={t('library.harm')}>
          {(links) => (
            <select {...links} className="input" value={harm ?? ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('library.anyHarm')}</option>
              {catalogue.instrument.harms.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p className="sm muted learn-count" role="status">
        {t('library.shown', { count: shown.length, of: items.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          says={t('library.nothing')}
          action={
            <Button
              onClick={() => {
                setWords('');
                choose('');
              }}
            >
              {t('library.clear')}
            </Button>
          }
        />
      ) : (
        <div className="card learn-entries">
          {shown.map((item) => (
            <LibraryEntry
              key={item.id}
              item={item}
              harms={catalogue.harms}
              open={shown.length <= FEW}
              wanted={hash === `#${item.id}`}
            />
          ))}
        </div>
      )}
      <p className="fine learn-count">{t('library.toBeChecked')}</p>
    </>
  );
}
