export { parseInstrument, type ParseResult } from './parse-instrument.js';
export { FaultList, type Fault, type Place, type Severity } from './fault.js';
export type { CoverageState, Tally } from './tally.js';
export { LIMITS, openFile } from './open-file.js';
export { Fields, Reader } from './reader.js';
export { suggest } from './nearest.js';
export { startTranslation } from './translate/start-translation.js';
