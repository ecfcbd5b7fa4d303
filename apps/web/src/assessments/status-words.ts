import { headlineKind, isMostlyOpen } from '#libs/scoring';
import type { TFunction } from 'i18next';

interface Standing {
  readonly headline: string;
  readonly gate: string | null;
  readonly applicable: number;
  readonly blank: number;
}

/** How much is open, where that has to be said before any gate; else undefined. */
export function openWords(
  { gate, applicable, blank }: Omit<Standing, 'headline'>,
  t: TFunction<'assessments'>,
): string | undefined {
  if (!isMostlyOpen({ applicable, blank }, gate)) return undefined;
  return blank === applicable ? t('hero.nothingAnswered') : t('hero.mostlyOpen', { blank, applicable });
}

/** The status of an assessment in a few words, as its result page puts it. */
export function statusWords(standing: Standing, mode: string, t: TFunction<'assessments'>): string {
  const open = openWords(standing, t);
  if (open !== undefined) return open;
  if (standing.gate !== null) return t(`status.${standing.gate}`);
  // An organisation assessment never has an index, so "No index" would say nothing.
  if (mode === 'ORGANISATION') return t('hero.noGate');
  if (mode === 'SCREENING') return t('status.screening');
  // What is left is the title of a band: words of the questionnaire.
  return standing.applicable === 0 ? t('status.nothingApplies') : standing.headline;
}

/** A headline that was worked out elsewhere; the title of a band stays in the words of the questionnaire. */
export function headlineWords(headline: string, t: TFunction<'assessments'>): string {
  const kind = headlineKind(headline);
  return kind === undefined ? headline : t(`status.${kind}`);
}
