import type { Level, Tier } from '#libs/instruments';
import type { AssessmentInput, AssessmentResult, CompiledInstrument } from '#libs/scoring';
import type { GivenVerdict, Judgement, Subject, VerdictKind } from './verdict.js';

/** What may be judged about one subject. */
export interface LegalVerdicts {
  readonly kinds: readonly VerdictKind[];
  /** Levels and tiers that `lowered` may name, lowest first. */
  readonly levels: readonly Level[];
  readonly tiers: readonly Tier[];
}

/** A submission as it is judged; the result is that of the company's own input, without verdicts. */
export interface JudgedSubmission {
  readonly compiled: CompiledInstrument;
  readonly input: AssessmentInput;
  readonly result: AssessmentResult;
}

/** What stands about the subject already, and whether the company gave evidence for it that the last version had not. */
export interface Standing {
  readonly verdicts: readonly GivenVerdict[];
  readonly hasNewEvidence: boolean;
}

export type VerdictFault =
  | 'not-here'
  | 'not-legal'
  | 'nothing-lowered'
  | 'level-not-lower'
  | 'tier-not-lower'
  | 'figure-not-asked'
  | 'reason-missing';

const NOTHING: LegalVerdicts = { kinds: [], levels: [], tiers: [] };
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const TIERS: readonly Tier[] = [0, 1, 2, 3];

/** The verdicts that a reviewer may give; none where the submission has no such subject, or does not ask it. */
export function legalVerdicts(judged: JudgedSubmission, subject: Subject, standing: Standing): LegalVerdicts {
  switch (subject.subject) {
    case 'answer':
      return ofAnswer(judged, subject.id, standing);
    case 'harm':
      return ofHarm(judged, subject.id);
    case 'flag': {
      const isFlag = judged.compiled.instrument.profile.some(({ flag }) => flag === subject.id);
      return isFlag && judged.input.mode !== 'organisation'
        ? { ...NOTHING, kinds: ['confirmed', 'contested'] }
        : NOTHING;
    }
  }
}

function ofAnswer({ compiled, result }: JudgedSubmission, id: string, standing: Standing): LegalVerdicts {
  const answer = result.questions.find((question) => question.id === id);
  const question = compiled.questions[compiled.placeOf.get(id) ?? -1]?.question;
  if (answer === undefined || question === undefined || answer.applies === 'false') return NOTHING;
  const { state, level, tier, redLine } = answer;
  const isAnswered = state === 'ANSWERED' && level !== undefined;
  const levels = isAnswered ? LEVELS.filter((each) => each < level) : [];
  const tiers = isAnswered && question.evidence !== 'none' ? TIERS.filter((each) => each < tier) : [];
  // A breach that stands is not taken back by a confirmation: clearing it takes new evidence and two reviewers.
  const wasBreached = standing.verdicts.some(({ verdict }) => verdict === 'breached' || verdict === 'cleared');
  const kinds: VerdictKind[] = state === 'NA_CLAIMED' ? ['accepted', 'rejected'] : ['confirmed'];
  if (levels.length + tiers.length > 0) kinds.push('lowered');
  if (redLine && redLine.state !== 'NOT_APPLICABLE' && redLine.state !== 'BREACHED') kinds.push('breached');
  if (wasBreached && standing.hasNewEvidence) kinds.push('cleared');
  return { kinds, levels, tiers };
}

function ofHarm({ input, result }: JudgedSubmission, id: string): LegalVerdicts {
  const harm = result.harms.find((each) => each.id === id);
  if (harm === undefined || harm.applies === 'false') return NOTHING;
  const links = input.ownHarms?.find((own) => own.id === id)?.proposedControls ?? [];
  return { ...NOTHING, kinds: links.length > 0 ? ['accepted', 'rejected', 'contested'] : ['confirmed', 'contested'] };
}

/** Agreement needs no words; whatever goes against the company says why. */
export function needsReason(verdict: VerdictKind): boolean {
  return verdict !== 'confirmed' && verdict !== 'accepted';
}

/** What is wrong with a verdict, or null. */
export function checkVerdict(
  legal: LegalVerdicts,
  given: Judgement & { readonly reason: string },
): VerdictFault | null {
  const { verdict, level, tier, reason } = given;
  const [hasLevel, hasTier] = [isSet(level), isSet(tier)];
  if (legal.kinds.length === 0) return 'not-here';
  if (!legal.kinds.includes(verdict)) return 'not-legal';
  if (verdict !== 'lowered' && (hasLevel || hasTier)) return 'figure-not-asked';
  if (verdict === 'lowered' && !hasLevel && !hasTier) return 'nothing-lowered';
  if (isSet(level) && !legal.levels.includes(level)) return 'level-not-lower';
  if (isSet(tier) && !legal.tiers.includes(tier)) return 'tier-not-lower';
  return needsReason(verdict) && reason.trim() === '' ? 'reason-missing' : null;
}

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
