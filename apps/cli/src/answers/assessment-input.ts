import type { Mode } from '#libs/instruments';
import type { AssessmentInput, IsoDate } from '#libs/scoring';
import type { AnswersFile } from './answers-file.js';

/** What the method scores: the answers of the file in a mode and as of a date. */
export function assessmentInput(file: AnswersFile, mode: Mode, asOf: IsoDate): AssessmentInput {
  const { organisation } = file;
  if (mode === 'organisation') {
    const alone = file.mode === 'organisation';
    return {
      mode,
      asOf,
      profile: organisation.profile ?? (alone ? file.profile : {}),
      answers: alone ? { ...organisation.answers, ...file.answers } : organisation.answers,
      harms: {},
    };
  }
  return {
    mode,
    asOf,
    profile: file.profile,
    answers: file.answers,
    organisation: { profile: organisation.profile, answers: organisation.answers },
    harms: file.harms,
    ownHarms: file.ownHarms,
  };
}
