import type { Level, Mode, Rating, Tier } from '#libs/instruments';

/** Exact, reduced, denominator positive. Exported as "425/8" (section 3.9). */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export type AnswerState = 'ANSWERED' | 'UNKNOWN' | 'BLANK' | 'NA_AUTO' | 'NA_CLAIMED' | 'NA_ACCEPTED';
export type RedLineState = 'BREACHED' | 'UNRESOLVED' | 'CLAIMED' | 'CLEAR' | 'NOT_APPLICABLE';
export type Confidence = 'high' | 'medium' | 'low';
export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';
export type GateId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6';
/** Three values of a condition (section 3.1). */
export type Truth = 'true' | 'false' | 'not-known';

/** One condition term that made a question apply, stay hidden or be asked although not known. */
export interface ConditionReason {
  readonly flag?: string;
  readonly answer?: string;
  readonly is?: readonly string[];
  readonly truth: Truth;
}

export interface QuestionResult {
  readonly id: string;
  readonly state: AnswerState;
  readonly inherited: boolean;
  readonly applies: Truth;
  readonly because: readonly ConditionReason[];
  readonly scored: boolean;
  readonly weight: number;
  readonly rights: readonly string[];
  /** Level that counts: as stated, or as a reviewer lowered it; undefined where not ANSWERED. */
  readonly level?: Level;
  /** Usable tier as of the as-of date, or as a reviewer lowered it; 0 where not ANSWERED. */
  readonly tier: Tier;
  /** min(level, tier + 1), or level where evidence is `none`; undefined where not ANSWERED. */
  readonly evidenced?: Level;
  /** 25 × evidenced, 25 × level, and 25 × level or 100 where not ANSWERED (section 3.4); all 0 where it does not count. */
  readonly points: number;
  readonly claim: number;
  readonly upper: number;
  /** Only where the question is scored: support questions enter no gate. */
  readonly redLine?: { readonly id: string; readonly state: RedLineState };
  /** An item would count for more than the answer's usable tier if it were dated, recent enough and usable. */
  readonly stale: boolean;
}

/** A score with its reasons: which questions counted and the sums that made it. */
export interface SetScore {
  readonly id: string;
  /** `null`: NOT_ASSESSED. Never 0 for "nothing applies". */
  readonly score: Fraction | null;
  readonly claim: Fraction | null;
  readonly upper: Fraction | null;
  readonly coverage: Fraction | null;
  readonly support: Fraction | null;
  readonly range: Fraction | null;
  readonly confidence: Confidence | null;
  readonly band: string | null;
  readonly naRate: Fraction | null;
  /** Fewer than three applicable scored questions. */
  readonly thin: boolean;
  /** `SCREENING`: asked, but a screening gives no score. */
  readonly reason?: 'ALL_NA' | 'NOT_IN_INSTRUMENT' | 'OUT_OF_SCOPE' | 'SCREENING';
  /** Share of weight that comes from inherited answers, 0 to 1. */
  readonly inheritedShare: Fraction | null;
  /** Screening only: applicable questions that are not ANSWERED or have level 0 or 1. */
  readonly concerns?: number;
  /** Ids of the questions that counted, instrument order; weights and points stand in QuestionResult. */
  readonly because: readonly string[];
  /** Σ w·points, Σ w·claim, Σ w·upper and Σ w. */
  readonly sums: { readonly points: number; readonly claim: number; readonly upper: number; readonly weight: number };
}

export interface Gate {
  readonly id: GateId;
  readonly status: string;
  readonly cap: number;
  /** Ids of the red lines, harms or clusters that hold it open. */
  readonly because: readonly string[];
}

export interface RedLineResult {
  readonly id: string;
  readonly state: RedLineState;
  readonly because: readonly string[];
  /** Flags that switched it off, when NOT_APPLICABLE. */
  readonly offBy: readonly ConditionReason[];
}

export interface HarmResult {
  readonly id: string;
  readonly own: boolean;
  /** `false`: the profile switched it off; its figures are then of no consequence to gates, plan or progress. */
  readonly applies: Truth;
  readonly offBy: readonly ConditionReason[];
  /** Ratings as they count: floors, unknowns and incidents applied (section 4.1). */
  readonly ratings: {
    readonly scale: Rating;
    readonly scope: Rating;
    readonly irremediability: Rating;
    readonly likelihood: Rating;
  };
  /** Dimensions that were unknown, not rated yet, or raised to the floor, or set by an incident. */
  readonly flags: readonly RatingFlag[];
  /** An incident within the last 12 months. */
  readonly incident: boolean;
  readonly severity: Rating;
  readonly inherent: RiskLevel;
  /** Control strength C, 0 to 4. */
  readonly control: Level;
  readonly residualSeverity: Rating;
  readonly residualLikelihood: Rating;
  readonly residualScope: Rating;
  readonly residual: RiskLevel;
  /** Applicable controls with the evidenced level each counted with. */
  readonly because: readonly CountedControl[];
  /** Of a company's own harm with proposed links: what would be left if a reviewer accepted them all. Counts nowhere. */
  readonly ifAccepted?: {
    readonly control: Level;
    readonly residual: RiskLevel;
    readonly because: readonly CountedControl[];
  };
}

/** Why a rating is not simply what was stated. */
export interface RatingFlag {
  readonly dimension: 'scale' | 'scope' | 'irremediability' | 'likelihood';
  readonly why: 'unknown' | 'not-rated' | 'floor' | 'incident';
}

/** An applicable control of a harm; `evidenced` is 0 where its question is not ANSWERED (section 4.4). */
export interface CountedControl {
  readonly question: string;
  readonly weight: number;
  readonly key: boolean;
  readonly reach: boolean;
  readonly evidenced: Level;
}

/** An answer whose next level or missing evidence would gain most for one cluster. */
export interface Mover {
  readonly question: string;
  /**
   * next-level: reach the next level and show it; evidence: prove what is claimed; find-out: answer what is
   * unknown or blank, counted as if it turned out to be the lowest level above 0.
   */
  readonly how: 'next-level' | 'evidence' | 'find-out';
  readonly toLevel: Level;
  readonly toTier: Tier;
  /** What the cluster's score gains, with the set of applicable questions unchanged. */
  readonly gain: Fraction;
  /** Open gates that this change alone would close. */
  readonly lifts: readonly GateId[];
}

export interface AssessmentResult {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly method: 1;
  readonly mode: Mode;
  readonly asOf: string;
  readonly questions: readonly QuestionResult[];
  readonly modules: readonly SetScore[];
  readonly clusters: readonly SetScore[];
  /** All applicable scored questions, each once. */
  readonly overall: SetScore;
  readonly redLines: readonly RedLineResult[];
  readonly harms: readonly HarmResult[];
  /** Open gates in the order of section 3.8; the first is the headline. */
  readonly gates: readonly Gate[];
  readonly index: {
    readonly value: Fraction | null;
    readonly upper: Fraction | null;
    readonly uncapped: Fraction | null;
    readonly mean: Fraction | null;
    readonly weakest: Fraction | null;
    readonly weakestClusters: readonly string[];
    readonly cap: number | null;
    readonly band: string | null;
    readonly confidence: Confidence | null;
    readonly partial: boolean;
    readonly nonNull: number;
    readonly reason?: 'NOTHING_APPLIES' | 'SCREENING' | 'ORGANISATION';
    /** Index if the offset 25 of section 3.7 were 15 or 35, caps unchanged (section 6). */
    readonly sensitivity: {
      readonly offset15: Fraction | null;
      readonly offset35: Fraction | null;
      readonly bandSensitive: boolean;
    };
  };
  /** Status text: first open gate; else the band's title; else "No index", "Screening only". */
  readonly headline: string;
  /** Per cluster, best gains first. */
  readonly movers: Readonly<Record<string, readonly Mover[]>>;
  readonly progress: Progress;
  /** What blocks a submission (section 6). */
  readonly blocks: readonly Block[];
}

/** How far the assessment is filled in: all questions in scope that apply, support questions included. */
export interface Progress {
  readonly applicable: number;
  /** Everything but BLANK: "we do not know" and "not applicable" are answers. */
  readonly answered: number;
  readonly blank: number;
  /** Of the above, those asked of the organisation, which a product team cannot answer here. */
  readonly inherited: { readonly applicable: number; readonly blank: number };
  /** Applicable harms with a dimension that nobody rated. */
  readonly unratedHarms: number;
}

export interface Block {
  readonly kind: 'blank' | 'unrated-harm' | 'nothing-applies';
  /** The question or harm; absent for nothing-applies. */
  readonly id?: string;
}
