import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  checkKey,
  FileMissing,
  FileStore,
  orStoreFault,
  partsOfKey,
  type KeptFile,
  type ReceivedFile,
} from './files.js';

/** An S3-compatible bucket. */
export interface BucketSettings {
  /** Absent: Amazon's own for the region. */
  readonly endpoint?: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const CONNECT_MS = 3_000;
/** Silence on an open connection; a transfer that moves may take longer. */
const SILENCE_MS = 8_000;
const TRIES = 2;

const statusOf = (fault: unknown): number | undefined =>
  (fault as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** Files in a bucket; what arrives still lies in a local folder until it is checked. */
export class BucketStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(folder: string, { endpoint, bucket, region, accessKeyId, secretAccessKey }: BucketSettings) {
    super(path.join(folder, 'incoming'));
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      maxAttempts: TRIES,
      // Every upload names its SHA-256 itself; the library's own trailers are unknown to some servers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    });
  }

  async keep(file: ReceivedFile, tenantId: string): Promise<string> {
    const key = this.keyOf(tenantId, file.sha256);
    const put = new PutObjectCommand({
      Bucket: this.bucket,
      Key: checkKey(key),
      Body: createReadStream(file.path),
      ContentLength: file.size,
      ContentType: 'application/octet-stream',
      // The bucket refuses content that is not what was hashed here, and keeps what it has under this hash.
      ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
      IfNoneMatch: '*',
    });
    await orStoreFault(
      this.client.send(put).catch((fault: unknown) => {
        if (statusOf(fault) !== 412) throw fault;
      }),
    );
    await this.discard(file);
    return key;
  }

  async has(key: string): Promise<boolean> {
    return orStoreFault(
      this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: checkKey(key) })).then(
        () => true,
        (fault: unknown) => {
          if (statusOf(fault) === 404) return false;
          throw fault;
        },
      ),
    );
  }

  async read(key: string): Promise<Readable> {
    const wanted = new GetObjectCommand({ Bucket: this.bucket, Key: checkKey(key) });
    const found = await orStoreFault(
      this.client.send(wanted).catch((fault: unknown) => {
        if (statusOf(fault) === 404) return undefined;
        throw fault;
      }),
    );
    if (!(found?.Body instanceof Readable)) throw new FileMissing('no such file');
    return found.Body;
  }

  async remove(key: string): Promise<void> {
    await orStoreFault(this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: checkKey(key) })));
  }

  async *list(): AsyncIterable<KeptFile> {
    let next: string | undefined;
    do {
      const page = await orStoreFault(
        this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, ContinuationToken: next })),
      );
      for (const { Key: key = '', Size: size = 0, LastModified: storedAt } of page.Contents ?? []) {
        const parts = partsOfKey(key);
        if (parts && storedAt) yield { key, ...parts, size, storedAt };
      }
      next = page.NextContinuationToken;
    } while (next !== undefined);
  }
}
