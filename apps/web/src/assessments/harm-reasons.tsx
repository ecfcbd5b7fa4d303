import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CountedControl } from '#libs/scoring';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { questionPath } from './question-path.ts';
import type { RankedHarm } from './rank-harms.ts';
import { InstrumentText } from './instrument-text.tsx';

/** Why a harm stands where it stands: its severity, its controls as they are shown, and what they take away. */
export function HarmReasons({ store, harm }: { readonly store: AssessmentStore; readonly harm: RankedHarm }) {
  const { t } = useTranslation(['assessments', 'harms']);
  const { ratings, residualLikelihood, residualScope, control, because } = harm;
  return (
    <div className="harm-reasons">
      <h3>{t('reasons.title', { before: t(`risk.${harm.inherent}`), left: t(`risk.${harm.residual}`) })}</h3>
      <p>
        {t('reasons.severity', {
          severity: t(`severity.${harm.severity}`),
          likelihood: t(`likelihood.${ratings.likelihood}`),
        })}
      </p>
      {store.mode === 'screening' ? (
        <p className="muted">{t('reasons.screening')}</p>
      ) : harm.ifAccepted ? (
        <>
          <ControlList store={store} controls={harm.ifAccepted.because} />
          <p className="muted">
            {t('reasons.ownNotYet')}{' '}
            {t('reasons.ifAccepted', {
              level: t(`risk.${harm.ifAccepted.residual}`),
              control: harm.ifAccepted.control,
            })}
          </p>
        </>
      ) : because.length === 0 ? (
        <p className="muted">{t('reasons.noControls')}</p>
      ) : (
        <>
          <ControlList store={store} controls={because} />
          <p className="muted">
            {t('reasons.control', { control })}{' '}
            {residualLikelihood < ratings.likelihood
              ? t('reasons.less', {
                  from: t(`likelihood.${ratings.likelihood}`),
                  to: t(`likelihood.${residualLikelihood}`),
                })
              : t('reasons.same')}
            {residualScope < ratings.scope && ` ${t('reasons.reach')}`}
            {harm.incident && ` ${t('reasons.incident')}`}
          </p>
        </>
      )}
    </div>
  );
}

interface ControlListProps {
  readonly store: AssessmentStore;
  readonly controls: readonly CountedControl[];
}

function ControlList({ store, controls }: ControlListProps) {
  const { t } = useTranslation(['assessments', 'harms']);
  return (
    <ol className="calc">
      {controls.map(({ question, weight, key, evidenced }) => (
        <li key={question}>
          <Link to={questionPath(store.head.id, store.catalogue, question)}>
            <InstrumentText>{store.catalogue.questions.get(question)?.asks ?? question}</InstrumentText>
          </Link>
          <span className="quiet">{t('weight', { weight })}</span>
          <LevelPips counted={evidenced} label={t('pips.counted', { level: evidenced })} />
          {key && <span className="x">{t('reasons.key')}</span>}
        </li>
      ))}
    </ol>
  );
}
