import { expectedPractice, type Question } from '#libs/instruments';
import type { Answer, EvidenceItem, QuestionResult } from '#libs/scoring';
import type { Pips } from './report.js';
import { texts } from './texts.js';
import { longDate } from './words.js';

/** What was answered, in the words of the questionnaire; the four ways of not answering stay apart. */
export function answerInWords(
  question: Question,
  answer: Answer | undefined,
  found: QuestionResult | undefined,
): string {
  const say = texts.answer;
  if (found?.state === 'NA_AUTO') return say.doesNotApply;
  if (answer?.notApplicable) {
    return found?.state === 'NA_ACCEPTED'
      ? say.naAccepted(answer.notApplicable.reason)
      : say.naClaimed(answer.notApplicable.reason);
  }
  if (answer?.unknown) return unknownInWords(answer);
  if (answer?.option !== undefined) {
    return say.quoted(question.options.find((option) => option.id === answer.option)?.label ?? answer.option);
  }
  if (answer?.number !== undefined) return `${answer.number} ${question.number?.unit ?? ''}`.trim();
  if (answer?.parts && answer.parts.length > 0) {
    const chosen = question.parts.filter((part) => answer.parts?.includes(part.id));
    const missing = question.parts.filter((part) => !part.exclusive && !answer.parts?.includes(part.id));
    const ticked = say.quoted(chosen.map((part) => part.label).join(' '));
    return missing.length === 0 || chosen.some((part) => part.exclusive)
      ? ticked
      : `${ticked} ${say.notTicked(missing.map((part) => part.label).join(' '))}`;
  }
  return say.blank;
}

function unknownInWords({ missing }: Answer): string {
  const say = texts.answer;
  return [
    say.unknown,
    ...(missing?.knownBy ? [say.knownBy(longDate(missing.knownBy))] : []),
    ...(missing?.what ? [say.missing(missing.what)] : []),
  ].join(' ');
}

/** The expected practice in words, for the line that prints a source. */
export function practiceInWords(question: Question): string | undefined {
  const practice = expectedPractice(question);
  switch (practice?.kind) {
    case undefined:
      return undefined;
    case 'option':
      return practice.label;
    case 'all':
      return practice.labels.join(' ');
    case 'none':
      return texts.answer.noneOf(practice.labels.join(' '));
    case 'from':
      return texts.answer.from(practice.value, practice.unit);
    case 'below':
      return texts.answer.below(practice.value, practice.unit);
  }
}

export function pipsOf(found: QuestionResult): Pips {
  const counted = found.evidenced ?? 0;
  const claimed = found.level ?? 0;
  return { counted, claimed, alt: texts.level.alt(counted, claimed) };
}

/** What level counts and why, and what the next one would be. */
export function levelInWords(question: Question, found: QuestionResult): string {
  const say = texts.level;
  if (found.state !== 'ANSWERED' || found.level === undefined || found.evidenced === undefined) return say.notAnswered;
  const { level, evidenced } = found;
  const next = question.options.filter((option) => option.level > level).toSorted((a, b) => a.level - b.level)[0];
  const counted = level > evidenced ? say.claimed(evidenced, level, say.backing[found.tier]) : say.counted(evidenced);
  return level < 3 && next ? `${counted} ${say.next(next.level, next.label)}` : counted;
}

export function evidenceInWords(
  question: Question,
  answer: Answer | undefined,
  found: QuestionResult,
): readonly string[] {
  if (question.evidence === 'none') return [texts.evidence.notNeeded];
  const items = answer?.evidence ?? [];
  if (items.length === 0) return [texts.evidence.none];
  const lines = items.map(evidenceItem);
  return found.stale ? [...lines, texts.evidence.stale(texts.tier[found.tier].toLowerCase(), found.tier)] : lines;
}

function evidenceItem(item: EvidenceItem): string {
  const say = texts.evidence;
  const kind = say.tier(item.tier, texts.tier[item.tier].toLowerCase());
  const dated = item.effectiveOn ? longDate(item.effectiveOn) : say.undated;
  return `${item.title ?? say.untitled}. ${kind}, ${dated}${item.unusable ? `, ${say.unusable}` : ''}`;
}
