import type { Question } from '#libs/instruments';
import { findPersonalData } from '#libs/privacy';
import type { Answer } from '../assessments/answer.types.js';
import type { Statement } from '../assessments/read-statement.js';
import { stated, statementWords } from './choices.js';
import { foldText } from './fold-text.js';
import type { AnswerRow, Entry, EntryKind, Given, Place, Version } from './workbook.types.js';

/** What an answer holds that a file can change. */
export interface Content {
  readonly statement: Statement;
  readonly note: string;
}

/** An answer or rating of a file, compared: what a reader sees, and what would be saved. */
export interface Compared<Wanted> {
  readonly entry: Entry;
  readonly revision: number;
  readonly wanted: Wanted;
}

const BLANK: Content = { statement: stated({ state: null }), note: '' };

/** The content of an answer as it was at the revision that a file was downloaded with. */
export type BaseOf = (questionId: string, revision: number) => Content | undefined;

export function compareAnswer(
  row: AnswerRow,
  about: { readonly question: Question | undefined; readonly group: string },
  answer: Answer | undefined,
  baseOf: BaseOf,
): Compared<Content> {
  const { question } = about;
  const current = answer ? { statement: answer, note: answer.note } : BLANK;
  const wanted = { statement: statementOf(row.given, question, current.statement), note: row.note ?? current.note };
  const version = (content: Content): Version | null =>
    question && (content.statement.state !== null || content.note !== '')
      ? { says: statementWords(question, content.statement), note: content.note }
      : null;
  const saved = version(current);
  const judged = judge({
    faulty: row.faults.length > 0,
    blank: row.given === null && row.note === null,
    same: sameContent(wanted, current),
    stored: saved !== null,
    moved: (row.revision ?? 0) !== (answer?.revision ?? 0),
    // Who did not touch the row did not mean to bring the old answer back.
    untouched: () => {
      const base = row.revision === 0 ? BLANK : baseOf(row.id, row.revision ?? -1);
      return (
        base !== undefined &&
        sameContent({ statement: statementOf(row.given, question, base.statement), note: row.note ?? base.note }, base)
      );
    },
  });
  return {
    entry: entryOf('answer', judged, row, {
      title: question?.asks ?? row.id,
      group: about.group,
      ours: saved && answer ? { ...saved, by: answer.updatedBy.name, at: answer.updatedAt } : null,
      file: version(wanted),
      texts: [wanted.note, wanted.statement.reason ?? ''],
    }),
    revision: answer?.revision ?? 0,
    wanted,
  };
}

/** Parts left blank are as they are stored, and so is what is missing to know an answer. */
function statementOf(given: Given | null, question: Question | undefined, current: Statement): Statement {
  if (given === null || !question) return current;
  if (given.kind === 'statement') {
    const { statement } = given;
    if (statement.state !== 'unknown' || current.state !== 'unknown') return statement;
    return { ...statement, reason: statement.reason ?? current.reason, knownBy: statement.knownBy ?? current.knownBy };
  }
  const parts = question.parts
    .filter(({ id }) => given.marks.get(id) ?? current.parts?.includes(id) ?? false)
    .map(({ id }) => id);
  // Nothing but No, where nothing is ticked either, says nothing new.
  return parts.length === 0 && current.parts === null ? current : stated({ parts });
}

function sameContent(one: Content, other: Content): boolean {
  return sameStatement(one.statement, other.statement) && foldText(one.note) === foldText(other.note);
}

function sameStatement(one: Statement, other: Statement): boolean {
  const key = ({ state, option, parts, number, reason, knownBy }: Statement): string =>
    JSON.stringify([
      state,
      option,
      parts && [...parts].sort(),
      number,
      reason === null ? null : foldText(reason),
      knownBy,
    ]);
  return key(one) === key(other);
}

interface Signs {
  readonly faulty: boolean;
  readonly blank: boolean;
  readonly same: boolean;
  readonly stored: boolean;
  /** Somebody saved after the download. */
  readonly moved: boolean;
  readonly untouched: () => boolean;
}

export function judge({ faulty, blank, same, stored, moved, untouched }: Signs): EntryKind {
  if (faulty) return 'wrong';
  if (blank) return 'blank';
  if (same) return 'same';
  if (moved && stored) return untouched() ? 'same' : 'conflict';
  return stored ? 'changed' : 'new';
}

interface Shown {
  readonly title: string;
  readonly group: string;
  readonly ours: Version | null;
  readonly file: Version | null;
  readonly texts: readonly string[];
}

export function entryOf(
  about: Entry['about'],
  kind: EntryKind,
  { id, at, faults }: { readonly id: string; readonly at: Place; readonly faults: Entry['faults'] },
  { title, group, ours, file, texts }: Shown,
): Entry {
  const differs = kind === 'new' || kind === 'changed' || kind === 'conflict';
  return {
    kind,
    about,
    id,
    title,
    group,
    at,
    ours: differs ? ours : null,
    file: differs ? file : null,
    faults,
    mayIdentify: differs && texts.some((text) => findPersonalData(text).length > 0),
  };
}
