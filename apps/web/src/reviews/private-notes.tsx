import { useMutation } from '@apollo/client/react';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { newId } from '../device/new-id.ts';
import {
  RemovePrivateNoteDocument,
  SavePrivateNoteDocument,
  type PrivateNoteFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { titleOf, type OpenReview, type ReviewItem } from './open-review.ts';

export interface PrivateNotesProps {
  readonly open: OpenReview;
  readonly item: ReviewItem | undefined;
  readonly notes: readonly PrivateNoteFieldsFragment[];
  readonly onChange: (notes: PrivateNoteFieldsFragment[]) => void;
}

/** What reviewers write for each other: on another ground, with a lock, never shown to the company. */
export function PrivateNotes({ open, item, notes, onChange }: PrivateNotesProps) {
  const { t } = useTranslation('reviews');
  const dates = useDates();
  const [text, setText] = useState('');
  const [aboutThis, setAboutThis] = useState(item !== undefined);
  const [problem, setProblem] = useState<ShownProblem>();
  const [save, { loading }] = useMutation(SavePrivateNoteDocument);
  const [remove] = useMutation(RemovePrivateNoteDocument);
  const doing = (work: Promise<void>) => work.catch((error: unknown) => setProblem(problemOf(error)));
  const add = async () => {
    const about = aboutThis && item ? { subject: item.subject, subjectId: item.subjectId } : {};
    const { submissionId } = open.review.case;
    const { data } = await save({ variables: { input: { submissionId, ...about, text, operationId: newId() } } });
    if (data) onChange(data.savePrivateNote);
    setText('');
  };
  const take = async (noteId: string) => {
    const { data } = await remove({ variables: { input: { noteId, operationId: newId() } } });
    if (data) onChange(data.removePrivateNote);
  };
  return (
    <section className="private-notes" aria-labelledby="private-notes-title">
      <h2 className="h4" id="private-notes-title">
        <IconLock className="i" aria-hidden="true" /> {t('notes.title')}
      </h2>
      <p className="sm muted">{t('notes.says')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {notes.length === 0 && <p className="quiet sm">{t('notes.none')}</p>}
      <ul>
        {notes.map(({ id, subject, subjectId, text: written, writtenBy, writtenAt, mayRemove }) => (
          <li key={id}>
            <p className="xs quiet">
              {t('notes.by', { name: writtenBy?.name ?? t('verdict.somebody'), when: dates.moment(writtenAt) })}
              {' · '}
              <span dir="auto">{subject && subjectId ? titleOf(open, { subject, subjectId }) : t('notes.whole')}</span>
            </p>
            <p dir="auto">{written}</p>
            {mayRemove && (
              <Button small look="bare" onClick={() => void doing(take(id))}>
                {t('notes.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TextArea label={t('notes.text')} value={text} maxLength={10_000} onChange={setText} />
      <div className="row">
        {item && (
          <label>
            <input type="checkbox" checked={aboutThis} onChange={(event) => setAboutThis(event.target.checked)} />{' '}
            {t('notes.aboutThis')}
          </label>
        )}
        <Button small busy={loading || text.trim() === ''} onClick={() => void doing(add())}>
          {t('notes.add')}
        </Button>
      </div>
    </section>
  );
}
