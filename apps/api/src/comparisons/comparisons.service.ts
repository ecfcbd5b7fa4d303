import { Injectable } from '@nestjs/common';
import { asKnownBy, carriedInput, scoreAssessment } from '#libs/scoring';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { toInput } from '../assessments/to-input.js';
import { knownId } from '../platform/known-id.js';
import { invalidInput } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { decidedActions } from './compare-actions.js';
import type { Comparable, Comparison } from './comparison.types.js';
import { readPast } from './read-past.js';
import type { Side } from './side.js';
import { toComparison } from './to-comparison.js';

const DAY_MS = 86_400_000;

/** Other assessments of the same subject and questionnaire, newest first. */
const COMPARABLE = `
select json_build_object('id', o.id, 'mode', o.mode, 'state', o.state, 'version', o.instrument_version,
    'startedAt', o.started_at) as comparable
  from app.assessment a
  join app.assessment o on o.tenant_id = a.tenant_id and o.product_id is not distinct from a.product_id
   and o.instrument_id = a.instrument_id and o.id <> a.id
 where a.tenant_id = $1 and a.id = $2
 order by o.started_at desc, o.id desc
 limit 50`;

@Injectable()
export class ComparisonsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly assessments: AssessmentsService,
  ) {}

  async comparable(viewer: Viewer, assessmentId: string): Promise<Comparable[]> {
    const values = [viewer.tenantId, knownId(assessmentId)];
    const found = await this.tx.read<{ comparable: Comparable }>(viewer, {
      name: 'comparable',
      text: COMPARABLE,
      values,
    });
    return found.map(({ comparable }) => comparable);
  }

  /** Against another assessment of the same subject; its figures are those of the rules of the first. */
  async withEarlier(viewer: Viewer, assessmentId: string, earlierId: string): Promise<Comparison> {
    const later = await this.assessments.one(viewer, assessmentId);
    const earlier = await this.assessments.one(viewer, earlierId);
    if (later.id === earlier.id || subjectOf(later) !== subjectOf(earlier)) {
      throw invalidInput([
        { field: 'earlierId', says: 'Choose another assessment of the same product and questionnaire.' },
      ]);
    }
    return toComparison(underTheRulesOf(later, earlier), asItIs(later));
  }

  /** Against what the same assessment held at the end of an earlier day, with the profile of today. */
  async withItself(viewer: Viewer, assessmentId: string, on: string): Promise<Comparison> {
    return this.tx.run(viewer, async (em) => {
      const later = await this.assessments.one(viewer, assessmentId);
      if (on >= later.asOf) throw invalidInput([{ field: 'since', says: 'Choose a day before today.' }]);
      if (on < later.startedAt.slice(0, 10)) {
        throw invalidInput([{ field: 'since', says: 'This assessment was started later. Choose a day since then.' }]);
      }
      const endOfDay = new Date(Date.parse(on) + DAY_MS).toISOString();
      const past = await readPast(em, viewer.tenantId, later, endOfDay);
      const evidence = new Map(past.evidence.map((item) => [item.id, item]));
      const { mode, profile } = later.input;
      const input = toInput({ ...past, mode, asOf: on, profile, product: later.product }, evidence);
      const result = scoreAssessment(later.loaded.compiled, input);
      return toComparison({ assessment: later, result, input, decided: past.actions }, asItIs(later));
    });
  }

  /** @throws INVALID_INPUT unless exactly one of the two is given */
  compare(viewer: Viewer, assessmentId: string, earlierId?: string | null, since?: string | null): Promise<Comparison> {
    if (earlierId && !since) return this.withEarlier(viewer, assessmentId, earlierId);
    if (since && !earlierId) return this.withItself(viewer, assessmentId, since);
    throw invalidInput([{ field: 'earlierId', says: 'Name another assessment or a day, one of the two.' }]);
  }
}

const subjectOf = ({ product, instrument }: LoadedAssessment): string => `${product?.id ?? ''} ${instrument.id}`;

function underTheRulesOf({ loaded }: LoadedAssessment, assessment: LoadedAssessment): Side {
  if (loaded.version.version === assessment.instrument.version) return asItIs(assessment);
  const input = carriedInput(loaded.compiled, assessment.input);
  // Its plan is read by the same rules: steps of questions that are asked no more are gone.
  return {
    assessment: { ...assessment, loaded },
    result: asKnownBy(assessment.loaded.instrument, scoreAssessment(loaded.compiled, input)),
    input,
    decided: decidedActions(assessment),
  };
}

const asItIs = (assessment: LoadedAssessment): Side => ({
  assessment,
  result: evaluate(assessment),
  input: assessment.input,
  decided: decidedActions(assessment),
});
