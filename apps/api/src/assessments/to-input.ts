import type { Rating, Tier } from '#libs/instruments';
import type {
  Answer as StatedAnswerInput,
  Answers,
  AssessmentInput,
  EvidenceItem,
  HarmRating as HarmRatingInput,
  OwnHarm as OwnHarmInput,
  RatingOrUnknown,
} from '#libs/scoring';
import { concernsOf, isUsable, type AssessedScope, type EvidenceRow } from '../evidence/evidence-row.js';
import type { Answer } from './answer.types.js';
import type { AssessmentMode } from './assessment-words.types.js';
import type { HarmRating } from './harm-rating.types.js';
import { isOwnHarm } from './hold-own-harm.js';
import type { OwnHarm } from './own-harm.types.js';

interface Stored extends AssessedScope {
  readonly mode: AssessmentMode;
  readonly profile: Readonly<Record<string, boolean | null>>;
  readonly answers: readonly Answer[];
  readonly organisationAnswers: readonly Answer[];
  readonly harmRatings: readonly HarmRating[];
  readonly ownHarms: readonly OwnHarm[];
}

type EvidenceById = ReadonlyMap<string, EvidenceRow>;

/** What is stored, in the shape the method reads. */
export function toInput(stored: Stored, evidence: EvidenceById): AssessmentInput {
  return {
    mode: stored.mode,
    asOf: stored.asOf,
    profile: knownFlags(stored.profile),
    answers: toAnswers(stored.answers, evidence, stored),
    ...(stored.organisationAnswers.length > 0 && {
      // Judged as in its own assessment, where evidence about one of its products is at home.
      organisation: { answers: toAnswers(stored.organisationAnswers, evidence, { ...stored, product: null }) },
    }),
    harms: Object.fromEntries(
      stored.harmRatings
        .filter(({ harmId }) => !isOwnHarm(harmId))
        .map((rating) => [rating.harmId, toHarmRating(rating)]),
    ),
    ...(stored.ownHarms.length > 0 && { ownHarms: toOwnHarms(stored) }),
  };
}

/** Those not removed, each with its rating; no reviewer has accepted a link yet, so all of them are proposals. */
function toOwnHarms({ ownHarms, harmRatings }: Stored): OwnHarmInput[] {
  const ratings = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
  return ownHarms
    .filter(({ removedBecause }) => removedBecause === null)
    .map(({ id, title, rights, controls }) => {
      const rating = ratings.get(id);
      return {
        ...(rating && toHarmRating(rating)),
        id,
        title,
        rights,
        proposedControls: controls.map(({ questionId, ...link }) => ({ question: questionId, ...link })),
      };
    });
}

/** A flag answered with "don't know" is as little known as one not answered. */
function knownFlags(profile: Stored['profile']): Record<string, boolean> {
  const known = Object.entries(profile).filter((entry): entry is [string, boolean] => entry[1] !== null);
  return Object.fromEntries(known);
}

function toAnswers(answers: readonly Answer[], evidence: EvidenceById, scope: AssessedScope): Answers {
  const stated = answers.filter((answer) => answer.state !== null);
  return Object.fromEntries(stated.map((answer) => [answer.questionId, toAnswer(answer, evidence, scope)]));
}

function toAnswer(answer: Answer, evidence: EvidenceById, scope: AssessedScope): StatedAnswerInput {
  const items = answer.evidenceIds.flatMap((id) => {
    const item = evidence.get(id);
    return item ? [toItem(item, scope)] : [];
  });
  return {
    ...statedValue(answer),
    ...(items.length > 0 && { evidence: items }),
    ...(answer.note !== '' && { note: answer.note }),
    ...(answer.state === 'unknown' && missingOf(answer)),
  };
}

function missingOf({ reason, knownBy }: Answer): Pick<StatedAnswerInput, 'missing'> {
  if (reason === null && knownBy === null) return {};
  return { missing: { ...(reason !== null && { what: reason }), ...(knownBy !== null && { knownBy }) } };
}

/** Exactly one of the five ways to answer. */
export function statedValue(
  answer: Pick<Answer, 'state' | 'option' | 'parts' | 'number' | 'reason'>,
): StatedAnswerInput {
  if (answer.state === 'unknown') return { unknown: true };
  if (answer.state === 'not-applicable') return { notApplicable: { reason: answer.reason ?? '' } };
  if (answer.option !== null) return { option: answer.option };
  if (answer.parts !== null) return { parts: answer.parts };
  return answer.number === null ? {} : { number: answer.number };
}

function toItem(item: EvidenceRow, scope: AssessedScope): EvidenceItem {
  return {
    tier: item.tier as Tier,
    title: item.title,
    ...(item.effectiveOn !== null && { effectiveOn: item.effectiveOn }),
    ...(!isUsable(concernsOf(item, scope)) && { unusable: true }),
  };
}

function toHarmRating(rating: HarmRating): HarmRatingInput {
  const { incidentOn, involvement, exposed, note } = rating;
  return {
    ...rated('scale', rating.scale),
    ...rated('scope', rating.scope),
    ...rated('irremediability', rating.irremediability),
    ...rated('likelihood', rating.likelihood),
    ...(incidentOn !== null && { incidentOn }),
    ...(involvement !== null && { involvement }),
    ...(exposed !== '' && { exposed }),
    ...(note !== '' && { note }),
  };
}

type Dimension = 'scale' | 'scope' | 'irremediability' | 'likelihood';

/** Stored as 1 to 4, 0 for unknown, null for not rated yet. */
function rated(dimension: Dimension, stored: number | null): Partial<Record<Dimension, RatingOrUnknown>> {
  return stored === null ? {} : { [dimension]: stored === 0 ? 'unknown' : (stored as Rating) };
}
