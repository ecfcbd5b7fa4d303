import type { Instrument } from '../instrument.js';
import type { Learning } from '../learning.js';
import type { Translation } from '../translation.js';
import { checkConditions } from './check/check-conditions.js';
import { checkExamples } from './check/check-examples.js';
import { checkHarms } from './check/check-harms.js';
import { checkIds } from './check/check-ids.js';
import { checkLearning } from './check/check-learning.js';
import { checkLevels } from './check/check-levels.js';
import { checkReferences } from './check/check-references.js';
import { compile } from './compile.js';
import { withDigests } from './digests.js';
import { FaultList, type Fault } from './fault.js';
import { checkHouse } from './house/check-house.js';
import { readFiles } from './read/read-files.js';
import { tallyOf, type Tally } from './tally.js';
import { readOverlays, translate } from './translate/translate.js';

export interface ParseResult {
  /** The compiled instrument with its digests; absent where any fault refuses it. Gaps of a draft do not. */
  readonly instrument?: Instrument;
  /** The texts below `learning/`; present exactly where `instrument` is. */
  readonly learning?: Learning;
  /** One for each folder below `locales/`, in order of language; none where any fault refuses the instrument. */
  readonly translations: readonly Translation[];
  /** Every fault and gap of every file, in order of file and line. */
  readonly faults: readonly Fault[];
  /** What was read, also where faults refuse it; absent where `instrument.yaml` cannot be read. */
  readonly tally?: Tally;
}

/**
 * Reads and checks the files of one instrument in one pass. Never throws: hostile input ends in faults.
 *
 * @param files Text of each file by its path inside the instrument's folder, with forward slashes.
 */
export function parseInstrument(files: Readonly<Record<string, string>>): ParseResult {
  const faults = new FaultList();
  try {
    const draft = readFiles(files, faults);
    if (draft === undefined) return { translations: [], faults: faults.sorted() };
    for (const check of [
      checkIds,
      checkReferences,
      checkConditions,
      checkLevels,
      checkHarms,
      checkExamples,
      checkLearning,
      checkHouse,
    ])
      check(draft);
    const { learning } = draft;
    const compiled = compile(draft);
    const overlays = readOverlays(draft, compiled);
    const tally = tallyOf(draft);
    if (faults.refused) return { translations: [], faults: faults.sorted(), tally };
    const instrument = withDigests(compiled, learning);
    const translations = overlays.map((overlay) => translate(compiled, instrument, learning, overlay));
    return { instrument, learning, translations, faults: faults.sorted(), tally };
  } catch (error) {
    const says = `The files cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}.`;
    faults.add({ file: '', line: 1, path: '' }, says, 'Compare them with an instrument that works.');
    return { translations: [], faults: faults.sorted() };
  }
}
