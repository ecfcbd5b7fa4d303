import type { ActionKind, Effort, Level } from '#libs/instruments';
import type { RiskLevel } from '#libs/scoring';

/** Why an item stands where it stands: the group heading of the plan (section 4.6). */
export type Urgency = 'breach' | 'condition' | 'critical' | 'unresolved' | 'high' | 'medium' | 'low' | 'no-harm';
export type PlanItemType = 'answer' | 'remedy' | 'redesign' | 'monitor' | 'condition' | 'own';
/** do: the template of the stated level; show: prove what is claimed; find-out: unknown or blank first. */
export type PlanStep = 'do' | 'show' | 'find-out';

/** One proposed remediation step, in the order of section 4.6. */
export interface PlanItem {
  /** Stable: "answer:private-defaults", "remedy:contact-sexual-grooming", "redesign:…", "monitor:…", "condition:…", "own:…". */
  readonly key: string;
  readonly type: PlanItemType;
  readonly step: PlanStep;
  readonly urgency: Urgency;
  readonly kind: ActionKind;
  /** One order. Prefixed by "Show it: " or "Find out: " where the step is show or find-out. */
  readonly action: string;
  readonly templateId?: string;
  readonly owner: string;
  readonly effort: Effort;
  readonly doneWhen: string;
  /** Days from the as-of date; undefined: next cycle. */
  readonly dueInDays?: number;
  /** asOf + dueInDays. */
  readonly dueOn?: string;
  /** For a breach: the containment step and its date (7 days). */
  readonly contain?: { readonly action: string; readonly dueOn: string };
  readonly question?: string;
  readonly harm?: string;
  readonly redLine?: string;
  /** Of a condition: the submission whose review set it. */
  readonly submission?: string;
  readonly rights: readonly string[];
  readonly cites: readonly string[];
  readonly level?: Level;
  readonly evidenced?: Level;
  readonly residual?: RiskLevel;
  /** Somebody put it in other words; they stay, whatever is proposed later. */
  readonly adapted?: true;
  /** What proves it: the text of the next tier for `show`; of tier 2, which level 3 rests on, for `do` and `find-out`. */
  readonly evidence?: string;
  /** Reasons in words' keys, for "why is this here". */
  readonly because: {
    readonly keyControl: boolean;
    readonly weight: number;
    readonly severity?: number;
    readonly irremediability?: number;
    readonly likelihood?: number;
    readonly control?: number;
  };
}
