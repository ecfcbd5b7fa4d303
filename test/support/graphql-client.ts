import { readFileSync } from 'node:fs';

/** A refusal as a client receives it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
  readonly fields?: readonly { field: string; says: string }[];
  readonly reference?: string;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions: Omit<Refusal, 'message' | 'status'> }[];
}

/** One browser, as it were: it keeps its cookies, names its origin and speaks GraphQL and HTTP. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  /** `origin` is what the browser believes to be at; it differs from `base` behind a proxy. */
  constructor(
    readonly base: string,
    readonly origin: string = base,
  ) {}

  /** Value of the Cookie header, for tests that look at it or tamper with it. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(header: string) {
    this.cookies.clear();
    for (const pair of header.split('; ').filter((part) => part !== '')) this.keep(pair);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.origin);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const response = await fetch(`${this.base}${path}`, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie.split(';')[0] ?? '');
    return response;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Data of a query or mutation; an error of any kind fails the test with its code and sentence. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await this.post('/graphql', { query, variables });
    const answer = (await response.json()) as GraphqlAnswer;
    if (answer.errors) {
      throw new Error(
        answer.errors
          .map((error) => `${error.extensions.code}: ${error.message} ${JSON.stringify(error.extensions.fields ?? '')}`)
          .join('\n'),
      );
    }
    return answer.data as Data;
  }

  /** The refusal of a query or mutation; an answer without one fails the test. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<Refusal> {
    const response = await this.post('/graphql', { query, variables });
    const answer = (await response.json()) as GraphqlAnswer;
    const [error] = answer.errors ?? [];
    if (!error) throw new Error(`expected a refusal, got ${JSON.stringify(answer.data)}`);
    return { ...error.extensions, message: error.message, status: response.status };
  }

  /** Answer to a document of the web client, sent by its hash as production wants it. */
  async askTrusted(operationName: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const file = 'apps/web/src/graphql/generated/persisted-documents.json';
    const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const [key] = documents.find(([, text]) => new RegExp(`\\b(query|mutation) ${operationName}\\b`).test(text)) ?? [];
    if (!key) throw new Error(`the web client has no operation ${operationName}`);
    const extensions = { persistedQuery: { version: 1, sha256Hash: key.replace('sha256:', '') } };
    return (await this.post('/graphql', { operationName, variables, extensions })).json();
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/email', { email, password });
  }

  signOut(): Promise<Response> {
    return this.post('/api/auth/sign-out', {});
  }

  private keep(pair: string): void {
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '') this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), value);
  }
}
