import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { ActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Due, Owner } from './action-marks.tsx';
import { ActionOriginLink } from './action-origin.tsx';

export interface ActionWhoProps {
  readonly action: ActionFieldsFragment;
  readonly today: string;
  readonly assessmentTitle: string;
}

/** Who does it by when, and where it comes from. */
export function ActionWho({ action, today, assessmentTitle }: ActionWhoProps) {
  const { t } = useTranslation('action');
  const { t: words } = useTranslation('remediation');
  const { effort, kind, watchers, assessmentId } = action;
  return (
    <>
      <section className="act-section" aria-labelledby="action-who">
        <h2 id="action-who">{t('section.who')}</h2>
        <dl className="act-dl">
          <div>
            <dt>{t('facts.owner')}</dt>
            <dd>
              <Owner item={action} />
            </dd>
          </div>
          <div>
            <dt>{t('facts.due')}</dt>
            <dd>
              <Due item={action} today={today} />
            </dd>
          </div>
          <div>
            <dt>{t('facts.kind')}</dt>
            <dd>{words(`kind.${kind}`)}</dd>
          </div>
          <div>
            <dt>{t('facts.effort')}</dt>
            <dd>{words(`effort.${effort.toLowerCase()}`, { defaultValue: effort })}</dd>
          </div>
          <div>
            <dt>{t('facts.watchers')}</dt>
            <dd>
              {watchers.length === 0
                ? t('facts.nobody')
                : watchers.map(({ id, name }, place) => (
                    <span key={id}>
                      {place > 0 && ', '}
                      <bdi>{name}</bdi>
                    </span>
                  ))}
            </dd>
          </div>
        </dl>
      </section>
      <section className="act-section" aria-labelledby="action-origin">
        <h2 id="action-origin">{t('section.origin')}</h2>
        <p className="sm">
          <ActionOriginLink item={action} />
        </p>
        <p className="sm muted">
          <Link to={paths.plan(assessmentId)}>
            <bdi>{assessmentTitle}</bdi>
          </Link>
        </p>
      </section>
    </>
  );
}
