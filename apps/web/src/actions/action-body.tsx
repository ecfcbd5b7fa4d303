import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import {
  type ActionAssessmentQuery,
  ActionDocument,
  type ActionFieldsFragment,
  type ActionQuery,
} from '../graphql/generated/graphql.ts';
import { ActionEvidence } from '../remediation/action-evidence.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { ActionBlocked } from './action-blocked.tsx';
import { ActionEffect } from './action-effect.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionForm } from './action-form.tsx';
import { ActionHistory } from './action-history.tsx';
import { ActionLinks } from './action-links.tsx';
import { ActionMoves } from './action-moves.tsx';
import { ActionSteps } from './action-steps.tsx';
import { ActionWho } from './action-who.tsx';
import { useActionWork } from './use-action-work.ts';

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
  const [editing, setEditing] = useState(false);
  const work = useActionWork(action);
  const { busy, problem, clash } = work;
  const { canEdit, canWork } = action;
  const stands = () => void client.refetchQueries({ include: [ActionDocument] });
  return (
    <div className="act-page">
      <div className="act-main">
        {!editing && problem && <ProblemNotice problem={problem} />}
        {!editing && clash && (
          <Notice kind="attention" live>
            {t('form.clash')}
          </Notice>
        )}
        {editing ? (
          <section className="act-section" aria-labelledby="action-edit">
            <h2 id="action-edit">{t('form.title')}</h2>
            <ActionForm
              start={wordsOf(action)}
              people={people}
              today={assessment.asOf}
              change={work}
              saveWords={t('form.save')}
              onSave={(words) => void work.edit(words).then((kept) => kept && setEditing(false))}
              onCancel={() => setEditing(false)}
            />
          </section>
        ) : (
          <ActionFacts action={action} catalogue={catalogue} />
        )}
        <ActionEffect actionId={action.id} />
        <ActionMoves action={action} assessment={assessment} people={people} onStands={stands} />
        <ActionBlocked blocked={action.blocked} mayChange={canWork} busy={busy} onSave={work.setBlocked} />
        <ActionSteps steps={action.steps} mayChange={canWork} busy={busy} onSave={work.saveSteps} />
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
        <div className="row">
          {canEdit && !editing && (
            <Button small onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )}
          <Button small busy={busy} onClick={() => void work.watch(!action.watching)}>
            {t(action.watching ? 'unwatch' : 'watch')}
          </Button>
        </div>
        <ActionWho action={action} today={assessment.asOf} assessmentTitle={assessment.title} />
        <ActionLinks
          id={action.id}
          waitsFor={action.waitsFor}
          holdsUp={action.holdsUp}
          mayChange={canEdit}
          busy={busy}
          onSave={work.waitFor}
        />
      </aside>
    </div>
  );
}

function wordsOf({ title, doneWhen, kind, effort, owner, dueOn, watchers }: ActionFieldsFragment) {
  const watcherIds = watchers.map(({ id }) => id);
  return { title, doneWhen, kind, effort, ownerId: owner?.id ?? '', dueOn: dueOn ?? '', watcherIds };
}
