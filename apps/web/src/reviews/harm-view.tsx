import type { HarmResult } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import type { PartViewProps } from './open-review.ts';

const DIMENSIONS = ['scale', 'scope', 'irremediability', 'likelihood'] as const;

/** A harm as the company rated it, and as it counts. */
export function HarmView({ open, item }: PartViewProps) {
  const { t } = useTranslation('reviews');
  const { catalogue, evidenced, submitted } = open;
  const result = evidenced.harms.find(({ id }) => id === item.subjectId);
  const harm = catalogue.harms.get(item.subjectId);
  const own = submitted.ownHarms.find(({ id }) => id === item.subjectId);
  if (!result) return null;
  const stated = own ?? submitted.harms[item.subjectId];
  const risk = (level: HarmResult['residual']) =>
    t(`risk.${level.toUpperCase() as 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'}`);
  return (
    <section className="review-part" aria-labelledby="part-title">
      <p className="review-meta">{t(own ? 'part.ownHarm' : 'part.harm')}</p>
      <h2 id="part-title" dir="auto">
        {harm?.title ?? own?.title}
      </h2>
      {own && (
        <p className="review-note" dir="auto">
          {own.what}
        </p>
      )}
      <div className="review-claim">
        <p className="label">{t('part.ratings')}</p>
        <dl className="review-ratings">
          {DIMENSIONS.map((dimension) => (
            <div key={dimension}>
              <dt>{t(`part.${dimension}`)}</dt>
              <dd className="num">
                <Rated result={result} dimension={dimension} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="row">
          {t('part.inherent')} <HarmChip level={result.inherent} name={risk(result.inherent)} />
          {t('part.residual')} <HarmChip level={result.residual} name={risk(result.residual)} />
        </p>
      </div>
      {[stated?.exposed, stated?.note].filter(Boolean).map((text) => (
        <div key={text}>
          <p className="label">{t('part.note')}</p>
          <p className="review-note" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {own && own.controls.length > 0 && (
        <>
          <p className="label">{t('part.links')}</p>
          <ul>
            {own.controls.map(({ question }) => (
              <li key={question} dir="auto">
                {catalogue.questions.get(question)?.asks ?? question}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface RatedProps {
  readonly result: HarmResult;
  readonly dimension: (typeof DIMENSIONS)[number];
}

function Rated({ result, dimension }: RatedProps) {
  const { t } = useTranslation('reviews');
  const value = result.ratings[dimension];
  const why = result.flags.find((flag) => flag.dimension === dimension)?.why;
  if (why === 'floor') return <>{t('part.raised', { value })}</>;
  if (why === 'incident') return <>{t('part.incident', { value })}</>;
  if (why !== undefined) return <>{t('part.notKnown', { value })}</>;
  return <>{t('part.rating', { value })}</>;
}
