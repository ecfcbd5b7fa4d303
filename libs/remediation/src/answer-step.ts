import type { Level, Question, RemediationTemplate, Tier } from '#libs/instruments';
import type { QuestionResult } from '#libs/scoring';
import type { PlanItem, PlanStep } from './plan-item.js';

/** What to do about one answer, before harms and dates are known. */
export interface AnswerStep extends Pick<
  PlanItem,
  'step' | 'kind' | 'action' | 'templateId' | 'owner' | 'effort' | 'doneWhen' | 'evidence'
> {
  /** The question's own date, where no harm or red line sets one. */
  readonly ownDays?: number;
}

/** The tier that proves level 3, which the actions of levels 0 to 2 lead to. */
const PROOF_OF_PRACTICE: Tier = 2;

/**
 * Picks the step for an answer below evidenced level 3 or with an open red line (content guide 2.1):
 * the stated level picks the template; level 3 or 4 without enough evidence has to be shown; what is
 * unknown or blank has to be found out, then follows the action for level 0.
 */
export function answerStep(question: Question, result: QuestionResult): AnswerStep {
  const step = stepOf(result);
  if (step === 'show') return showStep(question, result);
  const level = result.level ?? 0;
  const template = templateFor(question, level);
  const evidence = evidenceText(question, PROOF_OF_PRACTICE);
  const action = template?.action ?? nextPractice(question, level);
  return {
    step,
    kind: template?.kind ?? 'prevent',
    action: step === 'find-out' ? `Find out: ${question.asks} Then: ${action}` : action,
    templateId: template?.id,
    owner: template?.owner ?? defaultOwner(question),
    effort: template?.effort ?? 'medium',
    doneWhen: template?.doneWhen ?? 'A dated record of this product shows the new practice.',
    ownDays: template?.dueInDays,
    evidence,
  };
}

function stepOf(result: QuestionResult): PlanStep {
  if (result.state !== 'ANSWERED' || result.level === undefined) return 'find-out';
  return result.level >= 3 ? 'show' : 'do';
}

function showStep(question: Question, result: QuestionResult): AnswerStep {
  const tier = nextTier(result.tier);
  const text = evidenceText(question, tier) ?? 'a dated record of this practice';
  // Proving a practice is the work of whoever would have built it: the highest template names them.
  const template = question.remediation.toSorted((a, b) => Math.max(...b.levels) - Math.max(...a.levels))[0];
  return {
    step: 'show',
    // Nobody is remedied by a record; it shows that prevention works.
    kind: 'prevent',
    action: `Show it: ${text}`,
    owner: template?.owner ?? defaultOwner(question),
    effort: 'small',
    doneWhen:
      tier === 1
        ? `Attached, approved and reviewed in the last 24 months: ${text}`
        : `Attached, about this product and from the last 12 months: ${text}`,
    ownDays: template?.dueInDays,
    evidence: text,
  };
}

/** The template that names the level; else the one for the nearest lower level, else the lowest one there is. */
function templateFor(question: Question, level: Level): RemediationTemplate | undefined {
  const lowest = (template: RemediationTemplate) => Math.min(...template.levels);
  const below = question.remediation
    .filter((template) => lowest(template) <= level)
    .toSorted((a, b) => lowest(b) - lowest(a));
  return (
    question.remediation.find((template) => template.levels.includes(level)) ??
    below[0] ??
    question.remediation.toSorted((a, b) => lowest(a) - lowest(b))[0]
  );
}

/** For instruments that write no remediation: the next better option is the order. */
function nextPractice(question: Question, level: Level): string {
  const better = question.options.filter((option) => option.level > level).toSorted((a, b) => a.level - b.level)[0];
  return better
    ? `Get to where this is true: ${better.label}`
    : `Improve what this question asks for: ${question.asks}`;
}

function evidenceText(question: Question, tier: Tier): string | undefined {
  return question.evidence === 'none' || tier === 0 ? undefined : question.evidence[tier];
}

const nextTier = (tier: Tier): Tier => (tier === 0 ? 1 : tier === 1 ? 2 : 3);
const defaultOwner = (question: Question) => (question.about === 'organisation' ? 'leadership' : 'product');
