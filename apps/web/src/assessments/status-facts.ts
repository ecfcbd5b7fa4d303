import type { TFunction } from 'i18next';
import type { AssessmentStore } from './assessment-store.ts';

/** More names than these are a list, not a sentence; the profile below shows them all. */
const MOST_NAMED = 4;

/** The facts behind the headline, gravest first, in two or three sentences. */
export function statusFacts({ result, catalogue, mode }: AssessmentStore, t: TFunction<'assessments'>): string {
  const breached = result.redLines.filter((redLine) => redLine.state === 'BREACHED');
  const unresolved = result.redLines.filter((redLine) => redLine.state === 'UNRESOLVED').length;
  const critical = result.harms.filter((harm) => harm.applies !== 'false' && harm.residual === 'critical').length;
  const weak = result.gates.filter((gate) => gate.id === 'G4' || gate.id === 'G6').flatMap((gate) => gate.because);
  const sentences = [
    ...breached.slice(0, 1).flatMap((redLine) => catalogue.redLines.get(redLine.id)?.means ?? []),
    ...(breached.length > 1 ? [t('facts.moreBreached', { count: breached.length - 1 })] : []),
    ...(critical > 0 ? [t(mode === 'screening' ? 'facts.criticalBefore' : 'facts.critical', { count: critical })] : []),
    ...(unresolved > 0 ? [t('facts.unresolved', { count: unresolved })] : []),
    ...(weak.length > MOST_NAMED ? [t('facts.weakMany', { count: weak.length, of: result.clusters.length })] : []),
    ...(weak.length > 0 && weak.length <= MOST_NAMED
      ? [t('facts.weak', { names: weak.map((id) => catalogue.clusters.get(id)?.short ?? id).join(', ') })]
      : []),
  ];
  if (sentences.length === 0) sentences.push(t(`facts.nothing.${mode}`));
  return sentences.join(' ');
}
