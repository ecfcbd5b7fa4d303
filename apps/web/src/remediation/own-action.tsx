import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionForm } from '../actions/action-form.tsx';
import { useChange } from '../actions/use-change.ts';
import { paths } from '../app/paths.ts';
import { CreateActionDocument, type PlanQuery } from '../graphql/generated/graphql.ts';

export interface OwnActionProps {
  readonly assessment: Pick<PlanQuery['assessment'], 'id' | 'asOf'>;
  readonly people: PlanQuery['people'];
  readonly onClose: () => void;
}

const EMPTY = {
  title: '',
  doneWhen: '',
  kind: 'PREVENT',
  effort: 'MEDIUM',
  ownerId: '',
  dueOn: '',
  watcherIds: [],
} as const;

/** An action that nothing proposed; it stands beside the others from then on. */
export function OwnAction({ assessment, people, onClose }: OwnActionProps) {
  const { t } = useTranslation('shape');
  const navigate = useNavigate();
  const { send, ...change } = useChange();
  const [create] = useMutation(CreateActionDocument);
  return (
    <section className="card pad plan-own" aria-labelledby="own-action">
      <h2 id="own-action" className="h3">
        {t('own.title')}
      </h2>
      <p className="sm muted">{t('own.lead')}</p>
      <ActionForm
        start={EMPTY}
        people={people}
        today={assessment.asOf}
        change={change}
        saveWords={t('own.save')}
        onSave={({ ownerId, dueOn, watcherIds, ...words }) =>
          void send(async (operationId) => {
            const who = { ownerId: ownerId || null, dueOn: dueOn || null, watcherIds: [...watcherIds] };
            const input = { ...words, ...who, assessmentId: assessment.id, operationId };
            const reply = (await create({ variables: { input } })).data?.createAction;
            if (reply?.__typename === 'ActionSaved') void navigate(paths.action(reply.action.id));
            return reply?.__typename;
          })
        }
        onCancel={onClose}
      />
    </section>
  );
}
