import { useTranslation } from 'react-i18next';
import { Avatar } from '../app/avatar.tsx';
import type { ModuleProgress } from '../assessments/progress.ts';
import { useTeam } from './team-context.tsx';

const SHOWN = 2;

/** The people who have open questions of a module. */
export function ModulePeople({ progress: { asked, inherited } }: { readonly progress: ModuleProgress }) {
  const { t } = useTranslation('assignments');
  const view = useTeam();
  if (!view || inherited) return null;
  const people = new Map<string, string>();
  for (const { id, state } of asked) {
    const assignee = state === 'BLANK' ? view.assignmentOf(id)?.assignee : undefined;
    if (assignee) people.set(assignee.id, assignee.name);
  }
  const names = [...people.values()];
  if (names.length === 0) return null;
  return (
    <span className="module-people">
      {names.slice(0, SHOWN).map((name) => (
        <Avatar key={name} name={name} small />
      ))}
      {names.length > SHOWN && <bdi aria-hidden="true">+{names.length - SHOWN}</bdi>}
      <span className="vh">{t('rail.of', { names: names.join(', ') })}</span>
    </span>
  );
}
