export { findPersonalData } from './find-personal-data.js';
export type { PersonalDataFinding, PersonalDataKind } from './finding.js';
export { unattestedPersonalData, type Attestation, type PlacedText, type UnattestedText } from './unattested.js';
