import type { ReviewCondition } from '#libs/remediation';
import type { AssessmentInput } from '#libs/scoring';
import type { Person } from '../accounts/person.types.js';
import { toEvidence, type AssessedScope } from '../evidence/evidence-row.js';
import type { Evidence } from '../evidence/evidence.types.js';
import type { InstrumentsService, LoadedInstrument } from '../instruments/instruments.service.js';
import type { Viewer } from '../platform/viewer.js';
import { toProduct } from '../products/product-row.js';
import type { Answer } from './answer.types.js';
import type { Assessment } from './assessment.types.js';
import type { ActionRow, AnswerRow, AssessmentRow, AssessmentRows, EvidenceLink } from './read-assessments.js';
import { toInput } from './to-input.js';

/** An assessment as it is stored, with what its figures are worked out from. */
export interface LoadedAssessment extends Assessment {
  readonly loaded: LoadedInstrument;
  readonly input: AssessmentInput;
  /** What was decided on its actions so far. */
  readonly decisions: readonly ActionRow[];
  /** What reviews of it made a condition . */
  readonly conditions: readonly ReviewCondition[];
  readonly people: ReadonlyMap<string, Person>;
}

/** Puts the rows of one statement together: each assessment with its own and its inherited answers. */
export function loadAssessments(
  rows: AssessmentRows,
  instruments: InstrumentsService,
  viewer: Pick<Viewer, 'organisationName'>,
  asOf: string,
): LoadedAssessment[] {
  const people = new Map(Object.entries(rows.people).map(([id, name]): [string, Person] => [id, { id, name }]));
  const links = Map.groupBy(rows.links, (link) => link.assessmentId);
  const answers = Map.groupBy(rows.answers, (answer) => answer.assessmentId);
  const evidenceById = new Map(rows.evidence.map((item) => [item.id, item]));

  const answersOf = (id: string): Answer[] => {
    const backing = Map.groupBy(links.get(id) ?? [], (link) => link.questionId);
    return (answers.get(id) ?? []).map((row) => toAnswer(row, backing.get(row.questionId) ?? [], people));
  };
  const harmRatings = Map.groupBy(rows.harmRatings, (rating) => rating.assessmentId);
  const rechecks = Map.groupBy(rows.rechecks, (recheck) => recheck.assessmentId);
  const ownHarms = Map.groupBy(rows.ownHarms, (harm) => harm.assessmentId);
  const conditions = Map.groupBy(rows.conditions, (condition) => condition.assessmentId);
  const decisions = Map.groupBy(rows.actions, (action) => action.assessmentId);
  const evidenceOf = (id: string, scope: AssessedScope): Evidence[] => {
    const backed = Map.groupBy(links.get(id) ?? [], (link) => link.evidenceId);
    const actions = decisions.get(id) ?? [];
    const proves = (item: string) =>
      actions.filter(({ evidenceIds }) => evidenceIds.includes(item)).map(({ key }) => key);
    return rows.evidence
      .map((item) => ({
        item,
        questionIds: (backed.get(item.id) ?? []).map((link) => link.questionId),
        actionKeys: proves(item.id),
      }))
      .filter(({ item, ...uses }) => item.assessmentId === id || Object.values(uses).some((all) => all.length > 0))
      .map(({ item, ...uses }) => toEvidence(item, uses, scope));
  };

  return rows.assessments.map((row) => {
    const loaded = instruments.find(row.instrumentId, row.instrumentVersion);
    const scope = { product: row.product, asOf };
    const ofOrganisation = { product: null, asOf };
    const own = {
      answers: answersOf(row.id),
      harmRatings: harmRatings.get(row.id) ?? [],
      ownHarms: ownHarms.get(row.id) ?? [],
      organisationAnswers: row.organisationId === null ? [] : answersOf(row.organisationId),
    };
    const stated = { ...own, mode: row.mode, asOf, profile: row.product?.profile ?? {}, product: row.product };
    let input: AssessmentInput | undefined;
    return {
      id: row.id,
      title: row.product?.name ?? viewer.organisationName,
      mode: row.mode,
      state: row.state,
      instrument: loaded.version,
      product: row.product && toProduct(row.product),
      asOf,
      startedAt: row.startedAt,
      updatedAt: latest(row, own),
      ...own,
      rechecks: rechecks.get(row.id) ?? [],
      organisationAssessmentId: row.organisationId,
      resumeAt: row.resumeAt,
      reopened: row.reopened,
      evidence: evidenceOf(row.id, scope),
      organisationEvidence: row.organisationId === null ? [] : evidenceOf(row.organisationId, ofOrganisation),
      loaded,
      // Most pages score by themselves and never ask for it.
      get input() {
        return (input ??= toInput(stated, evidenceById));
      },
      decisions: decisions.get(row.id) ?? [],
      conditions: conditions.get(row.id) ?? [],
      people,
    };
  });
}

/** The person who saved it, by name where the name was not erased. */
export function personOf(people: ReadonlyMap<string, Person>, id: string): Person {
  return people.get(id) ?? { id, name: 'Former member' };
}

function toAnswer(row: AnswerRow, links: readonly EvidenceLink[], people: ReadonlyMap<string, Person>): Answer {
  const { assessmentId: _assessment, updatedById, ...answer } = row;
  return { ...answer, evidenceIds: links.map((link) => link.evidenceId), updatedBy: personOf(people, updatedById) };
}

/** Saves do not touch the assessment's row, which other saves hold; the newest of its parts tells. */
function latest(row: AssessmentRow, parts: Pick<Assessment, 'answers' | 'harmRatings' | 'ownHarms'>): string {
  const moments = [...parts.answers, ...parts.harmRatings, ...parts.ownHarms].map((part) => part.updatedAt);
  return moments.reduce((newest, moment) => (moment > newest ? moment : newest), row.updatedAt);
}
