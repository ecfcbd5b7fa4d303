import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkVerdict, type Judgement, type Slot, type VerdictFault } from '#libs/review';
import { holdCase, stillReviews, type HeldCase } from '../correspondence/hold-case.js';
import { loadEarlier, loadSealed } from './load-sealed.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { readGiven, readOneGiven } from './read-review.js';
import type { RemoveVerdictInput, SaveVerdictInput } from './review-inputs.types.js';
import { legalFor, standing } from './review.service.js';
import type { VerdictConflict, VerdictSaved } from './review.types.js';
import type { ReviewSubject } from './review-words.types.js';
import { slotOf } from './slot-of.js';
import { keepSecond } from '../decisions/keep-second.js';
import { writeVerdict, type NewVerdict } from '../decisions/verdict-rows.js';

const FAULTS: Readonly<Record<VerdictFault, string>> = {
  'not-here': 'the submission does not ask this',
  'not-legal': 'it does not fit what the company stated',
  'nothing-lowered': 'it names neither a level nor an evidence tier',
  'level-not-lower': 'the level is not below the one the company claims',
  'tier-not-lower': 'the evidence tier is not below the one that counts',
  'figure-not-asked': 'only a lowering names a level or an evidence tier',
  'reason-missing': 'a reason is missing, and the company has to know why',
};

interface Part {
  readonly subject: ReviewSubject;
  readonly subjectId: string;
}

/** Verdicts of reviewers, each with its history. A stale save overwrites nothing and returns what stands. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  save(viewer: Viewer, input: SaveVerdictInput): Promise<VerdictSaved | VerdictConflict> {
    const { subject, subjectId, verdict, level = null, tier = null } = input;
    const [reason, advice] = [input.reason?.trim() ?? '', input.advice?.trim() ?? ''];
    return this.changing(viewer, input, async (em, held, slot) => {
      await this.check(em, held, { subject, subjectId }, { verdict, level, tier, reason } as Judgement & {
        readonly reason: string;
      });
      return { subject, subjectId, slot, verdict, level, tier, reason, advice };
    });
  }

  /** Takes a verdict back; its history stays. */
  remove(viewer: Viewer, input: RemoveVerdictInput): Promise<VerdictSaved | VerdictConflict> {
    const { subject, subjectId } = input;
    return this.changing(viewer, input, async (em, held, slot) => {
      const current = await readOneGiven(em, held.submissionId, { subject, subjectId, slot });
      if (current === null) throw problem('NOT_FOUND');
      if (current.carried && current.verdict === 'breached') {
        throw problem('VERDICT_REFUSED', { because: 'a breach of an earlier version is cleared, not taken back' });
      }
      return { subject, subjectId, slot, verdict: null, level: null, tier: null, reason: '', advice: '' };
    });
  }

  private changing(
    viewer: Viewer,
    input: SaveVerdictInput | RemoveVerdictInput,
    decide: (em: EntityManager, held: HeldCase, slot: Slot) => Promise<Omit<NewVerdict, 'reviewerId' | 'carriedFrom'>>,
  ): Promise<VerdictSaved | VerdictConflict> {
    const id = knownId(input.submissionId);
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async (): Promise<VerdictSaved | VerdictConflict> => {
        const held = await holdCase(em, id);
        const slot = slotOf(viewer, held);
        if (held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
        if (slot === null) throw problem('CASE_NOT_YOURS', { who: 'its reviewer or its second reviewer' });
        const given = await decide(em, held, slot);
        const verdict = { ...given, reviewerId: viewer.userId, carriedFrom: null };
        const isSaved =
          slot === 2
            ? await keepSecond(em, held, verdict, now)
            : await writeVerdict(em, held, verdict, input.baseRevision, now);
        const current = await readOneGiven(em, id, given);
        if (!isSaved || current === null) return { current };
        await stillReviews(em, viewer, id);
        await record(em, viewer, {
          action: given.verdict === null ? 'verdict.remove' : 'verdict.save',
          object: 'submission',
          objectId: id,
          details: { subject: given.subject, id: given.subjectId, verdict: given.verdict },
        });
        return { verdict: current };
      }),
    );
  }

  private async check(
    em: EntityManager,
    held: HeldCase,
    { subject, subjectId }: Part,
    given: Judgement & { readonly reason: string },
  ): Promise<void> {
    const sealed = await loadSealed(em, this.instruments, held.submissionId);
    const verdicts = standing(await readGiven(em, held.submissionId));
    const previous = given.verdict === 'cleared' ? await loadEarlier(em, this.instruments, held.previousId) : null;
    const fault = checkVerdict(legalFor(sealed, previous, verdicts, { subject, id: subjectId }), given);
    if (fault !== null) throw problem('VERDICT_REFUSED', { because: FAULTS[fault] });
  }
}
