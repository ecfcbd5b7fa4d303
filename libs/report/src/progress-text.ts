import { ownProgress, type Progress } from '#libs/scoring';
import { texts } from './texts.js';

/** How far an assessment is filled in, counted as its pages count it: the organisation's answers apart. */
export function progressInWords(progress: Progress): string {
  const { applicable, answered } = ownProgress(progress);
  const { inherited } = progress;
  if (inherited.applicable === 0) return texts.progress.own(answered, applicable);
  const ofOrganisation = texts.progress.inherited(inherited.applicable - inherited.blank, inherited.applicable);
  return `${texts.progress.ownOfProduct(answered, applicable)}; ${ofOrganisation}`;
}
