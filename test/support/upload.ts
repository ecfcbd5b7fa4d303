import { randomUUID } from 'node:crypto';
import type { TestClient } from './graphql-client.js';
import type { Started } from './assessment-story.js';

/** A piece of evidence as the upload route answers. */
export interface UploadedFile {
  readonly id: string;
  readonly fileState: string;
  readonly downloadable: boolean;
  readonly size: number;
  readonly mediaType: string;
}

/** Sends one file to an assessment, as the form of the web app does. */
export function uploadFile(
  client: TestClient,
  { id }: Pick<Started, 'id'>,
  content: Buffer,
  name: string,
): Promise<Response> {
  const body = new FormData();
  body.append('title', 'Record');
  body.append('tier', '2');
  body.append('file', new Blob([new Uint8Array(content)]), name);
  return client.fetch(`/api/evidence?assessmentId=${id}`, { method: 'POST', body });
}

export async function uploaded(client: TestClient, to: Started, content: Buffer, name: string): Promise<UploadedFile> {
  const response = await uploadFile(client, to, content, name);
  if (response.status !== 201) throw new Error(`upload answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as UploadedFile;
}

export const download = (client: TestClient, id: string): Promise<Response> => client.fetch(`/api/evidence/${id}/file`);

/** Status and body of a download, without what differs from one answer to the next. */
export async function answerTo(client: TestClient, id: string): Promise<{ status: number; body: unknown }> {
  const response = await download(client, id);
  const { reference: _reference, ...body } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
}

/** An id that belongs to nothing. */
export const nobodysId = (): string => randomUUID();
