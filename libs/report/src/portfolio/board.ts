import type { RedLineState, RiskLevel } from '#libs/scoring';
import type { Sign } from '../report.js';

/** One page about all products, as plain data; like a report it knows of no pages, fonts or colours. */
export interface Board {
  readonly kind: 'board';
  readonly language: string;
  readonly title: string;
  readonly subject: string;
  readonly organisation: string;
  /** `YYYY-MM-DD`; the only date a printer may stamp on its file. */
  readonly madeOn: string;
  readonly headline: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly rows: readonly BoardRow[];
  readonly foot: string;
}

export interface BoardRow {
  readonly name: string;
  readonly status: string;
  readonly sign: Sign;
  readonly scores: readonly (BoardScore | null)[];
  /** Red lines, severe harms, overdue actions, expiring evidence, and the course of the index. */
  readonly counts: readonly string[];
}

export interface BoardScore {
  readonly figure: string;
  readonly sign: Sign;
}

export interface BoardSubject {
  readonly name: string;
  readonly headline: string | null;
  readonly index: string | null;
  readonly scores: readonly { readonly id: string; readonly figure: string | null; readonly place: number | null }[];
  readonly redLines: readonly { readonly state: RedLineState }[];
  readonly harms: readonly { readonly residual: RiskLevel }[];
  readonly actionsOverdue: number;
  readonly evidenceExpiring: number;
  /** Index of each submission, the oldest first. */
  readonly trend: readonly (string | null)[];
}

export interface BoardInput {
  readonly organisation: string;
  readonly asOf: string;
  readonly rights: readonly { readonly id: string; readonly short: string }[];
  readonly subjects: readonly BoardSubject[];
}

const BANDS: readonly Sign[] = ['band-0', 'band-1', 'band-2', 'band-3'];
/** As many as can be read on one page; the sentence below the table counts the others. */
const MOST_ROWS = 22;
const TREND_SHOWN = 4;

export function buildBoard({ organisation, asOf, rights, subjects }: BoardInput): Board {
  const shown = mostSevere(subjects, MOST_ROWS);
  const left = subjects.length - shown.length;
  const total = (count: (subject: BoardSubject) => number) =>
    subjects.reduce((sum, subject) => sum + count(subject), 0);
  const breached = total(({ redLines }) => redLines.filter(({ state }) => state === 'BREACHED').length);
  const uncleared = total(({ redLines }) => redLines.length) - breached;
  const critical = total(({ harms }) => harms.filter(({ residual }) => residual === 'critical').length);
  const high = total(({ harms }) => harms.length) - critical;
  return {
    kind: 'board',
    language: 'en',
    title: `${organisation}: children’s rights across products`,
    subject: 'Board page',
    organisation,
    madeOn: asOf,
    headline: headlineOf({ breached, critical, uncleared, high }),
    lead: [
      counted(breached, 'red line breached', 'red lines breached'),
      counted(uncleared, 'red line not cleared', 'red lines not cleared'),
      counted(critical, 'critical harm left', 'critical harms left'),
      counted(high, 'high harm left', 'high harms left'),
      counted(
        total(({ actionsOverdue }) => actionsOverdue),
        'action overdue',
        'actions overdue',
      ),
      counted(
        total(({ evidenceExpiring }) => evidenceExpiring),
        'piece of evidence expiring',
        'pieces of evidence expiring',
      ),
    ].join(' · '),
    columns: [
      'Product and status',
      ...rights.map(({ short }) => short),
      'Red lines',
      'Severe harms',
      'Overdue',
      'Expiring',
      'Index over submissions',
    ],
    rows: shown.map((subject) => toRow(subject, rights)),
    foot: [
      ...(left > 0 ? [`${counted(left, 'more product is', 'more products are')} on the portfolio page.`] : []),
      `As of ${asOf}. Self-declared; nothing is averaged over products. Finding nothing is no proof of safety, and nothing here certifies legal compliance.`,
    ].join(' '),
  };
}

/** The worst true thing, in words. */
function headlineOf(counts: Readonly<Record<'breached' | 'critical' | 'uncleared' | 'high', number>>): string {
  if (counts.breached > 0) return counted(counts.breached, 'red line is open', 'red lines are open');
  if (counts.critical > 0) return counted(counts.critical, 'critical risk is left', 'critical risks are left');
  if (counts.uncleared > 0) return counted(counts.uncleared, 'red line is not cleared', 'red lines are not cleared');
  if (counts.high > 0) return counted(counts.high, 'high risk is left', 'high risks are left');
  return 'No red line is open, and no critical or high risk is left';
}

function toRow(subject: BoardSubject, rights: BoardInput['rights']): BoardRow {
  const { name, headline, index, redLines, harms, actionsOverdue, evidenceExpiring, trend } = subject;
  const byRight = new Map(subject.scores.map((score) => [score.id, score]));
  return {
    name,
    status: [headline ?? 'Not assessed yet', ...(index === null ? [] : [`index ${index}`])].join(', '),
    sign: signOf(subject),
    scores: rights.map(({ id }) => {
      const { figure = null, place = null } = byRight.get(id) ?? {};
      return figure === null || place === null ? null : { figure, sign: BANDS[place] ?? 'note' };
    }),
    counts: [
      String(redLines.length),
      String(harms.length),
      String(actionsOverdue),
      String(evidenceExpiring),
      trend
        .slice(-TREND_SHOWN)
        .map((value) => value ?? '–')
        .join(' → '),
    ],
  };
}

function signOf({ headline, redLines, harms }: BoardSubject): Sign {
  if (headline === null) return 'off';
  if (redLines.some(({ state }) => state === 'BREACHED')) return 'breached';
  if (harms.some(({ residual }) => residual === 'critical')) return 'critical';
  if (redLines.length > 0) return 'not-cleared';
  return harms.length > 0 ? 'high' : 'note';
}

/** In the order given; where not all fit, those with the gravest findings stay. */
function mostSevere(subjects: readonly BoardSubject[], most: number): readonly BoardSubject[] {
  const weight = ({ redLines, harms, actionsOverdue }: BoardSubject): number =>
    redLines.length * 10_000 + harms.length * 100 + Math.min(99, actionsOverdue);
  const kept = new Set(subjects.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return subjects.filter((subject) => kept.has(subject));
}

const counted = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;
