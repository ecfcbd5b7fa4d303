import { paths } from '../app/paths.ts';
import type { BlockFieldsFragment, PreSubmissionQuery } from '../graphql/generated/graphql.ts';

/** The page on which this is mended; undefined where it cannot be mended here. */
export function mendPlace(
  { subject, subjectId }: Pick<BlockFieldsFragment, 'subject' | 'subjectId'>,
  { id, product, organisationAssessmentId }: PreSubmissionQuery['assessment'],
): string | undefined {
  switch (subject) {
    case 'QUESTION':
      return paths.question(id, subjectId);
    case 'INHERITED_QUESTION':
      return organisationAssessmentId === null
        ? paths.assessments
        : paths.question(organisationAssessmentId, subjectId);
    case 'HARM':
      return `${paths.harms(id)}#${encodeURIComponent(subjectId)}`;
    case 'PRODUCT':
      return product ? paths.profile(product.id) : undefined;
    case 'EVIDENCE':
      return paths.evidence;
    case 'CONSULTATION':
      return paths.participation(id);
    case 'PLAN':
      return paths.plan(id);
    case 'PROGRAMME':
      return paths.programmes;
    case 'ASSESSMENT':
      return undefined;
  }
}
