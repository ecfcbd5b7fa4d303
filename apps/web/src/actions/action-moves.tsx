import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ActionAssessmentQuery,
  ActionFieldsFragment,
  ActionQuery,
  ActionStatus,
} from '../graphql/generated/graphql.ts';
import { MoveForm } from '../remediation/move-form.tsx';
import { MoveMenu } from '../remediation/move-menu.tsx';

export interface ActionMovesProps {
  readonly action: ActionFieldsFragment;
  readonly assessment: ActionAssessmentQuery['assessment'];
  readonly people: ActionQuery['people'];
  /** It moved, or somebody else moved it. */
  readonly onStands: () => void;
}

/** The steps open to this person, and why the others are closed. */
export function ActionMoves({ action, assessment, people, onStands }: ActionMovesProps) {
  const { t } = useTranslation('action');
  const [move, setMove] = useState<ActionStatus>();
  return (
    <section className="act-section" aria-labelledby="action-moves">
      <h2 id="action-moves">{t('section.moves')}</h2>
      <MoveMenu item={action} chosen={move} onMove={setMove} />
      {move !== undefined && (
        <MoveForm
          key={move}
          action={action}
          move={move}
          today={assessment.asOf}
          people={people}
          evidence={assessment.evidence}
          onStands={(_, moved) => {
            if (moved) setMove(undefined);
            onStands();
          }}
          onCancel={() => setMove(undefined)}
        />
      )}
    </section>
  );
}
