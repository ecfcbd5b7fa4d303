import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewOverviewQuery } from '../graphql/generated/graphql.ts';

/** Four figures with what they mean below them. */
export function KeyFigures({ overview }: { readonly overview: ReviewOverviewQuery['reviewOverview'] }) {
  const { t, i18n } = useTranslation('overview');
  const { states, time, agreement, conditions } = overview;
  const waiting = states
    .filter(({ state }) => state === 'SUBMITTED' || state === 'CLAIMED')
    .reduce((all, { count }) => all + count, 0);
  const judged = agreement?.reduce((all, each) => all + each.judged, 0) ?? 0;
  const agreed = agreement?.reduce((all, each) => all + each.agreed, 0) ?? 0;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <ul className="key-figures card pad" aria-label={t('figures.label')}>
      <Figure value={number(waiting)} name={t('figures.waiting')}>
        {time.overdue !== null && t('figures.late', { count: time.overdue })}
      </Figure>
      <Figure value={time.medianDays === null ? '–' : number(time.medianDays)} name={t('figures.time')}>
        {time.decided === 0 ? t('none') : t('figures.half', { decided: number(time.decided) })}
        {time.inTime !== null && time.decided > 0 && (
          <> {t('figures.inTime', { share: percent(time.inTime, time.decided) })}</>
        )}
      </Figure>
      {agreement && (
        <Figure value={judged === 0 ? '–' : `${percent(agreed, judged)}%`} name={t('figures.agreement')}>
          {judged === 0 ? t('none') : t('figures.agreed', { agreed: number(agreed), judged: number(judged) })}
        </Figure>
      )}
      {conditions && (
        <Figure value={number(conditions.met)} name={t('figures.conditions', { given: number(conditions.given) })}>
          {t('figures.overdue', { count: conditions.overdue })}
        </Figure>
      )}
    </ul>
  );
}

/** Rounded down, so that 100% means all of them. */
const percent = (part: number, of: number): number => Math.floor((100 * part) / of);

function Figure({
  value,
  name,
  children,
}: {
  readonly value: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <p className="key-figure">
        <b className="num">{value}</b> <span>{name}</span>
      </p>
      <p className="xs muted">{children}</p>
    </li>
  );
}
