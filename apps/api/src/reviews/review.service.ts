import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contradictedFlags, judgeFirst, legalVerdicts, type GivenVerdict, type Subject } from '#libs/review';
import { holdCase, readCase, type HeldCase } from '../correspondence/hold-case.js';
import { carryVerdicts } from '../decisions/carry-verdicts.js';
import { hasNewEvidence } from '../decisions/load-judged.js';
import { loadEarlier, loadSealed, type SealedCase } from './load-sealed.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { recordRead } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { previewOf } from './preview.js';
import { readCaseRow, toQueued } from './read-queue.js';
import { readAdvice, readGiven, readNotes } from './read-review.js';
import type { Review, ReviewGroup, ReviewVerdict, SubmittedFile } from './review.types.js';
import { slotOf } from './slot-of.js';

/** The reading page. Whatever the company's draft says since does not reach it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  open(viewer: Viewer, submissionId: string): Promise<Review> {
    const id = knownId(submissionId);
    return this.tx.run(viewer, async (em) => {
      const held = await readCase(em, id);
      const sealed = await loadSealed(em, this.instruments, id);
      const previous = await loadEarlier(em, this.instruments, held.previousId);
      const looking = { bodyId: viewer.tenantId, personId: viewer.userId, today: this.clock.today() };
      const row = await readCaseRow(em, looking, id);
      if (!row) throw problem('NOT_FOUND');
      const slot = slotOf(viewer, held);
      if (slot !== null && previous) await this.carryAtFirst(em, id);
      const given = await readGiven(em, id);
      const second = new Set(await readSecondParts(em, id));
      const review: Review = {
        case: toQueued(row, looking, may(viewer, 'review.assign')),
        programmeName: sealed.file.programme.name,
        asOf: sealed.file.asOf,
        digest: sealed.digest,
        instrument: sealed.loaded.version,
        content: JSON.stringify(sealed.file.content),
        input: JSON.stringify(sealed.input),
        groups: groupsOf(sealed, previous, given, second),
        doubtfulFlags: contradictedFlags(sealed).map(({ flag, answers, harms }) => ({
          flag,
          questionIds: answers,
          harmIds: harms,
        })),
        files: await readFiles(em, id),
        verdicts: shownTo(viewer, held, given, second),
        notes: await readNotes(em, id, viewer.userId),
        adviceTexts: await readAdvice(em, viewer.tenantId),
        previousId: previous && held.previousId,
        slot,
      };
      await recordRead(em, viewer, { action: 'submission.open', object: 'submission', objectId: id });
      return review;
    });
  }

  /** Earlier verdicts on what has not changed stand from the first opening on. */
  private async carryAtFirst(em: EntityManager, submissionId: string): Promise<void> {
    if ((await readGiven(em, submissionId)).length > 0) return;
    await carryVerdicts(em, this.instruments, await holdCase(em, submissionId), this.clock.now());
  }
}

/**
 * The two reviewers are to be independent: until the second one has judged everything that was drawn, nobody but the
 * first sees what they found, save where a second verdict stands beside it.
 */
function shownTo(
  { userId }: Viewer,
  { state, claimedBy }: HeldCase,
  given: readonly ReviewVerdict[],
  second: ReadonlySet<string>,
): ReviewVerdict[] {
  const judgedTwice = new Set(given.filter(({ slot }) => slot === 2).map(partOf));
  const isDone = second.size > 0 && [...second].every((part) => judgedTwice.has(part));
  if (state !== 'claimed' || claimedBy === userId || isDone) return [...given];
  return given.filter((verdict) => verdict.slot === 2 || judgedTwice.has(partOf(verdict)));
}

const partOf = ({ subject, subjectId }: ReviewVerdict): string => `${subject} ${subjectId}`;

/** Verdicts that stand: not those that were taken back. */
export function standing(verdicts: readonly ReviewVerdict[]): GivenVerdict[] {
  return verdicts.flatMap(({ subject, subjectId, slot, verdict, level, tier }): GivenVerdict[] =>
    verdict === null
      ? []
      : [
          {
            subject,
            id: subjectId,
            slot: slot as GivenVerdict['slot'],
            verdict,
            level: level as GivenVerdict['level'],
            tier: tier as GivenVerdict['tier'],
          },
        ],
  );
}

/** What may be said about one part, with what stands about it. */
export function legalFor(
  sealed: SealedCase,
  previous: SealedCase | null,
  verdicts: readonly GivenVerdict[],
  subject: Subject,
) {
  const on = verdicts.filter((each) => each.subject === subject.subject && each.id === subject.id);
  const wasBreached = on.some(({ verdict }) => verdict === 'breached' || verdict === 'cleared');
  return legalVerdicts(sealed, subject, {
    verdicts: on,
    hasNewEvidence: wasBreached && hasNewEvidence(previous, sealed, 'answer', subject.id),
  });
}

function groupsOf(
  sealed: SealedCase,
  previous: SealedCase | null,
  verdicts: readonly ReviewVerdict[],
  second: ReadonlySet<string>,
): ReviewGroup[] {
  const given = standing(verdicts);
  return judgeFirst(sealed, previous?.input).map(({ id, items }) => ({
    kind: id,
    items: items.map((item) => ({
      subject: item.subject,
      subjectId: item.id,
      changed: item.changed,
      second: second.has(`${item.subject} ${item.id}`),
      ...legalFor(sealed, previous, given, item),
    })),
  }));
}

/** What a second reviewer judges as well. */
async function readSecondParts(em: EntityManager, submissionId: string): Promise<string[]> {
  const rows: { part: string }[] = await em.query(
    `select subject || ' ' || subject_id as part from app.second_review where submission_id = $1`,
    [submissionId],
  );
  return rows.map(({ part }) => part);
}

async function readFiles(em: EntityManager, submissionId: string): Promise<SubmittedFile[]> {
  const rows: { evidence_id: string; kind: string; media_type: string | null }[] = await em.query(
    `select evidence_id, kind, media_type from app.submission_evidence where submission_id = $1 order by title, evidence_id`,
    [submissionId],
  );
  return rows.map(({ evidence_id: evidenceId, kind, media_type: mediaType }) => ({
    evidenceId,
    preview: previewOf(mediaType),
    hasFile: kind === 'file',
  }));
}
