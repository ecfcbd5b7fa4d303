import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { questionPath } from '../assessments/question-path.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { ConsultationFieldsFragment } from '../graphql/generated/graphql.ts';
import { ageBandName } from '../products/age-bands.ts';
import { countryName } from '../products/markets.ts';
import { Button } from '../ui/fields/button.tsx';
import { ConsultationForm } from './consultation-form.tsx';
import { SAFEGUARDS } from './draft-consultation.ts';
import { RemoveConsultation } from './remove-consultation.tsx';

/** One record: who was heard, how, what they said and what became of it. */
export function ConsultationCard({
  store,
  record,
}: {
  readonly store: AssessmentStore;
  readonly record: ConsultationFieldsFragment;
}) {
  const { t, i18n } = useTranslation('participation');
  const { t: products } = useTranslation('products');
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const inherited = !record.assessmentIds.includes(store.head.id);
  if (editing) {
    return (
      <section className="card pad">
        <ConsultationForm store={store} record={record} onDone={() => setEditing(false)} />
      </section>
    );
  }
  const missing = SAFEGUARDS.filter((each) => !record.safeguards.includes(each));
  const evidence = record.evidenceIds.flatMap((id) => store.evidenceOf(id)?.title ?? []);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('card.who'),
      [
        t('children', { count: record.children }),
        ...record.ageBands.map((band) => ageBandName(band, products)),
        ...record.groups.map((group) => t(`group.${group}`)),
      ].join(', '),
    ],
    [
      t('card.how'),
      [
        ...record.methods.map((method) => t(`method.${method}`)),
        ...record.markets.map((code) => countryName(code, i18n.language)),
        ...(record.setting === '' ? [] : [record.setting]),
      ].join(', '),
    ],
    [
      t('card.safeguards'),
      <>
        {record.safeguards.length === 0
          ? t('card.noSafeguards')
          : record.safeguards.map((each) => t(`safeguard.${each}`)).join(', ')}
        {record.safeguards.length > 0 && missing.length > 0 && (
          <small className="quiet">
            {t('card.notInPlace', { names: missing.map((each) => t(`safeguard.${each}`)).join(', ') })}
          </small>
        )}
        {record.keptFor !== '' && <small className="quiet">{t('card.kept', { how: record.keptFor })}</small>}
      </>,
    ],
    [t('card.heard'), record.heard],
    [t('card.decided'), [t(`followed.${record.followed}`), record.decided].filter(Boolean).join(': ')],
    ...(record.because === '' ? [] : [[t('card.because'), record.because] as const]),
    [t('card.told'), record.told === '' ? t('card.notTold') : record.told],
    ...(record.questionIds.length === 0
      ? []
      : [
          [
            t('card.backs'),
            record.questionIds.map((id) => (
              <Link key={id} className="consultation-link" to={questionPath(store.head.id, store.catalogue, id)}>
                {store.catalogue.questions.get(id)?.asks ?? id}
              </Link>
            )),
          ] as const,
        ]),
    ...(evidence.length === 0 ? [] : [[t('card.evidence'), evidence.join(', ')] as const]),
  ];
  return (
    <article className="card pad consultation" id={record.id}>
      <h2>{record.title}</h2>
      <p className="sm muted">
        {dates.day(record.heldFrom)}
        {record.heldTo !== null && record.heldTo !== record.heldFrom && ` – ${dates.day(record.heldTo)}`}
        {inherited && <span className="chip line">{t('inherited')}</span>}
      </p>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {store.canEdit && !inherited && (
        <div className="row">
          <Button small onClick={() => setEditing(true)}>
            {t('edit')}
            <span className="vh"> {record.title}</span>
          </Button>
          <Button small look="bare" onClick={() => setRemoving(true)}>
            {t('remove')}
            <span className="vh"> {record.title}</span>
          </Button>
        </div>
      )}
      <RemoveConsultation store={store} record={record} open={removing} onClose={() => setRemoving(false)} />
    </article>
  );
}
