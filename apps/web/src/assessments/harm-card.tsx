import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhatIsKnown } from '../learning/what-is-known.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { type DraftRating, DIMENSIONS } from './draft-rating.ts';
import { HarmReasons } from './harm-reasons.tsx';
import type { RankedHarm } from './rank-harms.ts';
import { PersonalDataHint } from './personal-data-hint.tsx';
import { RatingField } from './rating-field.tsx';
import { SaveLine } from './save-line.tsx';
import { InstrumentText } from './instrument-text.tsx';

export interface HarmCardProps {
  readonly store: AssessmentStore;
  readonly harm: RankedHarm;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One harm of the catalogue: how bad, how wide, how lasting, how likely, and what is left after the controls. */
export function HarmCard({ store, harm, open, onOpen }: HarmCardProps) {
  const { t } = useTranslation('assessments');
  const id = useId();
  const [future, setFuture] = useState<string>();
  const entry = store.catalogue.harms.get(harm.id);
  if (!entry) return null;
  const draft = store.ratingOf(harm.id);
  const rated = DIMENSIONS.every((dimension) => draft[dimension] !== null);
  const disabled = !store.canRate;
  const rate = (patch: Partial<DraftRating>, pause = false) => store.rate(harm.id, patch, { pause });
  const cites = entry.cites.flatMap((cite) => store.catalogue.sources.get(cite)?.label ?? []);
  const state = store.ratings.stateOf(harm.id);
  return (
    <article className={open ? 'harm-card open' : 'harm-card'} id={`harm-${harm.id}`}>
      <h2>
        <button type="button" className="harm-head" aria-expanded={open} aria-controls={`${id}-body`} onClick={onOpen}>
          <bdi className="num quiet">{harm.number}</bdi>
          <span className="harm-title">
            <InstrumentText>{entry.title}</InstrumentText>
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
          <p className="sm muted">
            {t('harm.exposed', { exposed: entry.rate.exposed })} <span className="quiet">{cites.join(', ')}</span>
          </p>
          <p className="fine">{t('harm.asIf')}</p>
          <WhatIsKnown catalogue={store.catalogue} harmId={harm.id} />
          {DIMENSIONS.map((dimension) => (
            <RatingField
              key={dimension}
              harmId={harm.id}
              dimension={dimension}
              advice={entry.rate[dimension]}
              value={draft[dimension]}
              counts={harm.ratings[dimension]}
              why={harm.flags
                .filter((flag) => flag.dimension === dimension && flag.why !== 'not-rated')
                .map((flag) => flag.why)}
              disabled={disabled}
              onRate={(value) => rate({ [dimension]: value })}
            />
          ))}
          <div className="harm-facts">
            <Field
              label={t('harm.incident')}
              help={t('harm.incidentHelp')}
              error={future === undefined ? undefined : t('harm.incidentFuture')}
            >
              {(links) => (
                <input
                  {...links}
                  className="input"
                  type="date"
                  max={store.head.asOf}
                  value={future ?? draft.incidentOn ?? ''}
                  disabled={disabled}
                  onChange={({ target: { value } }) => {
                    setFuture(value > store.head.asOf ? value : undefined);
                    if (value <= store.head.asOf) rate({ incidentOn: value === '' ? null : value }, true);
                  }}
                />
              )}
            </Field>
            <Field label={t('harm.involvement')} help={t('harm.involvementHelp')}>
              {(links) => (
                <select
                  {...links}
                  className="input"
                  value={draft.involvement ?? ''}
                  disabled={disabled}
                  onChange={(event) =>
                    rate({
                      involvement:
                        event.target.value === '' ? null : (event.target.value as DraftRating['involvement']),
                    })
                  }
                >
                  <option value="">{t('harm.notSaid')}</option>
                  <option value="CAUSE">{t('harm.cause')}</option>
                  <option value="CONTRIBUTE">{t('harm.contribute')}</option>
                  <option value="LINKED">{t('harm.linked')}</option>
                </select>
              )}
            </Field>
          </div>
          {harm.incident && (
            <p className="note ochre">
              <span />
              {t('harm.incidentSets')}
            </p>
          )}
          <TextArea
            label={t('harm.mostExposed')}
            value={draft.exposed}
            rows={2}
            disabled={disabled}
            onChange={(exposed) => rate({ exposed }, true)}
          />
          <TextArea
            label={t('harm.note')}
            value={draft.note}
            rows={2}
            disabled={disabled}
            onChange={(note) => rate({ note }, true)}
          />
          {!disabled && <PersonalDataHint text={`${draft.exposed} ${draft.note}`} />}
          {rated && <HarmReasons store={store} harm={harm} />}
          <div className="harm-foot">
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
