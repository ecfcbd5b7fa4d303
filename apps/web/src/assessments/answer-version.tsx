import type { Question } from '#libs/instruments';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../app/avatar.tsx';
import type { AnswerHistoryQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { compareNotes } from './compare-notes.ts';
import { UnknownWords } from './unknown-words.tsx';
import { useDates } from './use-dates.ts';
import { versionChanges } from './version-changes.ts';

type Version = AnswerHistoryQuery['answerHistory']['edges'][number]['node'];

export interface AnswerVersionProps {
  readonly question: Question;
  readonly version: Version;
  /** The version that stands now. */
  readonly current: boolean;
  readonly busy: boolean;
  /** Absent where this person may not change the answer. */
  readonly onRestore?: () => void;
}

/** One version: who, when, what became what, and the way back to it. */
export function AnswerVersion({ question, version, current, busy, onRestore }: AnswerVersionProps) {
  const { t } = useTranslation(['assessments', 'versions']);
  const dates = useDates();
  const { revision, savedAt, savedBy, proposedBy, restoredFrom, content } = version;
  const { statement, reason, unknown, note, added, removed } = versionChanges(question, version, t);
  const lost = content.evidence.filter((item) => item.removed).map(({ title }) => title);
  return (
    <li className="version">
      <Avatar name={savedBy.name} />
      <div className="version-what">
        <p>
          <b>
            <bdi>{savedBy.name}</bdi>
          </b>{' '}
          <span className="quiet xs">{dates.moment(savedAt)}</span>
        </p>
        {proposedBy && <p className="sm">{t('history.proposed', { name: proposedBy.name })}</p>}
        {restoredFrom !== null && <p className="sm">{t('history.restoredFrom', { revision: restoredFrom })}</p>}
        {statement && (
          <p className="sm">
            {statement.from === null
              ? t('history.first', { to: statement.to })
              : t('history.statement', { from: statement.from, to: statement.to })}
          </p>
        )}
        {reason !== undefined && <p className="sm">{t('history.reason', { reason })}</p>}
        {unknown && <UnknownWords draft={unknown} asOf={savedAt.slice(0, 10)} />}
        {note && <NoteChange from={note.from} to={note.to} />}
        {added.length > 0 && <p className="sm">{t('history.added', { titles: added.join(', ') })}</p>}
        {removed.length > 0 && <p className="sm">{t('history.removed', { titles: removed.join(', ') })}</p>}
        {!current && onRestore && lost.length > 0 && (
          <p className="xs quiet">{t('history.lost', { titles: lost.join(', ') })}</p>
        )}
      </div>
      <div className="version-act">
        <span className="quiet xs num">{t(current ? 'history.current' : 'history.version', { revision })}</span>
        {!current && onRestore && (
          <Button small busy={busy} aria-label={t('history.restoreOf', { revision })} onClick={onRestore}>
            {t('history.restore')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A note before and after in one text: what went struck through, what came underlined. */
function NoteChange({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation(['assessments', 'versions']);
  const gone = compareNotes(from, to).filter(({ differs }) => differs);
  return (
    <div className="version-note sm">
      <span className="label">{t('history.note')}</span>
      <p dir="auto">
        {to.trim() === ''
          ? t('history.noteEmptied')
          : compareNotes(to, from).map(({ text, differs }, place) =>
              differs ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>,
            )}
      </p>
      {gone.length > 0 && (
        <p dir="auto" className="quiet">
          <span className="vh">{t('history.noteGone')} </span>
          {gone.map(({ text }, place) => (
            <span key={place}>
              <del>{text}</del>{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
