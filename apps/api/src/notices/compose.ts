import type { Letter, LetterGroup } from '../platform/mail/letter.js';
import { GROUPS, type NoticeEvent } from './events.js';
import type { NoticeRow } from './read-notices.js';
import type { LetterWords } from './words/letter-words.js';

export interface Recipient {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly words: LetterWords;
}

/** Addresses of pages and of the ways to stop a letter. */
export interface Addresses {
  readonly publicUrl: string;
  /** Signed part of the address that stops letters of this kind. */
  readonly stop: (event: NoticeEvent | 'all') => string;
}

const MOST_LINES = 20;

/** Where somebody finds what a notice is about. */
function pathOf({ event, assessmentId, questionId, submissionId }: NoticeRow): string {
  if (event === 'case-answered' || event === 'case-contested') return `/reviews/${submissionId}`;
  if (submissionId !== null) return `/submissions/${submissionId}`;
  if (event === 'evidence-expiring') return '/evidence';
  if (event.startsWith('action-')) return `/assessments/${assessmentId}/plan`;
  if (questionId === null) return event === 'question-assigned' ? '/my-questions' : `/assessments/${assessmentId}`;
  const open = event === 'mentioned' ? '?open=comments' : '';
  return `/assessments/${assessmentId}${open}#${encodeURIComponent(questionId)}`;
}

function lineKey({ event, personId, step, actionOwnerId, dueOn }: NoticeRow): string {
  if (event === 'action-overdue' && actionOwnerId !== personId) return 'action-overdue-other';
  if (event === 'evidence-expiring' && step === 0) return 'evidence-expired';
  if (event === 'question-assigned' && dueOn !== null) return 'question-assigned-due';
  return event;
}

/** One notice in one sentence: titles of actions and products, names of colleagues, never what was answered. */
function lineOf(row: NoticeRow, { t, day }: LetterWords): string {
  return t(`line.${lineKey(row)}`, {
    title: row.actionTitle ?? '',
    place: row.place ?? '',
    owner: row.actionOwner ?? t('former'),
    name: row.fromName ?? t('former'),
    date: row.dueOn === null ? '' : day(row.dueOn),
  });
}

function frame({ email, organisation, words }: Recipient, addresses: Addresses, event: NoticeEvent | 'all') {
  const { t, code, dir } = words;
  const token = addresses.stop(event);
  return {
    to: email,
    language: { code, dir },
    footer: t('footer', { organisation }),
    optOut: {
      label: t(event === 'all' ? 'stopAll' : 'stopThis'),
      url: `${addresses.publicUrl}/opt-out#token=${token}`,
      post: `${addresses.publicUrl}/api/notices/opt-out/${token}`,
    },
    settings: { label: t('settings'), url: `${addresses.publicUrl}/inbox/settings` },
  };
}

/** A letter about one notice, for those who want it at once. */
export function composeOne(recipient: Recipient, row: NoticeRow, addresses: Addresses): Letter {
  const { t } = recipient.words;
  const says = row.submissionId === null ? lineOf(row, recipient.words) : t('waits');
  return {
    ...frame(recipient, addresses, row.event),
    subject: t(`subject.${row.event}`),
    paragraphs: [says],
    link: { label: t('open'), url: `${addresses.publicUrl}${pathOf(row)}` },
  };
}

const groupOf = ({ event }: NoticeRow): 'overdue' | 'due' | 'reviews' | 'news' => {
  if (event === 'action-overdue') return 'overdue';
  if (event === 'action-due' || event === 'evidence-expiring') return 'due';
  return (GROUPS.reviews as readonly NoticeEvent[]).includes(event) ? 'reviews' : 'news';
};

/** One letter for everything since the last one; the most pressing first. */
export function composeDigest(recipient: Recipient, rows: readonly NoticeRow[], addresses: Addresses): Letter {
  const { t } = recipient.words;
  const groups = (['overdue', 'due', 'news', 'reviews'] as const).flatMap((name): LetterGroup[] => {
    const all = rows.filter((row) => groupOf(row) === name).sort(earliest);
    if (all.length === 0) return [];
    const lines = all
      .slice(0, MOST_LINES)
      .map((row) => ({ text: lineOf(row, recipient.words), url: `${addresses.publicUrl}${pathOf(row)}` }));
    const left = all.length - lines.length;
    return [{ title: t(`digest.${name}`), lines, ...(left > 0 && { more: t('digest.more', { count: left }) }) }];
  });
  return {
    ...frame(recipient, addresses, 'all'),
    subject: t('digest.subject', { count: rows.length }),
    paragraphs: [t('digest.greeting', { name: recipient.name })],
    groups,
    link: { label: t('inbox'), url: `${addresses.publicUrl}/inbox` },
  };
}

const earliest = (a: NoticeRow, b: NoticeRow): number => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
