export { checkFile, signerAmong, type CheckedFile, type Refused } from './check-file.js';
export { fingerprint, fromBase64, keyIdOf, sha256Hex, toBase64, utf8, type Bytes } from './encoding.js';
export { KEYS_FORMAT, readKeys, type KeysFile, type KnownKey, type ReadKeys } from './known-keys.js';
export {
  readReportSeal,
  REPORT_FORMAT,
  sealReport,
  startsAsPdf,
  type ReportFacts,
  type ReportSeal,
} from './sealed-report.js';
export { signatureHolds, type Signer } from './signature.js';
