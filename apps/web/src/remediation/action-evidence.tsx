import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { operationIds } from '../evidence/operation-ids.ts';
import {
  type PlanActionFieldsFragment,
  type PlanQuery,
  SaveActionEvidenceDocument,
} from '../graphql/generated/graphql.ts';
import { Notice } from '../ui/layout/notice.tsx';

export interface ActionEvidenceProps {
  readonly action: {
    readonly key: string;
    readonly revision: number;
    readonly canChangeEvidence: boolean;
    readonly evidence: readonly { readonly id: string }[];
  };
  readonly assessment: Pick<PlanQuery['assessment'], 'id' | 'asOf' | 'state' | 'evidence'>;
  /** The action as it stands after a change of what backs it, or as somebody else left it. */
  readonly onStands: (fresh: PlanActionFieldsFragment) => void;
  /** A piece was added, changed or replaced: what was loaded no longer holds. */
  readonly onAgain: () => void;
}

/** What backs an action: plans and tickets on the way, proof at the end. */
export function ActionEvidence({ action, assessment, onStands, onAgain }: ActionEvidenceProps) {
  const { t } = useTranslation('remediation');
  const [operations] = useState(operationIds);
  const [clash, setClash] = useState(false);
  const [save, { error }] = useMutation(SaveActionEvidenceDocument);
  const put = async (evidenceIds: string[]) => {
    const input = { assessmentId: assessment.id, key: action.key, baseRevision: action.revision, evidenceIds };
    const { data } = await save({ variables: { input: { ...input, operationId: operations(input) } } });
    const reply = data?.saveActionEvidence;
    if (!reply) return;
    setClash(reply.__typename === 'ActionConflict');
    const fresh = reply.__typename === 'ActionMoved' ? reply.action : reply.current;
    onStands(fresh);
    // What was added a moment ago is not in what was loaded.
    const known = fresh.evidence.every(({ id }) => assessment.evidence.some((item) => item.id === id));
    if (!known) onAgain();
  };
  const ids = action.evidence.map(({ id }) => id);
  return (
    <div className="plan-evidence">
      <EvidencePanel
        assessmentId={assessment.id}
        asOf={assessment.asOf}
        linked={assessment.evidence.filter(({ id }) => ids.includes(id))}
        others={assessment.evidence.filter(({ id }) => !ids.includes(id))}
        wanted={{ 1: '', 2: '', 3: '' }}
        canChange={action.canChangeEvidence && assessment.state === 'DRAFT'}
        onLink={(item) => put([...ids, item.id])}
        onUnlink={(id) => void put(ids.filter((each) => each !== id)).catch(() => undefined)}
        onChanged={onAgain}
        onMoved={onAgain}
      />
      {clash && (
        <Notice kind="attention" live>
          {t('form.clash')}
        </Notice>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
    </div>
  );
}
