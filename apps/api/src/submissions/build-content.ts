import type {
  SubmittedAnswer,
  SubmittedConsultation,
  SubmittedContent,
  SubmittedEvidence,
  SubmittedOwnHarm,
  SubmittedPlanDecision,
  SubmittedRating,
} from '#libs/submission';
import type { Answer } from '../assessments/answer.types.js';
import type { HarmRating } from '../assessments/harm-rating.types.js';
import { isOwnHarm } from '../assessments/hold-own-harm.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { statedValue } from '../assessments/to-input.js';
import type { Evidence } from '../evidence/evidence.types.js';
import type { Consultation } from '../participation/consultation.types.js';

/** Hashes of a stored file, in hexadecimal. */
export interface FileHashes {
  readonly sha256: string;
  readonly originalSha256: string;
}

/** What the company says, as it stands: draft rows in, the frozen shape out. */
export function buildContent(
  assessment: LoadedAssessment,
  consultations: readonly Consultation[],
  hashes: ReadonlyMap<string, FileHashes>,
): SubmittedContent {
  const { product, answers, organisationAnswers, harmRatings, ownHarms, decisions } = assessment;
  const ratings = new Map(harmRatings.map((rating) => [rating.harmId, rating]));
  const content = {
    mode: assessment.mode,
    product: product && {
      name: product.name,
      description: product.description,
      markets: product.markets,
      ageBands: product.ageBands,
    },
    profile: Object.fromEntries((product?.profile ?? []).map(({ flag, value }) => [flag, value])),
    answers: submittedAnswers(answers, assessment.evidence),
    organisationAnswers: submittedAnswers(organisationAnswers, assessment.organisationEvidence),
    harms: Object.fromEntries(
      harmRatings.filter(({ harmId }) => !isOwnHarm(harmId)).map((rating) => [rating.harmId, toRating(rating)]),
    ),
    ownHarms: ownHarms
      .filter(({ removedBecause }) => removedBecause === null)
      .map(({ id, title, what, category, rights, modules, controls }): SubmittedOwnHarm => {
        const rating = ratings.get(id);
        const links = controls.map(({ questionId: question, weight, key, reach }) => ({
          question,
          weight,
          key,
          reach,
        }));
        return { id, title, what, category, rights, modules, controls: links, ...(rating && toRating(rating)) };
      }),
    consultations: consultations.map(toConsultation),
    plan: decisions.map(({ key, status, dueOn, reason, evidenceIds, proposal }): SubmittedPlanDecision => ({
      key,
      status,
      ...(dueOn !== null && { dueOn }),
      ...(reason !== null && { reason }),
      evidence: evidenceIds,
      proposal,
    })),
  };
  return { ...content, evidence: manifest(assessment, content, hashes) };
}

function submittedAnswers(
  answers: readonly Answer[],
  evidence: readonly Evidence[],
): Readonly<Record<string, SubmittedAnswer>> {
  const usable = new Set(evidence.filter((item) => item.usable).map(({ id }) => id));
  return Object.fromEntries(
    answers
      .filter(({ state }) => state !== null)
      .map((answer) => {
        const { evidence: _none, ...stated } = statedValue(answer);
        const items = answer.evidenceIds.map((id) => (usable.has(id) ? { id } : { id, unusable: true as const }));
        return [
          answer.questionId,
          {
            ...(stated as SubmittedAnswer),
            ...(answer.note !== '' && { note: answer.note }),
            ...(items.length > 0 && { evidence: items }),
          },
        ];
      }),
  );
}

function toRating(rating: HarmRating): SubmittedRating {
  const dimensions = ['scale', 'scope', 'irremediability', 'likelihood'] as const;
  const rated = dimensions
    .map((dimension) => [dimension, rating[dimension]] as const)
    .filter(([, stored]) => stored !== null)
    .map(([dimension, stored]) => [dimension, stored === 0 ? 'unknown' : stored]);
  return {
    ...(Object.fromEntries(rated) as Pick<SubmittedRating, (typeof dimensions)[number]>),
    ...(rating.incidents.length > 0 && { incidents: rating.incidents.map(({ on, cases }) => ({ on, cases })) }),
    ...(rating.involvement !== null && { involvement: rating.involvement }),
    ...(rating.exposed !== '' && { exposed: rating.exposed }),
    ...(rating.note !== '' && { note: rating.note }),
  };
}

function toConsultation({
  revision: _revision,
  assessmentIds: _assessments,
  removedBecause: _removed,
  updatedAt: _at,
  questionIds: questions,
  evidenceIds: evidence,
  ...said
}: Consultation): SubmittedConsultation {
  const { id, title, heldFrom, heldTo, ageBands, groups, children, methods, markets, setting, safeguards } = said;
  const { keptFor, heard, decided, followed, because, told } = said;
  const who = { id, title, heldFrom, heldTo, ageBands, groups, children, methods, markets, setting, safeguards };
  return { ...who, keptFor, heard, decided, followed, because, told, questions, evidence };
}

/** Exactly what the content names: evidence that backs nothing stays at home. */
function manifest(
  { evidence, organisationEvidence }: LoadedAssessment,
  content: Omit<SubmittedContent, 'evidence'>,
  hashes: ReadonlyMap<string, FileHashes>,
): Readonly<Record<string, SubmittedEvidence>> {
  const named = new Set([
    ...[...Object.values(content.answers), ...Object.values(content.organisationAnswers)].flatMap(
      (answer) => answer.evidence?.map(({ id }) => id) ?? [],
    ),
    ...content.consultations.flatMap((each) => each.evidence),
    ...content.plan.flatMap((each) => each.evidence),
  ]);
  const items = [...evidence, ...organisationEvidence].filter(({ id }) => named.has(id));
  return Object.fromEntries(items.map((item) => [item.id, toManifest(item, hashes.get(item.id))]));
}

function toManifest(item: Evidence, hashes: FileHashes | undefined): SubmittedEvidence {
  const { title, kind, tier, url, fileName, mediaType, size, effectiveOn, validUntil } = item;
  return {
    title,
    kind,
    tier,
    ...(url !== null && { url }),
    ...(fileName !== null && { fileName }),
    ...(mediaType !== null && { mediaType }),
    ...(size !== null && { size }),
    ...hashes,
    ...(effectiveOn !== null && { effectiveOn }),
    ...(validUntil !== null && { validUntil }),
  };
}
