import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { loadLearningOf } from './load-learning.ts';
import { LoadedContent } from './loaded-content.tsx';
import { ToBeChecked } from './to-be-checked.tsx';
import { type Load, useLoaded } from './use-loaded.ts';
import './library.css';

export interface WhatIsKnownProps {
  readonly catalogue: Catalogue;
  readonly harmId: string;
}

/** What research knows about a harm, folded away beside its rating; fetched when somebody opens it. */
export function WhatIsKnown({ catalogue, harmId }: WhatIsKnownProps) {
  const { t } = useTranslation('learning');
  const [asked, setAsked] = useState(false);
  if (catalogue.instrument.learningDigest === undefined) return null;
  return (
    <details className="learn-known" onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>{t('known.label')}</summary>
      {asked && <Known catalogue={catalogue} harmId={harmId} />}
    </details>
  );
}

function Known({ catalogue: { instrument }, harmId }: WhatIsKnownProps) {
  const { t } = useTranslation('learning');
  const load = useMemo<Load<Awaited<ReturnType<typeof loadLearningOf>>>>(
    () => (client) => loadLearningOf(client, instrument),
    [instrument],
  );
  const loaded = useLoaded(load);
  return (
    <LoadedContent loaded={loaded}>
      {(learning) => {
        const items = learning?.evidence.filter((item) => item.harms.includes(harmId)) ?? [];
        const everywhere = learning?.evidence.filter((item) => item.harms.length === 0).length ?? 0;
        return (
          <div className="learn-known-body">
            <p className="fine">{t('known.lead')}</p>
            {items.length === 0 && <p className="sm muted">{t('known.nothing')}</p>}
            {items.map((item) => (
              <div key={item.id} className="sm">
                <p className="row">
                  <Link to={`${paths.evidenceLibrary(harmId)}#${item.id}`}>
                    <InstrumentText>{item.title}</InstrumentText>
                  </Link>
                  <span className="quiet">
                    <InstrumentText>{t('library.by', { issuer: item.issuer, year: item.year })}</InstrumentText>
                  </span>
                  {item.status === 'to-be-checked' && <ToBeChecked />}
                </p>
                <p>
                  <InstrumentText>{item.says}</InstrumentText>
                </p>
                <p className="muted">
                  <b>{t('library.caution')}:</b> <InstrumentText>{item.caution}</InstrumentText>
                </p>
              </div>
            ))}
            <p className="sm">
              {everywhere > 0 && <>{t('known.every', { count: everywhere })} </>}
              <Link to={paths.evidenceLibrary(harmId)}>{t('known.all')}</Link>
            </p>
          </div>
        );
      }}
    </LoadedContent>
  );
}
