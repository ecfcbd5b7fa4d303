import type { Tier } from '#libs/instruments';
import type {
  Answer,
  Answers,
  AssessmentInput,
  EvidenceItem,
  HarmRating,
  OwnHarm,
  RatingOrUnknown,
} from '#libs/scoring';
import type { SubmissionFile, SubmittedAnswer, SubmittedContent, SubmittedRating } from './submission.js';

/** What was submitted, in the shape the method reads. */
export function submittedInput({ asOf, content }: Pick<SubmissionFile, 'asOf' | 'content'>): AssessmentInput {
  const { mode, profile, answers, organisationAnswers, harms, ownHarms } = content;
  return {
    mode,
    asOf,
    profile: Object.fromEntries(
      Object.entries(profile).filter((entry): entry is [string, boolean] => entry[1] !== null),
    ),
    answers: toAnswers(answers, content),
    ...(Object.keys(organisationAnswers).length > 0 && {
      organisation: { answers: toAnswers(organisationAnswers, content) },
    }),
    harms: Object.fromEntries(Object.entries(harms).map(([id, rating]) => [id, toRating(rating)])),
    ...(ownHarms.length > 0 && {
      ownHarms: ownHarms.map((harm): OwnHarm => {
        const { id, title, rights, controls } = harm;
        return { ...toRating(harm), id, title, rights, proposedControls: controls };
      }),
    }),
  };
}

function toAnswers(answers: Readonly<Record<string, SubmittedAnswer>>, content: SubmittedContent): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, toAnswer(answer, content)]));
}

function toAnswer({ evidence = [], ...stated }: SubmittedAnswer, content: SubmittedContent): Answer {
  const items = evidence.flatMap(({ id, unusable }): EvidenceItem[] => {
    const item = content.evidence[id];
    if (!item) return [];
    const { tier, title, effectiveOn } = item;
    return [
      { tier: tier as Tier, title, ...(effectiveOn !== undefined && { effectiveOn }), ...(unusable && { unusable }) },
    ];
  });
  return { ...stated, ...(items.length > 0 && { evidence: items }) };
}

function toRating({ scale, scope, irremediability, likelihood, ...told }: SubmittedRating): HarmRating {
  const [latest] = told.incidents ?? [];
  const rated = { scale, scope, irremediability, likelihood };
  return {
    ...Object.fromEntries(
      Object.entries(rated).filter((entry): entry is [string, RatingOrUnknown] => entry[1] !== undefined),
    ),
    ...(latest && { incidentOn: latest.on }),
    ...(told.involvement && { involvement: told.involvement }),
    ...(told.exposed !== undefined && { exposed: told.exposed }),
    ...(told.note !== undefined && { note: told.note }),
  };
}
