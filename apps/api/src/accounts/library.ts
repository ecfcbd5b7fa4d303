import { Injectable } from '@nestjs/common';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { Config } from '../platform/config.js';
import { problem } from '../platform/problems.js';
import { Auth } from './auth.js';

/** Headers better-auth judges a request by. */
const PASSED_ON = [
  'host',
  'origin',
  'referer',
  'cookie',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

/** Asks single routes of better-auth in the name of a request; none of them is reachable from outside. */
@Injectable()
export class Library {
  constructor(
    private readonly auth: Auth,
    private readonly config: Config,
  ) {}

  post(route: string, from: HttpRequest, body: object): Promise<Response> {
    return this.ask(route, from, { method: 'POST', body: JSON.stringify(body) });
  }

  get(route: string, from: HttpRequest): Promise<Response> {
    return this.ask(route, from, { method: 'GET' });
  }

  private async ask(route: string, from: HttpRequest, init: { method: string; body?: string }): Promise<Response> {
    const headers = new Headers(init.body === undefined ? {} : { 'content-type': 'application/json' });
    for (const name of PASSED_ON) {
      const value = from.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const answer = await this.auth.answer(
      new Request(`${this.config.publicUrl}/api/auth/${route}`, { ...init, headers }),
    );
    if (answer.status >= 500) throw new Error(`${route} ended with ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}

/** What an answer says when it is no success; a foreign origin is refused as everywhere else. */
export async function refusedCode(answer: Response): Promise<string | null> {
  if (answer.ok) return null;
  const said = (await answer.json().catch(() => ({}))) as { code?: unknown; message?: unknown };
  const code = typeof said.code === 'string' ? said.code : 'UNKNOWN';
  if (answer.status === 403 && /ORIGIN|CROSS_SITE/i.test(code + String(said.message))) throw problem('FOREIGN_ORIGIN');
  return code;
}

export function passCookies(answer: Response, response: HttpResponse): void {
  for (const cookie of answer.headers.getSetCookie()) response.append('set-cookie', cookie);
  response.setHeader('cache-control', 'no-store');
}
