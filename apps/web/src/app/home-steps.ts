import type { AssessmentListFieldsFragment, HomeQuery } from '../graphql/generated/graphql.ts';

export type HomeProduct = HomeQuery['products']['edges'][number]['node'];
export type HomeAssessment = AssessmentListFieldsFragment;

/** How far a new organisation has come on its way to a first report. */
export interface FirstPath {
  /** The product it is about; absent before there is one. */
  readonly product?: HomeProduct;
  readonly described: boolean;
  /** The first assessment of that product, if one is started. */
  readonly assessment?: HomeAssessment;
  readonly answered: boolean;
}

/** The path leads on until a screening has no open question left, or a full assessment is under way. */
export function firstPath(
  products: readonly HomeProduct[],
  assessments: readonly HomeAssessment[],
): FirstPath | undefined {
  const ofProducts = assessments.filter((assessment) => assessment.product);
  if (ofProducts.some(isPastScreening)) return undefined;
  const assessment = ofProducts.toSorted((a, b) => b.summary.own.answered - a.summary.own.answered)[0];
  const product =
    products.find(({ id }) => id === assessment?.product?.id) ??
    products.toSorted((a, b) => b.profile.length - a.profile.length)[0];
  return {
    ...(product && { product }),
    ...(assessment && { assessment }),
    described: assessment !== undefined || (product?.profile.length ?? 0) > 0,
    answered: (assessment?.summary.own.answered ?? 0) > 0,
  };
}

function isPastScreening({ mode, summary }: HomeAssessment): boolean {
  return mode === 'FULL' || (mode === 'SCREENING' && summary.own.applicable > 0 && summary.own.blank === 0);
}

/** Open red lines before all else, then the gate in its order, then what was touched last. */
export function worstFirst(assessments: readonly HomeAssessment[]): readonly HomeAssessment[] {
  return assessments.toSorted(
    (a, b) =>
      b.summary.redLinesBreached - a.summary.redLinesBreached ||
      (a.summary.gate ?? 'none').localeCompare(b.summary.gate ?? 'none') ||
      b.updatedAt.localeCompare(a.updatedAt),
  );
}

export interface FurtherSteps {
  /** The organisation's own assessment does not exist yet. */
  readonly startOrganisation: boolean;
  readonly unassessed: readonly HomeProduct[];
  /** Finished screenings of products that have no full assessment. */
  readonly screenedOnly: readonly HomeAssessment[];
}

export function furtherSteps(products: readonly HomeProduct[], assessments: readonly HomeAssessment[]): FurtherSteps {
  const full = new Set(assessments.filter(({ mode }) => mode === 'FULL').map(({ product }) => product?.id));
  return {
    startOrganisation: !assessments.some(({ mode }) => mode === 'ORGANISATION'),
    unassessed: products.filter((product) => product.assessments.length === 0),
    screenedOnly: assessments.filter(
      (assessment) =>
        assessment.mode === 'SCREENING' && isPastScreening(assessment) && !full.has(assessment.product?.id),
    ),
  };
}
