import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { operationIds } from '../evidence/operation-ids.ts';
import {
  type PlanActionFieldsFragment,
  PlanDocument,
  SaveActionEvidenceDocument,
} from '../graphql/generated/graphql.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { putAction } from './put-action.ts';
import type { PlanView } from './plan-view.ts';

/** What backs an action: plans and tickets on the way, proof at the end. */
export function ActionEvidence({
  action,
  assessment,
}: Pick<PlanView, 'assessment'> & { readonly action: PlanActionFieldsFragment }) {
  const { t } = useTranslation('remediation');
  const client = useApolloClient();
  const [operations] = useState(operationIds);
  const [clash, setClash] = useState(false);
  const [save, { error }] = useMutation(SaveActionEvidenceDocument);
  const again = () => client.refetchQueries({ include: [PlanDocument] });
  const put = async (evidenceIds: string[]) => {
    const input = { assessmentId: assessment.id, key: action.key, baseRevision: action.revision, evidenceIds };
    const { data } = await save({ variables: { input: { ...input, operationId: operations(input) } } });
    const reply = data?.saveActionEvidence;
    if (!reply) return;
    setClash(reply.__typename === 'ActionConflict');
    const fresh = reply.__typename === 'ActionMoved' ? reply.action : reply.current;
    putAction(client, assessment.id, fresh);
    // What was added a moment ago is not in the plan that was loaded.
    const known = fresh.evidence.every(({ id }) => assessment.evidence.some((item) => item.id === id));
    if (!known) await again();
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
        onChanged={() => void again()}
        onMoved={() => void again()}
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
