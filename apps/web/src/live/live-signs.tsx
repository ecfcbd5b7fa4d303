import { useTranslation } from 'react-i18next';
import { initials } from '../app/initials.ts';
import type { PersonHereFieldsFragment } from '../graphql/generated/graphql.ts';
import { useLiveView } from './live-context.ts';
import './live.css';

type Person = PersonHereFieldsFragment['person'];

const MOST_SHOWN = 4;

/** Each person once, however many windows they have open. */
function peopleOf(people: readonly PersonHereFieldsFragment[]): readonly Person[] {
  return [...new Map(people.map(({ person }) => [person.id, person])).values()];
}

function useNames(): (people: readonly Person[]) => string {
  const { i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (people) => list.format(people.map(({ name }) => name));
}

function Faces({ people, label }: { readonly people: readonly Person[]; readonly label: string }) {
  return (
    <span className="live-faces" role="img" aria-label={label} title={label}>
      {people.slice(0, MOST_SHOWN).map(({ id, name }) => (
        <span key={id} className="avatar s" data-initials={initials(name)} />
      ))}
      {people.length > MOST_SHOWN && <span className="avatar s" data-initials={`+${people.length - MOST_SHOWN}`} />}
    </span>
  );
}

/** Who else has this assessment open. */
export function PeopleHere() {
  const { t } = useTranslation('live');
  const names = useNames();
  const people = peopleOf(useLiveView().people);
  return people.length === 0 ? null : <Faces people={people} label={t('here', { names: names(people) })} />;
}

/** Who is on a question of this part. */
export function PeopleInPart({ questionIds }: { readonly questionIds: readonly string[] }) {
  const { t } = useTranslation('live');
  const names = useNames();
  const { people } = useLiveView();
  const here = peopleOf(people.filter(({ questionId }) => questionId !== null && questionIds.includes(questionId)));
  return here.length === 0 ? null : <Faces people={here} label={t('inPart', { names: names(here) })} />;
}

/** Who is on this question, and whose change to it has just come in. */
export function QuestionLiveLine({ questionId }: { readonly questionId: string }) {
  const { t } = useTranslation('live');
  const { people, marks } = useLiveView();
  const [first, ...others] = peopleOf(people.filter((one) => one.questionId === questionId));
  const mark = marks.get(questionId);
  return (
    <>
      {first && (
        <span className="live-line">
          <span className="avatar s" data-initials={initials(first.name)} aria-hidden="true" />
          <span>
            {others.length === 0
              ? t('onQuestion', { name: first.name })
              : t('onQuestionMore', { name: first.name, count: others.length })}
          </span>
        </span>
      )}
      {mark && <span className="live-changed">{t('changed', { name: mark.name })}</span>}
    </>
  );
}
