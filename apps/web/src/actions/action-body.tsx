import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import {
  type ActionAssessmentQuery,
  ActionDocument,
  type ActionFieldsFragment,
  type ActionQuery,
} from '../graphql/generated/graphql.ts';
import { ActionEvidence } from '../remediation/action-evidence.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionHistory } from './action-history.tsx';
import { ActionMoves } from './action-moves.tsx';
import { ActionWho } from './action-who.tsx';

export interface ActionBodyProps {
  readonly action: ActionFieldsFragment;
  readonly assessment: ActionAssessmentQuery['assessment'];
  readonly people: ActionQuery['people'];
  /** What backs answers and actions was changed. */
  readonly onAgain: () => void;
}

/** The work on one action: what has to be true, the steps to it, and the proof; who, when and why beside it. */
export function ActionBody({ action, assessment, people, onAgain }: ActionBodyProps) {
  const { t } = useTranslation('action');
  const client = useApolloClient();
  const catalogue = useCatalogue(assessment.instrument);
  const stands = () => void client.refetchQueries({ include: [ActionDocument] });
  return (
    <div className="act-page">
      <div className="act-main">
        <ActionFacts action={action} catalogue={catalogue} />
        <ActionMoves action={action} assessment={assessment} people={people} onStands={stands} />
        <section className="act-section" aria-labelledby="action-proof">
          <h2 id="action-proof">{t('section.proof')}</h2>
          <ActionEvidence
            action={action}
            assessment={assessment}
            onStands={stands}
            onAgain={() => {
              onAgain();
              stands();
            }}
          />
        </section>
        <ActionHistory history={action.history} />
      </div>
      <aside className="act-side" aria-label={t('section.who')}>
        <ActionWho action={action} today={assessment.asOf} assessmentTitle={assessment.title} />
      </aside>
    </div>
  );
}
