import type { Instrument } from '#libs/instruments';
import type { PlanItem } from '#libs/remediation';
import { displayScore, type AssessmentResult, type SetScore } from '#libs/scoring';
import { progressInWords, type Subject } from '#libs/report';

const TOP_ACTIONS = 5;
const BAR = 20;

/** A summary for people, status first: what stops, how each right stands, what to do first. */
export function describeAssessment(
  instrument: Instrument,
  subject: Subject,
  result: AssessmentResult,
  plan: readonly PlanItem[],
): string {
  return [
    `${subject.product ?? subject.organisation}, as of ${result.asOf} (${instrument.title} ${instrument.version}, ${result.mode})\n`,
    `Status: ${result.headline}\n`,
    'Self-declared. Not a certificate, not legal advice, not endorsed.\n',
    profileOf(instrument, result),
    gatesOf(result),
    indexOf(result),
    planOf(plan),
    openEnds(subject, result),
  ].join('');
}

function profileOf(instrument: Instrument, result: AssessmentResult): string {
  const sets =
    result.mode === 'organisation' ? result.modules.filter(({ reason }) => reason !== 'OUT_OF_SCOPE') : result.clusters;
  const titles = new Map<string, string>();
  for (const module of instrument.modules) titles.set(module.id, module.title);
  if (result.mode !== 'organisation') for (const cluster of instrument.clusters) titles.set(cluster.id, cluster.title);
  const width = Math.max(0, ...sets.map((set) => (titles.get(set.id) ?? set.id).length));
  const rows = sets.map(
    (set) =>
      `  ${(titles.get(set.id) ?? set.id).padEnd(width)}  ${result.mode === 'screening' ? concerns(set) : bar(set)}\n`,
  );
  return `\n${result.mode === 'organisation' ? 'Steps' : 'Rights'}\n${rows.join('')}`;
}

function concerns(set: SetScore): string {
  if (set.concerns === undefined) return 'not asked';
  return `${set.concerns} ${set.concerns === 1 ? 'concern' : 'concerns'}`;
}

function bar(set: SetScore): string {
  if (set.score === null) return 'not applicable';
  const filled = Number((BigInt(BAR) * set.score.n) / (100n * set.score.d));
  const claim = set.claim === null ? '' : `claimed ${displayScore(set.claim)}, `;
  return `${'#'.repeat(filled)}${'.'.repeat(BAR - filled)} ${displayScore(set.score).padStart(4)}  ${claim}confidence ${set.confidence ?? 'low'}`;
}

function gatesOf({ gates, mode }: AssessmentResult): string {
  if (gates.length === 0) return '';
  const limit = (cap: number) => (mode === 'full' ? ` (caps the index at ${cap})` : '');
  const rows = gates.map(
    (gate) => `  ${gate.status}: ${gate.because.join(', ') || 'too little evidence'}${limit(gate.cap)}\n`,
  );
  return `\nOpen gates\n${rows.join('')}`;
}

function indexOf({ index }: AssessmentResult): string {
  if (index.value === null || index.upper === null) return '';
  return `\nIndex ${displayScore(index.value)}, up to ${displayScore(index.upper)} if every open point turns out well; ${index.nonNull} subjects counted${index.partial ? ' (partial)' : ''}.\n`;
}

function planOf(plan: readonly PlanItem[]): string {
  if (plan.length === 0) return '';
  const rows = plan.slice(0, TOP_ACTIONS).map((item, index) => {
    const due = item.dueOn === undefined ? 'next cycle' : `by ${item.dueOn}`;
    const first = item.contain === undefined ? '' : `At once: ${item.contain.action} `;
    const about = [item.redLine, item.question ?? item.harm].filter((id) => id !== undefined).join(', ');
    return `  ${index + 1}. ${first}${item.action} (${about}; ${item.owner}, ${due})\n`;
  });
  return `\nFirst of ${plan.length} actions\n${rows.join('')}`;
}

function openEnds(subject: Subject, { progress }: AssessmentResult): string {
  const notes = [
    `Answered: ${progressInWords(progress)}.`,
    progress.unratedHarms > 0 ? `${progress.unratedHarms} harms are not rated.` : '',
    subject.flagsNotKnown.length > 0
      ? `Not known, so their questions stay in: ${subject.flagsNotKnown.join(', ')}.`
      : '',
  ].filter((note) => note !== '');
  return `\n${notes.join('\n')}\n`;
}
