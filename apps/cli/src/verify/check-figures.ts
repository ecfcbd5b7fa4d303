import { canonicalJson, type Instrument } from '#libs/instruments';
import { compileInstrument, scoreAssessment } from '#libs/scoring';
import { submittedInput, submittedResult, type SubmissionFile } from '#libs/submission';

/** What working the figures out again showed. */
export type Figures = 'same' | 'not-shipped' | { readonly fault: string };

/** Scores what was submitted once more; every figure of the file must come out as it is printed there. */
export function checkFigures(file: SubmissionFile, instruments: readonly Instrument[]): Figures {
  const { id, version, digest } = file.instrument;
  const instrument = instruments.find((one) => one.id === id && one.version === version);
  if (instrument === undefined) return 'not-shipped';
  if (instrument.digest !== digest) {
    return { fault: `The questionnaire ${id} ${version} it was answered with is not the one that is shipped here.` };
  }
  const again = submittedResult(scoreAssessment(compileInstrument(instrument), submittedInput(file)));
  const wrong = [...differing(again.rights, file.result.rights), ...differing(again.modules, file.result.modules)];
  if (wrong.length > 0) return { fault: `Its answers give other figures than it prints: ${wrong.join(', ')}.` };
  if (canonicalJson(again) === canonicalJson(file.result)) return 'same';
  return { fault: 'Its answers give another result than it prints.' };
}

interface Named {
  readonly id: string;
}

function differing(again: readonly Named[], printed: readonly Named[]): string[] {
  return again
    .filter((set) => canonicalJson(set) !== canonicalJson(printed.find(({ id }) => id === set.id) ?? null))
    .map(({ id }) => id);
}
