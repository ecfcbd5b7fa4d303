import { paths } from '../app/paths.ts';
import type { Catalogue } from './catalogue.ts';

/** Address of one question, on the page of its module. */
export function questionPath(assessmentId: string, catalogue: Catalogue, questionId: string): string {
  return `${paths.assessment(assessmentId, catalogue.questions.get(questionId)?.moduleId)}#${questionId}`;
}
