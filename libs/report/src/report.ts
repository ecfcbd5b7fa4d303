import type { RiskLevel } from '#libs/scoring';
import type { Pictogram, StepChart, Timeline } from './report-charts.js';

export type { Pictogram, StepChart, Timeline } from './report-charts.js';

/**
 * A report as plain data: what is said, in which order, and what kind of thing each part is. Nothing
 * here knows of pages, fonts or colours; every printer draws the same report.
 */
export interface Report {
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** rtl: the whole layout is mirrored. */
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly subject: string;
  readonly organisation: string;
  /** `YYYY-MM-DD`; the only date a printer may stamp on its file. */
  readonly madeOn: string;
  /** Stands on every page. */
  readonly runningHead: string;
  readonly runningFoot: string;
  /** With `{page}` and `{pages}`. */
  readonly pageLabel: string;
  readonly draft: boolean;
  /** Across every page of a draft. */
  readonly draftMark: string;
  /** large: bigger type, for children. */
  readonly look?: 'large';
  /** A document without one opens with its title. */
  readonly cover?: Cover;
  readonly sections: readonly Section[];
  /** A file for programs inside the document. */
  readonly attachment?: { readonly name: string; readonly says: string; readonly text: string };
}

/** Colour of a statement; each also has a word and a sign. */
export type Tone = 'madder' | 'critical' | 'ochre' | 'pine' | 'grey';

/** The two families of signs: practice fills squares, harm is drawn in points, red lines are octagons. */
export type Sign =
  'breached' | 'not-cleared' | 'clear' | 'off' | RiskLevel | 'band-0' | 'band-1' | 'band-2' | 'band-3' | 'note';

/** A run of text; strong where the eye should rest, quiet where it may pass over. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly quiet?: true;
}
/** One paragraph. */
export type Rich = readonly Span[];

export interface Cover {
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  /** Set on drafts: what is still missing. */
  readonly draftNotice?: string;
  readonly status: {
    readonly label: string;
    readonly headline: string;
    readonly facts: string;
    readonly tone: Tone;
    readonly sign: Sign;
  };
  readonly chart?: ProfileChart | ConcernChart;
  readonly chartNote?: { readonly start: string; readonly end: string };
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly standing: Rich;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | BulletList
  | Facts
  | Gates
  | ProfileChart
  | ConcernChart
  | HarmMatrix
  | StepChart
  | Timeline
  | Cards
  | Table
  | AreaHead
  | Finding;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly sign?: Sign;
  readonly aside?: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Rich;
  /** lead: the serif voice of a judgement; small: remarks. */
  readonly look: 'lead' | 'body' | 'small';
}

export interface BulletList {
  readonly kind: 'list';
  readonly items: readonly Rich[];
}

/** Pips of a level: `counted` filled, up to `claimed` hatched, of four. */
export interface Pips {
  readonly counted: number;
  readonly claimed: number;
  readonly alt: string;
}

export interface Fact {
  readonly label: string;
  readonly value: readonly Rich[];
  readonly pips?: Pips;
  readonly sign?: Sign;
}

export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** Open gates with their limits, worst first. */
export interface Gates {
  readonly kind: 'gates';
  readonly gates: readonly {
    readonly sign: Sign;
    readonly title: string;
    readonly limit: string;
    readonly why: string;
  }[];
}

/** Figures of a bar, each 0 to 100. */
export interface Bar {
  readonly shown: number;
  readonly upper: number;
  readonly claimed: number;
}

export interface ProfileChart {
  readonly kind: 'profile-chart';
  readonly alt: string;
  readonly rows: readonly {
    readonly title: string;
    readonly figure?: string;
    readonly bar?: Bar;
    readonly note?: string;
  }[];
}

/** Screening: how many of the questions asked are a concern; no score. */
export interface ConcernChart {
  readonly kind: 'concern-chart';
  readonly alt: string;
  readonly rows: readonly {
    readonly title: string;
    readonly concerns: number;
    readonly asked: number;
    readonly note: string;
  }[];
}

export interface HarmMatrix {
  readonly kind: 'harm-matrix';
  readonly alt: string;
  /** Worst first, as printed down the side. */
  readonly severities: readonly string[];
  readonly likelihoods: readonly string[];
  readonly axis: string;
  readonly legend: string;
  readonly levelWords: Readonly<Record<RiskLevel, string>>;
  /** Level of each cell: worst severity first, then by rising likelihood. */
  readonly levels: readonly (readonly RiskLevel[])[];
  readonly marks: readonly {
    readonly no: string;
    readonly before: { readonly severity: number; readonly likelihood: number };
    readonly after: { readonly severity: number; readonly likelihood: number };
  }[];
}

/** A picture, a name and a few sentences. */
export interface Card {
  readonly pictogram: Pictogram;
  /** Empty where the sentences stand alone. */
  readonly title: string;
  readonly text: readonly Rich[];
  readonly pips?: Pips;
}

export interface Cards {
  readonly kind: 'cards';
  readonly cards: readonly Card[];
}

export interface Cell {
  readonly text: readonly Rich[];
  /** A word on its own ground: a harm level. */
  readonly chip?: RiskLevel;
  readonly sign?: Sign;
  readonly pips?: Pips;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** Many rows of which a reader looks up one: smaller type, closer rows. */
  readonly dense?: true;
  /** `share`: part of the width; all shares of a table add up to 1. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly figures?: true }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Opens one right (or module) with its figure. */
export interface AreaHead {
  readonly kind: 'area-head';
  readonly eyebrow: string;
  readonly title: string;
  readonly figure?: string;
  readonly band?: { readonly title: string; readonly sign: Sign };
  readonly range?: string;
  readonly bar?: Bar;
  readonly barAlt?: string;
}

export interface Finding {
  readonly kind: 'finding';
  readonly no: string;
  readonly title: string;
  readonly alert?: { readonly sign: Sign; readonly tone: Tone; readonly text: Rich };
  readonly facts: readonly Fact[];
}
