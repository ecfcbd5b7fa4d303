import type { TestClient } from './graphql-client.js';

const UPLOADS = '/api/evidence/uploads';
const TUS = { 'tus-resumable': '1.0.0' };

/** Announces a file as the protocol wants it. */
export function announce(client: TestClient, assessmentId: string, name: string, size: number): Promise<Response> {
  return client.fetch(`${UPLOADS}?assessmentId=${assessmentId}`, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(size),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
}

/** Id of an announced upload. */
export function idOf(response: Response): string {
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

/** Sends a piece behind what arrived before. */
export function sendPiece(client: TestClient, id: string, piece: Buffer, from: number): Promise<Response> {
  return client.fetch(`${UPLOADS}/${id}`, {
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(piece),
  });
}

/** How much arrived, or the status of the refusal. */
export async function arrived(client: TestClient, id: string): Promise<number | { status: number }> {
  const response = await client.fetch(`${UPLOADS}/${id}`, { method: 'HEAD', headers: TUS });
  return response.ok ? Number(response.headers.get('upload-offset')) : { status: response.status };
}

export const cancel = (client: TestClient, id: string): Promise<Response> =>
  client.fetch(`${UPLOADS}/${id}`, { method: 'DELETE', headers: TUS });

/** Announces a file and sends all of it at once. */
export async function sendWhole(
  client: TestClient,
  assessmentId: string,
  name: string,
  content: Buffer,
): Promise<string> {
  const announced = await announce(client, assessmentId, name, content.length);
  if (announced.status !== 201) throw new Error(`announcing answered ${announced.status}: ${await announced.text()}`);
  const id = idOf(announced);
  const sent = await sendPiece(client, id, content, 0);
  if (sent.status !== 204) throw new Error(`sending answered ${sent.status}: ${await sent.text()}`);
  return id;
}
