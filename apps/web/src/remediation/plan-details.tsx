import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionStatus, PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { ActionEvidence } from './action-evidence.tsx';
import { MoveForm } from './move-form.tsx';
import type { PlanView } from './plan-view.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';

/** What one action takes, what proves it, and the moves open to this person; closed moves say why. */
export function PlanDetails({
  action,
  assessment,
  people,
  catalogue,
}: PlanView & { readonly action: PlanActionFieldsFragment }) {
  const { t } = useTranslation('remediation');
  const [move, setMove] = useState<ActionStatus>();
  const { level, evidenced, rights, reason, evidenceWanted, doneWhen, effort, moves, questionId } = action;
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
      <ActionEvidence action={action} assessment={assessment} />
      <div className="plan-moves">
        <h3>{t('details.moves')}</h3>
        <div className="row">
          {moves
            .filter(({ allowed }) => allowed)
            .map((each) => (
              <Button
                key={each.move}
                small
                look={each.move === 'DECLINED' || each.move === 'PROPOSED' ? 'plain' : 'main'}
                aria-pressed={move === each.move}
                onClick={() => setMove(each.move)}
              >
                {t(action.status === 'DONE' && each.move === 'STARTED' ? 'move.sendBack' : `move.${each.move}`)}
              </Button>
            ))}
        </div>
        {moves
          .filter(({ allowed }) => !allowed)
          .map((each) => (
            <p key={each.move} className="sm muted">
              <b>{t(action.status === 'DONE' && each.move === 'STARTED' ? 'move.sendBack' : `move.${each.move}`)}:</b>{' '}
              {each.because}
            </p>
          ))}
        {moves.length === 0 && <p className="sm muted">{t('details.noMoves')}</p>}
        {move !== undefined && (
          <MoveForm
            key={`${action.revision}:${move}`}
            assessment={assessment}
            people={people}
            action={action}
            move={move}
            onDone={() => setMove(undefined)}
          />
        )}
      </div>
    </div>
  );
}
