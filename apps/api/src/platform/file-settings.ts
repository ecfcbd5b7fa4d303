import type { BucketSettings } from './files-bucket.js';

/** What `readConfig` reads settings with. */
interface Reader {
  readonly faults: string[];
  text(name: string): string | undefined;
  wholeNumber(name: string, fallback: number, least: number, most: number): number;
  url(name: string, protocols: readonly string[], example: string): string | undefined;
  choice<T extends string>(name: string, values: readonly T[], fallback: T): T;
}

/** Where a virus scanner that speaks clamd's protocol listens. */
export interface ScannerAddress {
  /** Path of a local socket, or host and port. */
  readonly at: { readonly path: string } | { readonly host: string; readonly port: number };
  /** A scanner that is silent for this long counts as hanging. */
  readonly patienceMs: number;
}

/** `off` is somebody's decision; `missing` is nobody's, and then uploaded files stay closed. */
export type ScannerSetting = ScannerAddress | 'off' | 'missing';

export interface FileSettings {
  /** Absent: files lie in the data folder. */
  readonly bucket?: BucketSettings;
  readonly scanner: ScannerSetting;
  readonly perAssessment: number;
}

/** Settings of stored files; faults are added to the reader's. */
export function readFileSettings(read: Reader, localMode: boolean): FileSettings {
  return {
    bucket: readBucket(read),
    scanner: readScanner(read, localMode),
    perAssessment: read.wholeNumber('FILES_PER_ASSESSMENT', 200, 1, 10_000),
  };
}

function readBucket(read: Reader): BucketSettings | undefined {
  const endpoint = read.url('S3_ENDPOINT', ['http:', 'https:'], 'https://s3.example.org');
  const bucket = read.text('S3_BUCKET');
  const accessKeyId = read.text('S3_ACCESS_KEY_ID');
  const secretAccessKey = read.text('S3_SECRET_ACCESS_KEY');
  if (bucket !== undefined && accessKeyId !== undefined && secretAccessKey !== undefined) {
    return { endpoint, bucket, region: read.text('S3_REGION') ?? 'us-east-1', accessKeyId, secretAccessKey };
  }
  if ([endpoint, bucket, accessKeyId, secretAccessKey].some((value) => value !== undefined)) {
    read.faults.push(
      'A bucket is named only in part; set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together.',
    );
  }
  return undefined;
}

function readScanner(read: Reader, localMode: boolean): ScannerSetting {
  const off = read.choice('SCANNER', ['clamd', 'off'], localMode ? 'off' : 'clamd') === 'off';
  const host = read.text('CLAMD_HOST');
  const path = read.text('CLAMD_SOCKET');
  const port = read.wholeNumber('CLAMD_PORT', 3310, 1, 65_535);
  const patienceMs = read.wholeNumber('SCANNER_PATIENCE_SECONDS', 20, 1, 300) * 1000;
  if (host !== undefined && path !== undefined) {
    read.faults.push('CLAMD_HOST and CLAMD_SOCKET are both set; remove the one that is not meant.');
  }
  const named = host !== undefined || path !== undefined;
  if (named && read.text('SCANNER') === 'off') {
    read.faults.push('SCANNER is "off" while CLAMD_HOST or CLAMD_SOCKET names a scanner; remove one of them.');
  }
  if (path !== undefined) return { at: { path }, patienceMs };
  if (host !== undefined) return { at: { host, port }, patienceMs };
  if (read.text('SCANNER') === 'clamd') {
    read.faults.push('SCANNER is "clamd" but none is named; set CLAMD_HOST or CLAMD_SOCKET.');
  }
  return off ? 'off' : 'missing';
}
