import type { Question } from '#libs/instruments';
import { levelOf } from '#libs/scoring';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { initials } from '../app/initials.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { compareNotes } from './compare-notes.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { UnknownWords } from './unknown-words.tsx';
import { statedWords } from './stated-words.ts';

export interface ConflictVersionProps {
  readonly store: AssessmentStore;
  readonly question: Question;
  readonly draft: DraftAnswer;
  readonly other: DraftAnswer;
  readonly name: string;
  readonly when: string;
  readonly mine?: boolean;
  readonly children: ReactNode;
}

/** One of two versions of an answer, with what differs underlined. */
export function ConflictVersion({
  store,
  question,
  draft,
  other,
  name,
  when,
  mine = false,
  children,
}: ConflictVersionProps) {
  const { t } = useTranslation(['assessments', 'versions']);
  const words = statedWords(question, draft, t);
  const level =
    draft.state === 'ANSWERED'
      ? levelOf(question, {
          ...(draft.option !== null && { option: draft.option }),
          ...(draft.parts !== null && { parts: draft.parts }),
          ...(draft.number !== null && { number: draft.number }),
        })
      : undefined;
  const titles = draft.evidenceIds.map((id) => store.evidenceOf(id)?.title ?? id);
  return (
    <section className="conflict-version" aria-label={name}>
      <div className="row">
        <span className={mine ? 'avatar p' : 'avatar'} aria-hidden="true">
          {initials(mine ? store.viewer.name : name)}
        </span>
        <span>
          <b>
            <bdi>{name}</bdi>
          </b>
          <br />
          <span className="quiet xs">{when}</span>
        </span>
      </div>
      <div>
        <span className="label">{t('conflict.answer')}</span>
        <p className="conflict-answer">{words === statedWords(question, other, t) ? words : <ins>{words}</ins>}</p>
        {draft.state === 'NOT_APPLICABLE' && draft.reason && (
          <p className="sm">{t('history.reason', { reason: draft.reason })}</p>
        )}
        <UnknownWords draft={draft} asOf={store.head.asOf} />
        {level !== undefined && (
          <p className="row sm muted">
            <LevelPips counted={level} /> {t('level', { level })}
          </p>
        )}
      </div>
      <div>
        <span className="label">{t('card.note')}</span>
        <p className="sm">
          {draft.note.trim() === '' ? (
            <span className="quiet">{t('conflict.noNote')}</span>
          ) : (
            compareNotes(draft.note, other.note).map((piece, place) =>
              piece.differs ? <ins key={place}>{piece.text}</ins> : <span key={place}>{piece.text}</span>,
            )
          )}
        </p>
        {titles.length > 0 && <p className="xs quiet">{t('conflict.evidence', { titles: titles.join(', ') })}</p>}
      </div>
      {children}
    </section>
  );
}
