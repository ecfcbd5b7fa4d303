/**
 * The compiled instrument: a versioned questionnaire with its rules, as plain data that can be
 * sent to a browser as JSON. Everything here is made by `#libs/instruments/parse` from the YAML
 * files of one folder; ids have been checked, defaults filled in, and order is instrument order.
 */

/** Level of a maturity ladder, 0 (absent or harmful) to 4 (effective and improving). */
export type Level = 0 | 1 | 2 | 3 | 4;
/** Evidence tier: 0 assertion, 1 approved document, 2 operating record, 3 effectiveness data or outside check. */
export type Tier = 0 | 1 | 2 | 3;
/** A rating of a harm dimension, 1 to 4 (scoring method section 4.1). */
export type Rating = 1 | 2 | 3 | 4;
export type Scale = 'maturity' | 'yes-partly-no' | 'reverse' | 'checklist' | 'number';
export type ActionKind = 'prevent' | 'mitigate' | 'remedy';
export type Effort = 'small' | 'medium' | 'large';
export type Mode = 'screening' | 'full' | 'organisation';
/** Whom a module asks about: one product, or the organisation once for all its products. */
export type About = 'product' | 'organisation';
export type Cell =
  | 'content-aggressive'
  | 'content-sexual'
  | 'content-values'
  | 'contact-aggressive'
  | 'contact-sexual'
  | 'contact-values'
  | 'conduct-aggressive'
  | 'conduct-sexual'
  | 'conduct-values'
  | 'contract-aggressive'
  | 'contract-sexual'
  | 'contract-values'
  | 'cross-privacy'
  | 'cross-health'
  | 'cross-fair';

/** Positive, structured, three-valued: a flag not set or an answer not given is "not known" (section 3.1). */
export type Condition =
  | { readonly flag: string }
  | { readonly answer: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Option {
  readonly id: string;
  readonly level: Level;
  readonly label: string;
}

/** One part of a checklist; an exclusive part ("none of these") excludes all others and counts as nothing selected. */
export interface Part {
  readonly id: string;
  /** 1 to 3; 0 for the exclusive part. */
  readonly weight: number;
  readonly label: string;
  readonly exclusive: boolean;
}

export interface NumberScale {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Ascending; the first row has no `from`; the last row with `from <= value` applies. */
  readonly rows: readonly { readonly from?: number; readonly level: Level }[];
}

/** What an action asks for; the same shape serves questions and harms. */
export interface ActionTemplate {
  readonly id: string;
  readonly action: string;
  readonly kind: ActionKind;
  readonly owner: string;
  readonly effort: Effort;
  /** Days until due where no harm or red line sets the date; undefined: the next cycle. */
  readonly dueInDays?: number;
  readonly doneWhen: string;
}

export interface RemediationTemplate extends ActionTemplate {
  /** The levels this action answers; the stated level picks it. */
  readonly levels: readonly Level[];
}

export interface QuestionExample {
  readonly name: string;
  readonly profile?: Readonly<Record<string, boolean>>;
  /** Earlier answers, question id to option id. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly answer?: string | number | readonly string[];
  readonly tier?: Tier;
  readonly expect: {
    readonly state?: 'not-applicable';
    readonly level?: Level;
    readonly evidenced?: Level;
    readonly redLine?: 'breached' | 'unresolved' | 'clear';
    readonly actions?: readonly string[];
  };
}

export interface Question {
  readonly id: string;
  readonly moduleId: string;
  readonly about: About;
  readonly asks: string;
  readonly why: string;
  readonly help: string;
  readonly good?: string;
  readonly bad?: string;
  readonly lighter?: string;
  readonly scale: Scale;
  /** Checklist only: the parts are harmful practices, so what is not selected counts (section 3.2). */
  readonly reverse?: boolean;
  /** Empty for checklist and number. */
  readonly options: readonly Option[];
  /** Empty unless checklist. */
  readonly parts: readonly Part[];
  /** Only for number. */
  readonly number?: NumberScale;
  readonly weight: 1 | 2 | 3;
  /** Clusters the question counts in, in full in each (section 2). */
  readonly rights: readonly string[];
  readonly cites: readonly string[];
  readonly appliesWhen?: Condition;
  readonly redLine?: string;
  /** Highest level that breaches the red line; 0, for reverse 2 (section 3.8). */
  readonly failLevel: Level;
  readonly screening: boolean;
  readonly scored: boolean;
  readonly naAllowed: boolean;
  /** `none`: the claim counts without evidence (section 3.3). */
  readonly evidence: 'none' | Readonly<Record<1 | 2 | 3, string>>;
  readonly remediation: readonly RemediationTemplate[];
  readonly examples: readonly QuestionExample[];
}

export interface Module {
  readonly id: string;
  readonly kind: 'due-diligence' | 'right' | 'technology';
  readonly title: string;
  readonly about: About;
  /** Ids in instrument order. */
  readonly questions: readonly string[];
}

export interface Cluster {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly about: string;
  readonly cites: readonly string[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  /** Lower bound, inclusive: 0, 25, 50, 75 (section 3.9). */
  readonly from: number;
}

export interface ProfileStep {
  readonly id: string;
  readonly title: string;
  /** May contain `{product}`. */
  readonly asks: string;
  readonly help: string;
}

export interface ProfileFlag {
  readonly flag: string;
  readonly step: string;
  readonly asks: string;
  readonly help: string;
  readonly askWhen?: Condition;
}

export interface Family {
  readonly id: string;
  readonly title: string;
  /** Contains `{n}`: "GC25 para {n}". */
  readonly label: string;
  readonly speaksTo: string;
  readonly kind: 'comment' | 'treaty' | 'principles' | 'guideline' | 'law' | 'code';
}

export interface Source {
  readonly id: string;
  readonly family: string;
  /** The label as printed: "GC25 para 42". */
  readonly label: string;
  readonly title: string;
  readonly force?: 'B' | 'R' | 'N' | 'E' | 'C' | 'S';
  /** Continues the label: "asks States to …". */
  readonly says: string;
  readonly link?: string;
  readonly status: 'verified' | 'to-be-checked';
  readonly checked: string;
}

export interface LawAnchor {
  readonly place: string;
  readonly cite: string;
  readonly status: 'verified' | 'to-be-checked';
  readonly checked?: string;
}

export interface RedLine {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly cites: readonly string[];
  readonly laws: readonly LawAnchor[];
  /** The contain-at-once step, due within 7 days of a breach. */
  readonly contain: string;
  readonly status: 'proposed' | 'approved';
}

export interface HarmControl {
  readonly question: string;
  readonly weight: number;
  readonly key: boolean;
  readonly reach: boolean;
}

export interface Harm {
  readonly id: string;
  readonly cell: Cell;
  readonly title: string;
  readonly rights: readonly string[];
  readonly cites: readonly string[];
  /** Over profile flags only (section 4.1). */
  readonly appliesWhen?: Condition;
  readonly screening: boolean;
  readonly floor: { readonly scale?: Rating; readonly irremediability?: Rating };
  readonly rate: {
    readonly exposed: string;
    readonly scale: string;
    readonly scope: string;
    readonly irremediability: string;
    readonly likelihood: string;
  };
  readonly controls: readonly HarmControl[];
  readonly prevent: ActionTemplate;
  readonly mitigate: ActionTemplate;
  readonly remedy: ActionTemplate;
}

export interface CoverageNote {
  readonly cite: string;
  readonly by: 'guidance' | 'states';
  readonly reason: string;
}

export interface ChangelogEntry {
  readonly version: string;
  readonly date: string;
  readonly areas: string;
  readonly effect: string;
  readonly why: string;
}

export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly status: 'draft' | 'released';
  readonly language: string;
  readonly title: string;
  readonly about: string;
  /** Version of the scoring method. */
  readonly method: 1;
  readonly houseRules?: 'opencria';
  /** SHA-256, hex, over the canonical JSON of everything else here. */
  readonly digest?: string;
  /** SHA-256, hex, over the canonical JSON of the learning texts; absent where there are none. */
  readonly learningDigest?: string;
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly means: string }[];
  readonly bands: readonly Band[];
  readonly clusters: readonly Cluster[];
  /** The cluster gate G6 watches; absent: the gate does not exist. */
  readonly remedyCluster?: string;
  readonly profileSteps: readonly ProfileStep[];
  readonly profile: readonly ProfileFlag[];
  readonly families: readonly Family[];
  readonly sources: readonly Source[];
  readonly redLines: readonly RedLine[];
  readonly modules: readonly Module[];
  /** All questions of all modules in instrument order. */
  readonly questions: readonly Question[];
  readonly harms: readonly Harm[];
  readonly coverage: readonly CoverageNote[];
  readonly changelog: readonly ChangelogEntry[];
}
