import type { Catalogue } from '../assessments/catalogue.ts';
import type { PlanQuery } from '../graphql/generated/graphql.ts';

/** What every part of a plan is drawn from. */
export interface PlanView {
  readonly assessment: PlanQuery['assessment'];
  readonly people: PlanQuery['people'];
  /** Titles of questions, harms and sources; undefined until the instrument has come. */
  readonly catalogue: Catalogue | undefined;
}
