import type { Level, Tier } from '#libs/instruments';
import type { Answer, Answers, AssessmentInput, CompiledInstrument, OwnHarm, Verdict } from '#libs/scoring';
import type { GivenVerdict } from './verdict.js';

/**
 * The input as reviewed: score it for the reviewed figures, beside those of the same input without verdicts. Nothing
 * is raised: a level or tier above the company's has no effect on the score.
 *
 * Two reviewers of one answer count together, the stricter in each respect. A breach that only one of them has cleared
 * still counts.
 */
export function applyVerdicts(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  verdicts: readonly GivenVerdict[],
): AssessmentInput {
  const given = Map.groupBy(
    verdicts.filter(({ subject }) => subject === 'answer'),
    ({ id }) => id,
  );
  const own: Record<string, Answer> = {};
  const inherited: Record<string, Answer> = {};
  for (const [id, both] of given) {
    const place = compiled.placeOf.get(id);
    const verdict = together(both);
    if (place === undefined || verdict === undefined) continue;
    const isInherited = compiled.questions[place]?.ofOrganisation === true && input.mode !== 'organisation';
    const answers: Answers = (isInherited ? input.organisation?.answers : input.answers) ?? {};
    (isInherited ? inherited : own)[id] = { ...answers[id], verdict };
  }
  return {
    ...input,
    answers: { ...input.answers, ...own },
    organisation: input.organisation && {
      ...input.organisation,
      answers: { ...input.organisation.answers, ...inherited },
    },
    ownHarms: input.ownHarms?.map((harm) => withLinks(harm, verdicts)),
  };
}

/** Several verdicts on one answer as one; undefined where none of them changes a figure. */
function together(verdicts: readonly GivenVerdict[]): Verdict | undefined {
  const has = (kind: GivenVerdict['verdict']) => verdicts.some(({ verdict }) => verdict === kind);
  const cleared = verdicts.filter(({ verdict }) => verdict === 'cleared').length;
  const level = lowest<Level>(verdicts.map((each) => each.level));
  const tier = lowest<Tier>(verdicts.map((each) => each.tier));
  const verdict: Verdict = {
    ...(level === undefined ? {} : { level }),
    ...(tier === undefined ? {} : { tier }),
    ...(has('rejected') ? { notApplicable: 'rejected' } : has('accepted') ? { notApplicable: 'accepted' } : {}),
    ...(has('breached') || cleared === 1 ? { redLineBreached: true } : {}),
  };
  return Object.keys(verdict).length === 0 ? undefined : verdict;
}

function lowest<T extends number>(values: readonly (T | null | undefined)[]): T | undefined {
  return values.reduce<T | undefined>(
    (least, value) =>
      value === null || value === undefined || (least !== undefined && least <= value) ? least : value,
    undefined,
  );
}

/** Links count once a reviewer accepts them and no other rejects them (scoring method section 4.1). */
function withLinks(harm: OwnHarm, verdicts: readonly GivenVerdict[]): OwnHarm {
  const kinds = verdicts
    .filter(({ subject, id }) => subject === 'harm' && id === harm.id)
    .map(({ verdict }) => verdict);
  const isAccepted = kinds.includes('accepted') && !kinds.includes('rejected');
  return isAccepted && harm.proposedControls ? { ...harm, acceptedControls: harm.proposedControls } : harm;
}
