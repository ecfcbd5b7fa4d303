import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { blanksByModule, type ModuleBlanks } from './missing.ts';
import { questionPath } from './question-path.ts';

/** Modules and harms named at once; the count tells of the others. */
const NAMED = 6;

/** Everything that stands between this draft and submitting it, each with the way to mend it. */
export function MissingCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('results');
  const { t: tRouting } = useTranslation('routing');
  const { head, result, catalogue } = store;
  const { own, inherited } = blanksByModule(catalogue, result);
  const harms = result.blocks.flatMap(({ kind, id }) => (kind === 'unrated-harm' && id !== undefined ? [id] : []));
  const nothingApplies = result.blocks.some(({ kind }) => kind === 'nothing-applies');
  const draftInstrument = head.instrument.status === 'draft';
  const look = store.toLookAt(result.questions);
  const organisationId = head.organisationAssessmentId;
  const ofModules = (list: readonly ModuleBlanks[], assessmentId: string) =>
    list.map(({ moduleId, title, questions: [first = '', ...more] }) => (
      <li key={moduleId}>
        <Link to={questionPath(assessmentId, catalogue, first)}>
          <InstrumentText>{t('missing.module', { title, count: more.length + 1 })}</InstrumentText>
        </Link>
      </li>
    ));
  const count = (list: readonly ModuleBlanks[]) => list.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <section className="card pad missing" aria-labelledby="missing">
      <h2 id="missing">{t('missing.title')}</h2>
      {result.blocks.length === 0 && !draftInstrument && (
        <p className="missing-none">
          <IconCircleCheck className="i" aria-hidden="true" /> {t('missing.none')}
        </p>
      )}
      {nothingApplies && (
        <Notice kind="attention" title={t('missing.nothing')}>
          {head.product && <Link to={paths.profile(head.product.id)}>{t('missing.profile')}</Link>}
        </Notice>
      )}
      {own.length > 0 && <Gap title={t('missing.blank', { count: count(own) })} items={ofModules(own, head.id)} />}
      {inherited.length > 0 && (
        <Gap
          title={t('missing.inherited', { count: count(inherited) })}
          items={
            organisationId === null
              ? [
                  <li key="start">
                    <Link to={paths.assessments}>{t('missing.inheritedStart')}</Link>
                  </li>,
                ]
              : ofModules(inherited, organisationId)
          }
        />
      )}
      {harms.length > 0 && (
        <Gap
          title={t('missing.harms', { count: harms.length })}
          items={harms.map((id) => (
            <li key={id}>
              <Link to={`${paths.harms(head.id)}#harm-${id}`}>
                <InstrumentText>{catalogue.harms.get(id)?.title ?? id}</InstrumentText>
              </Link>
            </li>
          ))}
        />
      )}
      {draftInstrument && <p className="sm">{t('missing.draftInstrument')}</p>}
      {look.length > 0 && (
        <>
          <h3>{t('missing.also')}</h3>
          <Gap
            title={tRouting('lookAgain.count', { count: look.length })}
            items={look.map((id) => (
              <li key={id}>
                <Link to={questionPath(head.id, catalogue, id)}>
                  <InstrumentText>{catalogue.questions.get(id)?.asks ?? id}</InstrumentText>
                </Link>
              </li>
            ))}
          />
        </>
      )}
    </section>
  );
}

function Gap({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }) {
  const { t } = useTranslation('results');
  const rest = items.slice(NAMED);
  return (
    <div className="missing-gap">
      <p className="b">{title}</p>
      <ul>{items.slice(0, NAMED)}</ul>
      {rest.length > 0 && (
        <details className="sm">
          <summary>{t('missing.more', { count: rest.length })}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </div>
  );
}
