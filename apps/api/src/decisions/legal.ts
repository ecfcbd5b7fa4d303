import type { EntityManager } from 'typeorm';
import type { Level, Tier } from '#libs/instruments';
import {
  checkVerdict,
  legalVerdicts,
  type LegalVerdicts,
  type SubjectKind,
  type VerdictFault,
  type VerdictKind,
} from '#libs/review';
import type { HeldCase } from '../correspondence/hold-case.js';
import type { InstrumentsService } from '../instruments/instruments.service.js';
import { invalidInput } from '../platform/problems.js';
import { asGiven, hasNewEvidence } from './load-judged.js';
import { loadEarlier, loadSealed, type SealedCase } from '../reviews/load-sealed.js';
import { readVerdicts, type VerdictRow } from './verdict-rows.js';

const SAYS: Readonly<Record<VerdictFault, readonly [field: string, says: string]>> = {
  'not-here': ['subjectId', 'The submission does not hold this, or does not ask it.'],
  'not-legal': ['verdict', 'This cannot be found about it.'],
  'nothing-lowered': ['level', 'Say which level or tier counts instead.'],
  'level-not-lower': ['level', 'A reviewer only lowers: choose a level below the stated one.'],
  'tier-not-lower': ['tier', 'A reviewer only lowers: choose a tier below the usable one.'],
  'figure-not-asked': ['level', 'A level or tier goes with “lowered” only.'],
  'reason-missing': ['reason', 'Give the reason; the company reads it.'],
};

interface Given {
  readonly subject: SubjectKind;
  readonly subjectId: string;
  readonly verdict: VerdictKind;
  readonly level?: number | null;
  readonly tier?: number | null;
  readonly reason: string;
}

/** Refuses what may not be found about a part of the submission, saying which field is at fault. */
export async function refuseUnfit(
  em: EntityManager,
  instruments: InstrumentsService,
  held: HeldCase,
  { subject, subjectId, verdict, level = null, tier = null, reason }: Given,
): Promise<void> {
  const after = await loadSealed(em, instruments, held.submissionId);
  const before = await loadEarlier(em, instruments, held.previousId);
  const verdicts = await readVerdicts(em, held.submissionId);
  const legal = legalFor(before, after, verdicts, subject, subjectId);
  const judgement = { verdict, level: level as Level | null, tier: tier as Tier | null, reason };
  const fault = checkVerdict(legal, judgement);
  if (fault === null) return;
  const [field, says] = SAYS[fault];
  throw invalidInput([{ field, says }]);
}

export function legalFor(
  before: SealedCase | null,
  after: SealedCase,
  verdicts: readonly VerdictRow[],
  subject: SubjectKind,
  subjectId: string,
): LegalVerdicts {
  return legalVerdicts(
    after,
    { subject, id: subjectId },
    {
      verdicts: verdicts.filter((one) => one.subject === subject && one.subjectId === subjectId).map(asGiven),
      hasNewEvidence: hasNewEvidence(before, after, subject, subjectId),
    },
  );
}
