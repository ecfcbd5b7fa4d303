import { profileChange } from '#libs/scoring';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/layout/notice.tsx';
import type { PartViewProps } from './open-review.ts';

/** An answer to the profile: what it switches on or off, and what speaks against it. */
export function FlagView({ open, item }: PartViewProps) {
  const { t } = useTranslation('reviews');
  const { catalogue, submitted, input, review } = open;
  const flag = catalogue.flags.get(item.subjectId);
  const said = submitted.profile[item.subjectId] ?? null;
  const doubt = review.doubtfulFlags.find((each) => each.flag === item.subjectId);
  const change = useMemo(
    () =>
      profileChange(
        catalogue.compiled,
        { ...input, profile: submitted.profile, marks: [] },
        { ...submitted.profile, [item.subjectId]: said !== true },
      ),
    [catalogue, input, submitted, item.subjectId, said],
  );
  const [questions, harms, redLines] =
    said === true
      ? [change.removed, change.harms.off, change.redLines.off]
      : [change.added, change.harms.on, change.redLines.on];
  const moves = questions.length + harms.length + redLines.length > 0;
  return (
    <section className="review-part" aria-labelledby="part-title">
      <p className="review-meta">{t('part.flag')}</p>
      <h2 id="part-title" dir="auto">
        {flag?.asks ?? item.subjectId}
      </h2>
      <div className="review-claim">
        <p className="label">{t('part.answered', { company: review.case.companyName })}</p>
        <p className="b">{t(said === true ? 'part.yes' : said === false ? 'part.no' : 'part.dontKnow')}</p>
        {flag && (
          <p className="sm muted" dir="auto">
            {flag.help}
          </p>
        )}
      </div>
      {doubt && (
        <Notice kind="attention" title={t('part.doubt')}>
          <p>{t('part.doubtSays')}</p>
          <ul>
            {doubt.questionIds.map((id) => (
              <li key={id} dir="auto">
                {catalogue.questions.get(id)?.asks ?? id}
              </li>
            ))}
            {doubt.harmIds.map((id) => (
              <li key={id} dir="auto">
                {catalogue.harms.get(id)?.title ?? id}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h3 className="h4">
        {moves ? t(said === true ? 'part.switchesOff' : 'part.switchesOn') : t('part.switchesNothing')}
      </h3>
      {moves && (
        <>
          <p className="sm muted">
            {[
              questions.length > 0 && t('part.questions', { count: questions.length }),
              harms.length > 0 && t('part.harms', { count: harms.length }),
              redLines.length > 0 && t('part.redLines', { count: redLines.length }),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          <ul className="sm">
            {redLines.map((id) => (
              <li key={id} dir="auto">
                {catalogue.redLines.get(id)?.title ?? id}
              </li>
            ))}
            {harms.map(({ id }) => (
              <li key={id} dir="auto">
                {catalogue.harms.get(id)?.title ?? id}
              </li>
            ))}
            {questions.map(({ id }) => (
              <li key={id} dir="auto">
                {catalogue.questions.get(id)?.asks ?? id}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
