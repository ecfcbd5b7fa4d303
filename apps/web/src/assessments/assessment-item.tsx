import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentListFieldsFragment } from '../graphql/generated/graphql.ts';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { StatusLine } from './status-line.tsx';
import { useDates } from './use-dates.ts';

/** One assessment in the list: status in words first, then how far it is and what to do next. */
export function AssessmentItem({ assessment }: { readonly assessment: AssessmentListFieldsFragment }) {
  const { t } = useTranslation('assessments');
  const dates = useDates();
  const { id, title, mode, state, updatedAt, summary } = assessment;
  const kind = mode === 'SCREENING' ? 'screening' : mode === 'FULL' ? 'full' : 'organisation';
  const { t: tRouting } = useTranslation('routing');
  const { applicable: asked, answered, blank } = summary.own;
  const done = blank === 0;
  return (
    <article className="card assessment-item">
      <div>
        <h2 className="h3">
          <Link to={paths.assessment(id)}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="sm quiet">
          {t(`mode.${kind}`)} · {t(`state.${state}`)} · {t('list.changed', { day: dates.day(updatedAt) })}
        </p>
        <StatusLine mode={mode} summary={summary} />
      </div>
      <div className="assessment-item-progress">
        <ProgressLine label={t('rail.progress')} done={answered} of={asked} />
        <span className="xs muted num">
          {t(mode === 'FULL' ? 'rail.doneProduct' : 'rail.done', { done: answered, asked })}
        </span>
        {summary.toLookAt > 0 && (
          <span className="xs row-hint">{tRouting('lookAgain.count', { count: summary.toLookAt })}</span>
        )}
      </div>
      <div className="row">
        {state === 'DRAFT' && (
          <LinkButton small look={done ? 'plain' : 'main'} to={paths.assessment(id)}>
            {t(done ? 'list.open' : 'list.continue')}
          </LinkButton>
        )}
        <LinkButton small look={done ? 'main' : 'plain'} to={paths.results(id)}>
          {t('rail.results')}
        </LinkButton>
      </div>
    </article>
  );
}
