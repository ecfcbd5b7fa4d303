import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ActionStatus, PlanDocument, type PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { paths } from '../app/paths.ts';
import { later } from '../ui/layout/later.tsx';
import { ActionEvidence } from './action-evidence.tsx';
import { MoveForm } from './move-form.tsx';
import { MoveMenu } from './move-menu.tsx';
import type { PlanView } from './plan-view.ts';
import { putAction } from './put-action.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';

const PlanShape = later(async () => (await import('./plan-shape.tsx')).PlanShape);

/** What one action takes, what proves it, and the moves open to this person; closed moves say why. */
export function PlanDetails({
  action,
  assessment,
  people,
  catalogue,
}: PlanView & { readonly action: PlanActionFieldsFragment }) {
  const { t } = useTranslation('remediation');
  const client = useApolloClient();
  const [move, setMove] = useState<ActionStatus>();
  const { level, evidenced, rights, reason, evidenceWanted, doneWhen, effort, questionId, moves } = action;
  const question = questionId === null ? undefined : catalogue?.questions.get(questionId);
  return (
    <div className="plan-details">
      <dl>
        {question && (
          <div>
            <dt>{t('details.finding')}</dt>
            <dd>
              {/* The plan's own words come from the server in the original language. */}
              <InstrumentLanguage value={catalogue?.instrument.language}>
                <InstrumentText>{question.asks}</InstrumentText>
              </InstrumentLanguage>
              {level !== null && (
                <span className="row sm muted">
                  <LevelPips counted={evidenced ?? level} claimed={level} />
                  {evidenced !== null && evidenced < level
                    ? t('details.levelClaimed', { level, evidenced })
                    : t('details.level', { level })}
                </span>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('details.doneWhen')}</dt>
          <dd>
            <InstrumentText>{doneWhen}</InstrumentText>
          </dd>
        </div>
        {evidenceWanted !== null && (
          <div>
            <dt>{t('details.evidence')}</dt>
            <dd>
              <InstrumentText>{evidenceWanted}</InstrumentText>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('details.rights')}</dt>
          <dd>{rights.map((right) => catalogue?.clusters.get(right)?.title ?? right).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('details.effort')}</dt>
          <dd>{t(`effort.${effort}`, { defaultValue: effort })}</dd>
        </div>
        {reason !== null && (
          <div>
            <dt>{t('details.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
      <ActionEvidence
        action={action}
        assessment={assessment}
        onStands={(fresh) => putAction(client, assessment.id, fresh)}
        onAgain={() => void client.refetchQueries({ include: [PlanDocument] })}
      />
      <div className="plan-moves">
        <h3>{t('details.moves')}</h3>
        <MoveMenu item={action} chosen={move} onMove={setMove} />
        {action.status === 'PROPOSED' && moves.some(({ allowed }) => allowed) && (
          <PlanShape action={action} assessment={assessment} people={people} catalogue={catalogue} />
        )}
        {action.id !== null && (
          <p>
            <Link to={paths.action(action.id)}>{t('details.open')}</Link>
          </p>
        )}
        {move !== undefined && (
          <MoveForm
            key={move}
            action={{ ...action, assessmentId: assessment.id }}
            move={move}
            today={assessment.asOf}
            people={people}
            evidence={assessment.evidence}
            onStands={(fresh, moved) => {
              putAction(client, assessment.id, fresh);
              if (moved) setMove(undefined);
            }}
            onCancel={() => setMove(undefined)}
          />
        )}
      </div>
    </div>
  );
}
