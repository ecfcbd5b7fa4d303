import type { EntityManager } from 'typeorm';
import { stands } from '#libs/review';
import type { HeldCase } from '../correspondence/hold-case.js';
import type { InstrumentsService } from '../instruments/instruments.service.js';
import { judgedParts } from './load-judged.js';
import { loadEarlier, loadSealed } from '../reviews/load-sealed.js';
import { readVerdicts, writeVerdict } from './verdict-rows.js';

/**
 * Earlier verdicts stand in a later version where answer and evidence are the same; a breach stands in any case,
 * until two reviewers clear it. Safe to repeat: what the new version has already is left alone.
 */
export async function carryVerdicts(
  em: EntityManager,
  instruments: InstrumentsService,
  held: HeldCase,
  now: Date,
): Promise<number> {
  if (held.previousId === null) return 0;
  const earlier = await readVerdicts(em, held.previousId);
  if (earlier.length === 0) return 0;
  const present = new Set((await readVerdicts(em, held.submissionId)).map(keyOf));
  const previous = await loadEarlier(em, instruments, held.previousId);
  if (previous === null) return 0;
  const before = judgedParts(previous);
  const after = judgedParts(await loadSealed(em, instruments, held.submissionId));
  let carried = 0;
  for (const verdict of earlier) {
    const { subject, subjectId } = verdict;
    const breach = verdict.verdict === 'breached' && after.answers.get(subjectId)?.asked === true;
    if (present.has(keyOf(verdict)) || !(breach || stands(before, after, subject, subjectId))) continue;
    const carriedFrom = verdict.carriedFrom ?? held.previousId;
    if (await writeVerdict(em, held, { ...verdict, carriedFrom }, 0, now)) carried++;
  }
  return carried;
}

const keyOf = ({ subject, subjectId, slot }: { subject: string; subjectId: string; slot: number }): string =>
  `${subject} ${subjectId} ${slot}`;
