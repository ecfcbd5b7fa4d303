import { displayScore, type SetScore } from '#libs/scoring';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { RightsProfile } from '../ui/charts/rights-profile.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { bandOf } from './band-of.ts';
import { IndexLine } from './index-line.tsx';
import { percent } from './percent.ts';
import { WhyScore } from './why-score.tsx';

export interface ProfileCardProps {
  readonly store: AssessmentStore;
  readonly title: string;
  readonly scores: readonly SetScore[];
  readonly titleOf: (id: string) => string;
}

/** Scores by right (or by module for an organisation), each with its range and its reasons. */
export function ProfileCard({ store, title, scores, titleOf }: ProfileCardProps) {
  const { t } = useTranslation(['assessments', 'scores']);
  const { hash } = useLocation();
  const hashed = hash.replace('#right-', '');
  // A choice stands until the address names another right.
  const [choice, setChoice] = useState<{ readonly hash: string; readonly id: string | undefined }>();
  const named = scores.some((score) => score.id === hashed) ? hashed : undefined;
  const openId = choice?.hash === hash ? choice.id : named;
  const counted = scores.filter((score) => score.score !== null).length;
  const rows = scores.map((score) => {
    const { id, score: value, claim, upper, band, thin, inheritedShare } = score;
    if (!value || !claim || !upper) return { id, title: titleOf(id), instead: t('profile.none') };
    const [shown, top] = [displayScore(value), displayScore(upper)];
    const inherited = store.mode === 'full' && inheritedShare !== null && inheritedShare.n * 2n > inheritedShare.d;
    const remarks = [...(thin ? [t('profile.thin')] : []), ...(inherited ? [t('profile.inherited')] : [])];
    return {
      id,
      title: titleOf(id),
      figures: {
        score: shown,
        bar: { score: percent(value), upper: percent(upper), claim: percent(claim) },
        range: top === shown ? '' : `${shown}–${top}`,
        band: bandOf(store.catalogue, band),
        ...(remarks.length > 0 && { remark: remarks.join(', ') }),
      },
    };
  });
  return (
    <section className="card profile-card" aria-labelledby="profile">
      <div className="between profile-head">
        <div>
          <h2 id="profile">{title}</h2>
          <p className="sm muted">
            {t(store.mode === 'organisation' ? 'profile.leadModules' : 'profile.lead', { counted, of: scores.length })}
          </p>
        </div>
        <ul className="legend xs">
          <li>
            <span className="key solid" />
            {t('profile.shown')}
          </li>
          <li>
            <span className="key hatched" />
            {t('profile.notShown')}
          </li>
          <li>
            <span className="key claimed" />
            {t('profile.claimed')}
          </li>
        </ul>
      </div>
      <RightsProfile
        caption={title}
        rows={rows}
        openId={openId}
        onOpen={(id) => setChoice({ hash, id })}
        reasonsOf={(id) => {
          const score = scores.find((each) => each.id === id);
          return score ? <WhyScore store={store} score={score} /> : null;
        }}
        words={{
          area: t('profile.area'),
          score: t('profile.score'),
          bar: t('profile.bar'),
          range: t('profile.range'),
          noRange: t('profile.noRange'),
          band: t('profile.band'),
          reasons: t('profile.reasons'),
          why: t('profile.why'),
          whyOf: (name) => t('profile.whyOf', { name }),
        }}
      />
      <IndexLine store={store} />
    </section>
  );
}
