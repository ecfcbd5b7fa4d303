import type { EntityManager } from 'typeorm';
import type { Answer } from '../assessments/answer.types.js';
import type { HarmRating } from '../assessments/harm-rating.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Viewer } from '../platform/viewer.js';
import type { BaseOf } from './compare.js';
import { ratedFields } from './rated-fields.js';
import type { RatingOf } from './compare-harm.js';
import type { OwnHarmBase, OwnHarmOf } from './compare-own-harm.js';
import type { FileContent, RatedFields } from './workbook.types.js';

type AnswerBase = Pick<
  Answer,
  'questionId' | 'revision' | 'state' | 'option' | 'parts' | 'number' | 'reason' | 'knownBy' | 'note'
>;
type RatingBase = RatedFields & Pick<HarmRating, 'harmId' | 'revision'>;

/** Beyond this no revision was ever given out, and PostgreSQL has no such number. */
const LAST_REVISION = 2_147_483_647;

/** What answers and ratings were at the revisions of the file, where somebody saved since. */
export async function readBases(
  em: EntityManager,
  viewer: Viewer,
  { id, answers, harmRatings, ownHarms }: LoadedAssessment,
  file: FileContent,
): Promise<{ answer: BaseOf; rating: RatingOf; ownHarm: OwnHarmOf }> {
  const now = new Map(answers.map(({ questionId, revision }) => [questionId, revision]));
  const ratedNow = new Map(harmRatings.map(({ harmId, revision }) => [harmId, revision]));
  const older = (
    { id: of, revision }: { id: string; revision: number | null },
    current: ReadonlyMap<string, number>,
  ) =>
    revision !== null && revision > 0 && revision <= LAST_REVISION && revision !== current.get(of)
      ? [{ of, revision }]
      : [];
  const movedAnswers = file.answers.flatMap((row) => older(row, now));
  const movedRatings = file.harms.flatMap((row) => older(row, ratedNow));
  const described = new Map(ownHarms.map((harm) => [harm.id, harm.revision]));
  const movedOwn = file.ownHarms.flatMap((row) => older(row, described));
  const keys = (moved: { of: string; revision: number }[]) => [
    viewer.tenantId,
    id,
    moved.map(({ of }) => of),
    moved.map(({ revision }) => revision),
  ];
  const answerBases: AnswerBase[] =
    movedAnswers.length === 0
      ? []
      : await em.query(
          `select h.question_id as "questionId", h.revision, h.state, h.option_id as option, h.parts, h.number, h.reason,
                  h.known_by::text as "knownBy", h.note
             from unnest($3::text[], $4::int[]) as w (question_id, revision)
             join app.answer_history h on h.tenant_id = $1 and h.assessment_id = $2
              and h.question_id = w.question_id and h.revision = w.revision`,
          keys(movedAnswers),
        );
  const ratingBases: RatingBase[] =
    movedRatings.length === 0
      ? []
      : await em.query(
          `select h.harm_id as "harmId", h.revision, h.scale, h.scope, h.irremediability, h.likelihood,
                  h.incident_on::text as "incidentOn", h.involvement, h.exposed, h.note
             from unnest($3::text[], $4::int[]) as w (harm_id, revision)
             join app.harm_rating_history h on h.tenant_id = $1 and h.assessment_id = $2
              and h.harm_id = w.harm_id and h.revision = w.revision`,
          keys(movedRatings),
        );
  const ownBases: (OwnHarmBase & { readonly id: string; readonly revision: number })[] =
    movedOwn.length === 0
      ? []
      : await em.query(
          `select h.id, h.revision, h.title, h.what, h.category, h.rights, h.modules,
                  h.removed_because is not null as removed
             from unnest($3::text[], $4::int[]) as w (id, revision)
             join app.own_harm_history h on h.tenant_id = $1 and h.assessment_id = $2
              and h.id = w.id and h.revision = w.revision`,
          keys(movedOwn),
        );
  return {
    ownHarm: (harmId, revision) => ownBases.find((base) => base.id === harmId && base.revision === revision),
    answer: (questionId, revision) => {
      const found = answerBases.find((base) => base.questionId === questionId && base.revision === revision);
      return found && { statement: found, note: found.note };
    },
    rating: (harmId, revision) => {
      const found = ratingBases.find((base) => base.harmId === harmId && base.revision === revision);
      return found && ratedFields(found);
    },
  };
}
