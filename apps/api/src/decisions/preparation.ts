import {
  agreement,
  isOpenDifference,
  type Agreement,
  type Found,
  type JudgedTwice,
  type SecondSubject as SecondPart,
  type SubjectKind,
} from '#libs/review';
import type { AssessmentResult } from '#libs/scoring';
import type { HeldCase } from '../correspondence/hold-case.js';
import type { Viewer } from '../platform/viewer.js';
import type { DecisionPreparation, FoundVerdict, SecondSubject } from './decision.types.js';
import { legalFor } from './legal.js';
import { asGiven, reviewedResult, settledWith, standingVerdicts } from './load-judged.js';
import { type SealedCase } from '../reviews/load-sealed.js';
import { openOutcomes, type OpenOutcome } from './outcomes.js';
import { titleOf } from './titles.js';
import type { SecondRow, VerdictRow } from './verdict-rows.js';

/** Everything a decision rests on, read in one transaction. */
export interface Prepared {
  readonly held: HeldCase;
  readonly sealed: SealedCase;
  readonly previous: SealedCase | null;
  readonly verdicts: readonly VerdictRow[];
  readonly second: readonly SecondRow[];
}

interface Weighed {
  readonly standing: readonly VerdictRow[];
  readonly reviewed: AssessmentResult;
  readonly agreement: Agreement;
  readonly outcomes: readonly OpenOutcome[];
}

const NOTHING_AGAINST: Found = { verdict: 'confirmed', level: null, tier: null };

/** What the first reviewer found; an answer of the sample without a verdict counts as confirmed. */
export function firstOf(subject: SubjectKind, subjectId: string, verdicts: readonly VerdictRow[]): Found {
  return (
    verdicts.find((one) => one.subject === subject && one.subjectId === subjectId && one.slot === 1) ?? NOTHING_AGAINST
  );
}

/** Red lines and grave harms need a verdict of the first reviewer; the sample is not told beforehand. */
export function missingFirst(parts: readonly SecondPart[], verdicts: readonly VerdictRow[]): readonly string[] {
  const judged = new Set(verdicts.filter(({ slot }) => slot === 1).map((one) => `${one.subject} ${one.subjectId}`));
  return parts
    .filter(({ subject, subjectId, because }) => because !== 'sample' && !judged.has(`${subject} ${subjectId}`))
    .map(({ subjectId }) => subjectId);
}

export function weigh({ sealed, verdicts, second }: Prepared): Weighed {
  const standing = standingVerdicts(verdicts, second);
  const reviewed = reviewedResult(sealed, standing.map(asGiven));
  const contested = standing.filter(({ subject, verdict }) => subject === 'flag' && verdict === 'contested');
  const found = agreement(second.map((row) => judgedTwice(row, verdicts)));
  const ids = [...new Set(contested.map(({ subjectId }) => subjectId))];
  return { standing, reviewed, agreement: found, outcomes: openOutcomes(reviewed, ids, found) };
}

function judgedTwice(row: SecondRow, verdicts: readonly VerdictRow[]): JudgedTwice {
  return {
    first: firstOf(row.subject, row.subjectId, verdicts),
    second: verdictOf(row, verdicts, 2) ?? null,
    agreed: row.agreed,
    settledWith: settledWith(row, verdicts),
  };
}

const verdictOf = (row: SecondRow, verdicts: readonly VerdictRow[], slot: number) =>
  verdicts.find((one) => one.subject === row.subject && one.subjectId === row.subjectId && one.slot === slot);

export function presentPreparation(
  viewer: Viewer,
  isLead: boolean,
  prepared: Prepared,
  missing: readonly string[],
): DecisionPreparation {
  const { held, second } = prepared;
  const { outcomes, agreement: found, reviewed } = weigh(prepared);
  const isFirst = held.claimedBy === viewer.userId;
  const isSecond = held.secondReviewer === viewer.userId;
  const open = held.state === 'claimed';
  // What the figures have become would tell what the first reviewer found.
  const isBlind = open && isSecond && found.judged < found.subjects;
  return {
    submissionId: held.submissionId,
    state: held.state,
    outcomes: isBlind ? [] : outcomes,
    breached: isBlind
      ? []
      : reviewed.redLines.filter(({ state }) => state === 'BREACHED').flatMap(({ because }) => because),
    secondReview: second.map((row) => presentSubject(prepared, row, { isFirst, isSecond })),
    agreement: found,
    missing,
    hasSecondReviewer: held.secondReviewer !== null,
    mayPrepare: open && (isFirst || isLead) && second.length === 0,
    mayTakeSecond: open && !isFirst && second.length > 0 && held.secondReviewer === null,
    maySettle: open && isLead && !isFirst && !isSecond,
    mayDecide: open && (isFirst || isLead) && !isBlind,
  };
}

/** Who has still to judge does not see what the first found: the two are to be independent. */
function presentSubject(
  prepared: Prepared,
  row: SecondRow,
  { isFirst, isSecond }: { readonly isFirst: boolean; readonly isSecond: boolean },
): SecondSubject {
  const { sealed, previous, verdicts } = prepared;
  const { subject, subjectId, because, settledReason } = row;
  const second = verdictOf(row, verdicts, 2);
  const first = isFirst || second ? verdictOf(row, verdicts, 1) : undefined;
  const legal = isSecond && !second ? legalFor(previous, sealed, verdicts, subject, subjectId) : null;
  return {
    subject,
    subjectId,
    title: titleOf(
      { instrument: sealed.loaded.instrument, ownHarms: sealed.file.content.ownHarms },
      subject,
      subjectId,
    ),
    because,
    first: first ? present(first) : null,
    second: second ? present(second) : null,
    differs: isOpenDifference(judgedTwice(row, verdicts)),
    settledWith: settledWith(row, verdicts),
    settledReason,
    mayFind: legal?.kinds ?? [],
    levels: legal?.levels ?? [],
    tiers: legal?.tiers ?? [],
  };
}

const present = ({ verdict, level, tier, reason, advice }: VerdictRow): FoundVerdict => ({
  verdict,
  level,
  tier,
  reason,
  advice,
});
