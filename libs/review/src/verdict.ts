import type { Level, Tier } from '#libs/instruments';

/** What a reviewer judges: an answer, a harm, or an answer to the profile. */
export type SubjectKind = 'answer' | 'harm' | 'flag';

/**
 * accepted, rejected: a not-applicable claim, or the control links of a company's own harm. breached: the red line,
 * on contrary evidence; cleared: that breach, on new evidence. contested: changes no figure, and can only lead to return.
 */
export type VerdictKind = 'confirmed' | 'lowered' | 'rejected' | 'accepted' | 'breached' | 'cleared' | 'contested';

/** 1: who reviews the case; 2: who reviews what needs a second reviewer. */
export type Slot = 1 | 2;

export interface Subject {
  readonly subject: SubjectKind;
  readonly id: string;
}

export interface Judgement {
  readonly verdict: VerdictKind;
  /** Only with `lowered`: the level or tier, or both, that counts instead. */
  readonly level?: Level | null;
  readonly tier?: Tier | null;
}

/** A verdict as it stands on one subject of a submission. */
export interface GivenVerdict extends Subject, Judgement {
  readonly slot: Slot;
}
