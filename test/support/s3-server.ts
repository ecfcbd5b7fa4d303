import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

interface S3Rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
type S3RverClass = new (options: Record<string, unknown>) => S3Rver;

// The package brings no types.
const S3rver = createRequire(import.meta.url)('s3rver') as S3RverClass;

export interface S3Server {
  /** Settings that make an app keep its files there. */
  readonly env: Record<string, string>;
  readonly close: () => Promise<void>;
}

/** A local S3 server with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'opencria-bucket-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'evidence' }],
  });
  const { port } = await server.run();
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: 'evidence',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
