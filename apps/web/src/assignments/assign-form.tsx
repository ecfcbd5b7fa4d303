import { useMutation } from '@apollo/client/react';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { AssignWorkDocument, UnassignWorkDocument } from '../graphql/generated/graphql.ts';
import { OneTimeLink } from '../people/one-time-link.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { workChoices, type Assignment, type Place, type Team, type WorkChoice } from './team.ts';
import { useInvitation } from './use-invitation.ts';

/** Stands in the list of people for somebody who is none yet. */
const NEW = 'new';

export interface AssignFormProps {
  readonly store: AssessmentStore;
  readonly team: Team;
  readonly place: Place;
  readonly assignment: Assignment | undefined;
}

/** Assigns a question, or what it is part of, to a colleague or to somebody who is invited on the way. */
export function AssignForm({ store, team, place, assignment }: AssignFormProps) {
  const { t } = useTranslation('assignments');
  const id = useId();
  const mayInvite = useMay('members.manage');
  const [assign] = useMutation(AssignWorkDocument);
  const [unassign] = useMutation(UnassignWorkDocument);
  const invite = useInvitation();
  const { busy, problem, run } = useAct();
  const { form, errors, show, clear } = useFieldErrors<'who' | 'email' | 'due'>();
  const [wanted, setWanted] = useState<WorkChoice['name']>('question');
  const [who, setWho] = useState(assignment?.assignee?.id ?? '');
  const [email, setEmail] = useState('');
  const [dueOn, setDueOn] = useState(assignment?.dueOn ?? '');
  const [done, setDone] = useState<{ readonly says: string; readonly link?: string; readonly email?: string }>();

  const { questions, modules } = store.catalogue;
  const progress = store.modules.find(({ module }) => module.id === place.moduleId);
  const openIds = progress?.asked.filter(({ state }) => state === 'BLANK').map(({ id: open }) => open) ?? [];
  const choices = workChoices(place, openIds);
  const choice = choices.find(({ name }) => name === wanted) ?? choices[0];
  const parts = choice?.parts.map((part) => ({ ...part })) ?? [];
  const assigned = team.assignments.some((each) =>
    parts.some(({ scope, targetId }) => scope === each.scope && targetId === each.targetId),
  );
  const words = {
    module: modules.get(questions.get(place.questionId)?.moduleId ?? '')?.title ?? '',
    section: t(`section.${place.kind}`, { defaultValue: place.kind }),
    count: openIds.length,
  };
  const assessmentId = store.head.id;
  const said = (says: string, more: { link?: string; email?: string } = {}) => {
    setDone({ says, ...more });
    announce(says);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setDone(undefined);
    const address = email.trim();
    const fits = show({
      ...(who === '' && { who: t('form.whoMissing') }),
      ...(who === NEW && !/^\S+@\S+\.\S+$/.test(address) && { email: t('form.emailMissing') }),
      ...(dueOn !== '' && dueOn < store.head.asOf && { due: t('form.duePast') }),
    });
    if (!fits) return;
    let link: string | null = null;
    const made = await run(async (operationId) => {
      const invited = who === NEW ? await invite(address) : undefined;
      link = invited?.link ?? null;
      const whom = invited ? { invitationId: invited.id } : { assigneeId: who };
      await assign({ variables: { input: { assessmentId, operationId, parts, ...whom, dueOn: dueOn || null } } });
    });
    if (!made) return;
    if (who !== NEW) said(t('form.done', { name: team.assignable.find((each) => each.id === who)?.name ?? '' }));
    else if (link === null) said(t('form.doneInvited', { name: address }));
    else said(t('form.done', { name: address }), { link, email: address });
  };
  const takeBack = async () => {
    setDone(undefined);
    const made = await run((operationId) => unassign({ variables: { input: { assessmentId, operationId, parts } } }));
    if (made) said(t('form.undone'));
  };

  return (
    <form ref={form} className="assign-form" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset className="assign-what">
        <legend>{t('form.what')}</legend>
        {choices.map(({ name }) => (
          <label key={name}>
            <input type="radio" name={`${id}-what`} checked={name === choice?.name} onChange={() => setWanted(name)} />
            <span>{t(`form.${name}`, words)}</span>
          </label>
        ))}
      </fieldset>
      <div className="assign-fields">
        <Field label={t('form.who')} error={errors.who}>
          {(links) => (
            <select
              {...links}
              name="who"
              className="input"
              value={who}
              onChange={(event) => {
                clear('who');
                setWho(event.target.value);
              }}
            >
              <option value="">{t('form.choose')}</option>
              {team.assignable.map(({ id: personId, name }) => (
                <option key={personId} value={personId}>
                  {name}
                </option>
              ))}
              {mayInvite && <option value={NEW}>{t('form.invite')}</option>}
            </select>
          )}
        </Field>
        <Field label={t('form.due')} remark={t('form.optional')} error={errors.due ?? fieldSays(problem, 'dueOn')}>
          {(links) => (
            <input
              {...links}
              name="due"
              className="input"
              type="date"
              min={store.head.asOf}
              value={dueOn}
              onChange={(event) => {
                clear('due');
                setDueOn(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      {who === NEW && (
        <TextField
          label={t('form.email')}
          help={t('form.emailHelp')}
          name="email"
          type="email"
          autoComplete="off"
          maxLength={200}
          value={email}
          error={errors.email ?? fieldSays(problem, 'email')}
          onChange={(value) => {
            clear('email');
            setEmail(value);
          }}
        />
      )}
      {!mayInvite && team.inviters.length > 0 && (
        <p className="xs quiet">
          {t('form.asked', {
            count: team.inviters.length,
            names: team.inviters.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} kept={t('form.kept')} />}
      <div className="row">
        <Button look="main" small type="submit" busy={busy}>
          {t('form.save')}
        </Button>
        {assigned && (
          <Button small busy={busy} onClick={() => void takeBack()}>
            {t('form.takeBack')}
          </Button>
        )}
      </div>
      {done && !done.link && <Notice kind="done" title={done.says} />}
      {done?.link && <OneTimeLink email={done.email ?? ''} link={done.link} />}
    </form>
  );
}
