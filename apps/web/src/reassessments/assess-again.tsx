import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { ReassessDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';

/** Starts the next assessment from the answers of a submitted one. */
export function AssessAgain({ assessmentId, name }: { readonly assessmentId: string; readonly name: string }) {
  const { t } = useTranslation('reassessments');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { busy, problem, run } = useAct();
  const start = async () => {
    let begun: string | undefined;
    await run(async (operationId) => {
      const variables = { input: { assessmentId, operationId } };
      begun = (await client.mutate({ mutation: ReassessDocument, variables })).data?.reassess.id;
    });
    if (begun === undefined) return;
    // Lists that were read before do not know it yet.
    for (const fieldName of ['assessments', 'products', 'product', 'reassessmentPrompts'])
      client.cache.evict({ id: 'ROOT_QUERY', fieldName });
    await navigate(paths.carried(begun));
  };
  return (
    <>
      <Button look="main" busy={busy} onClick={() => void start()}>
        {t(busy ? 'again.starting' : 'again.start')}
        <span className="vh">: {name}</span>
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
