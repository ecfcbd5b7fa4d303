import { refusalOf, type ShownProblem } from '../app/problem.ts';

export type Reply<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problem: ShownProblem };

/** Posts JSON to a plain route of the api; nothing that answers in between is taken for the api. */
export async function post<Data>(path: string, body: object): Promise<Reply<Data>> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!reply.ok) return { ok: false, problem: refusalOf(await reply.text()) };
    return { ok: true, data: (await reply.json()) as Data };
  } catch {
    return { ok: false, problem: { code: 'OFFLINE', fields: [] } };
  }
}
