import type { HarmControl, Level, Mode, Rating, Tier } from '#libs/instruments';

/** ISO calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** One item that backs an answer (scoring method section 3.3). */
export interface EvidenceItem {
  readonly tier: Tier;
  /** Effective date (for documents the last approval or review). Absent or in the future: tier 0. */
  readonly effectiveOn?: IsoDate;
  /** Set when the item cannot count: unreadable, or about another product. */
  readonly unusable?: boolean;
  /** Carried through to reasons and reports; never read by the method. */
  readonly title?: string;
}

/**
 * What a reviewer set on one answer. It replaces the company's in every figure (section 6); figures without
 * it are those of the same input without verdicts.
 */
export interface Verdict {
  /** Lowers the level; above the claim it has no effect. */
  readonly level?: Level;
  /** Lowers the tier; above the usable tier it has no effect. */
  readonly tier?: Tier;
  /** Decides a not-applicable claim; has no effect on any other answer. */
  readonly notApplicable?: 'accepted' | 'rejected';
  /** The question counts as answered at or below its fail level, whatever the company stated (section 3.8). */
  readonly redLineBreached?: boolean;
}

/** One stored answer. Exactly one of option, parts, number, unknown, notApplicable is set. */
export interface Answer {
  readonly option?: string;
  readonly parts?: readonly string[];
  readonly number?: number;
  readonly unknown?: true;
  /** Beside `unknown`: what is missing and by when it will be known. Carried through to reports; never read by the method. */
  readonly missing?: { readonly what?: string; readonly knownBy?: IsoDate };
  readonly notApplicable?: { readonly reason: string };
  readonly evidence?: readonly EvidenceItem[];
  readonly note?: string;
  readonly verdict?: Verdict;
}

export type RatingOrUnknown = Rating | 'unknown';

/** Ratings of one catalogue harm as if its controls did not exist (section 4.1). Absent dimension: not rated yet. */
export interface HarmRating {
  readonly scale?: RatingOrUnknown;
  readonly scope?: RatingOrUnknown;
  readonly irremediability?: RatingOrUnknown;
  readonly likelihood?: RatingOrUnknown;
  readonly incidentOn?: IsoDate;
  readonly involvement?: 'cause' | 'contribute' | 'linked';
  readonly exposed?: string;
  readonly note?: string;
}

/** A harm the company added itself: C = 0 until a reviewer accepts control links (section 4.1). */
export interface OwnHarm extends HarmRating {
  readonly id: string;
  readonly title: string;
  readonly rights: readonly string[];
  /** Control links a reviewer accepted: the only ones that reduce anything. */
  readonly acceptedControls?: readonly HarmControl[];
  /** Links the company proposes; they show what would be left if a reviewer accepted them, and change nothing. */
  readonly proposedControls?: readonly HarmControl[];
}

/** Profile: true, false, or absent for "not known". */
export type Profile = Readonly<Record<string, boolean>>;
export type Answers = Readonly<Record<string, Answer>>;

/** Everything the method needs; nothing here is read from a clock, a file or a network. */
export interface AssessmentInput {
  readonly mode: Mode;
  /** Date evidence and incidents are judged on. */
  readonly asOf: IsoDate;
  readonly profile: Profile;
  /** Answers to product questions (in mode `organisation`: to organisation questions). */
  readonly answers: Answers;
  /** The organisation's own answers, inherited by a product assessment; routed by its own profile and answers. */
  readonly organisation?: { readonly profile?: Profile; readonly answers: Answers };
  readonly harms: Readonly<Record<string, HarmRating>>;
  readonly ownHarms?: readonly OwnHarm[];
}
