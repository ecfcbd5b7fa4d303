import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { DraftRating } from './draft-rating.ts';
import { IncidentList } from './incident-list.tsx';
import { PersonalDataHint } from './personal-data-hint.tsx';
import type { RankedHarm } from './rank-harms.ts';

/** What else is known of one harm: whom it hits most, the company's part in it, when it happened. */
export function HarmFacts({ store, harm }: { readonly store: AssessmentStore; readonly harm: RankedHarm }) {
  const { t } = useTranslation(['assessments', 'harms']);
  const draft = store.ratingOf(harm.id);
  const disabled = !store.canRate;
  const rate = (patch: Partial<DraftRating>, pause = false) => store.rate(harm.id, patch, { pause });
  return (
    <>
      <TextArea
        label={t('harm.mostExposed')}
        value={draft.exposed}
        rows={2}
        disabled={disabled}
        onChange={(exposed) => rate({ exposed }, true)}
      />
      <Field label={t('harm.involvement')} help={t('harm.involvementHelp')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={draft.involvement ?? ''}
            disabled={disabled}
            onChange={({ target: { value } }) =>
              rate({ involvement: value === '' ? null : (value as DraftRating['involvement']) })
            }
          >
            <option value="">{t('harm.notSaid')}</option>
            <option value="CAUSE">{t('harm.cause')}</option>
            <option value="CONTRIBUTE">{t('harm.contribute')}</option>
            <option value="LINKED">{t('harm.linked')}</option>
          </select>
        )}
      </Field>
      <IncidentList
        incidents={draft.incidents}
        asOf={store.head.asOf}
        disabled={disabled}
        onChange={(incidents) => rate({ incidents })}
      />
      {harm.incident && (
        <p className="note ochre">
          <span />
          {t('harm.incidentSets')}
        </p>
      )}
      <TextArea
        label={t('harm.note')}
        help={disabled ? undefined : t('harm.writeNot')}
        value={draft.note}
        rows={2}
        disabled={disabled}
        onChange={(note) => rate({ note }, true)}
      />
      {!disabled && <PersonalDataHint text={`${draft.exposed} ${draft.note}`} />}
      {!disabled && !harm.own && (
        <p className="fine">
          {t('harm.stays')}{' '}
          {store.head.product && <Link to={paths.profile(store.head.product.id)}>{t('harm.profile')}</Link>}
        </p>
      )}
    </>
  );
}
