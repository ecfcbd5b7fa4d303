import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { WhatIsKnown } from '../learning/what-is-known.tsx';
import { CarriedNote } from '../reassessments/carried-note.tsx';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { DIMENSIONS } from './draft-rating.ts';
import { HarmFacts } from './harm-facts.tsx';
import { HarmHistory } from './harm-history.tsx';
import { HarmReasons } from './harm-reasons.tsx';
import { InstrumentText } from './instrument-text.tsx';
import { OwnHarmAbout } from './own-harm-about.tsx';
import type { RankedHarm } from './rank-harms.ts';
import { RatingField } from './rating-field.tsx';
import { SaveLine } from './save-line.tsx';

export interface HarmCardProps {
  readonly store: AssessmentStore;
  readonly harm: RankedHarm;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One harm: how bad, how wide, how lasting, how likely, and what is left after the controls. */
export function HarmCard({ store, harm, open, onOpen }: HarmCardProps) {
  const { t } = useTranslation(['assessments', 'harms']);
  const id = useId();
  const entry = store.catalogue.harms.get(harm.id);
  const own = store.ownHarmOf(harm.id);
  const draft = store.ratingOf(harm.id);
  const rated = DIMENSIONS.every((dimension) => draft[dimension] !== null);
  const cites = entry?.cites.flatMap((cite) => store.catalogue.sources.get(cite)?.label ?? []) ?? [];
  const state = store.ratings.stateOf(harm.id);
  return (
    <article className={open ? 'harm-card open' : 'harm-card'} id={`harm-${harm.id}`}>
      <h2>
        <button type="button" className="harm-head" aria-expanded={open} aria-controls={`${id}-body`} onClick={onOpen}>
          <bdi className="num quiet">{harm.number}</bdi>
          <span className="harm-title">
            {own ? <bdi>{own.title}</bdi> : <InstrumentText>{store.harmTitle(harm.id)}</InstrumentText>}
            {own && <span className="chip line">{t('harm.own')}</span>}
          </span>
          {rated ? (
            <span className="row harm-levels">
              {harm.inherent !== harm.residual && (
                <span className="xs muted">{t('harm.before', { level: t(`risk.${harm.inherent}`) })}</span>
              )}
              <HarmChip level={harm.residual} name={t(`risk.${harm.residual}`)} />
            </span>
          ) : (
            <span className="chip line">{t('harm.toRate')}</span>
          )}
        </button>
      </h2>
      {open && (
        <div className="harm-body" id={`${id}-body`}>
          <CarriedNote
            assessmentId={store.head.id}
            kind="HARM"
            id={harm.id}
            revision={store.ratingRevision(harm.id)}
            readOnly={!store.canRate}
          />
          {own && <OwnHarmAbout store={store} own={own} />}
          {entry && (
            <p className="sm muted">
              {t('harm.exposed', { exposed: entry.rate.exposed })} <span className="quiet">{cites.join(', ')}</span>
            </p>
          )}
          <p className="fine">{t('harm.asIf')}</p>
          {entry && <WhatIsKnown catalogue={store.catalogue} harmId={harm.id} />}
          {DIMENSIONS.map((dimension) => (
            <RatingField
              key={dimension}
              harmId={harm.id}
              dimension={dimension}
              advice={entry?.rate[dimension]}
              value={draft[dimension]}
              counts={harm.ratings[dimension]}
              why={harm.flags
                .filter((flag) => flag.dimension === dimension && flag.why !== 'not-rated')
                .map((flag) => flag.why)}
              disabled={!store.canRate}
              onRate={(value) => store.rate(harm.id, { [dimension]: value })}
            />
          ))}
          <HarmFacts store={store} harm={harm} />
          {rated && <HarmReasons store={store} harm={harm} />}
          <div className="harm-foot">
            <HarmHistory assessmentId={store.head.id} harmId={harm.id} revision={store.ratingRevision(harm.id)} />
            {state === 'conflict' ? (
              <span className="row">
                <span className="row-hint">{t('harm.conflict')}</span>
                <button type="button" className="textbtn" onClick={() => store.ratings.settle(harm.id, draft)}>
                  {t('conflict.keep')}
                </button>
                <button type="button" className="textbtn" onClick={() => store.ratings.settle(harm.id, undefined)}>
                  {t('harm.takeTheirs')}
                </button>
              </span>
            ) : (
              state !== undefined && (
                <SaveLine state={{ ...store.ratings.state(), kind: state, unsaved: 1, conflicts: 1 }} />
              )
            )}
          </div>
        </div>
      )}
    </article>
  );
}
