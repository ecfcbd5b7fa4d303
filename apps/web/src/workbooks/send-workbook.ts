import { refusalOf, type ShownProblem } from '../app/problem.ts';
import { openedForHeaders } from '../graphql/opened-for.ts';

export type Reply<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problem: ShownProblem };

/** Sends a file with its fields to a route that answers in JSON. */
export async function sendWorkbook<Data>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply<Data>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  try {
    const reply = await fetch(path, { method: 'POST', body, headers: openedForHeaders() });
    if (!reply.ok) return { ok: false, problem: refusalOf(await reply.text()) };
    return { ok: true, data: (await reply.json()) as Data };
  } catch {
    return { ok: false, problem: { code: 'OFFLINE', fields: [] } };
  }
}
