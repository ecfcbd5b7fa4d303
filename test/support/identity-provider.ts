import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import { TestClient } from './graphql-client.js';

/** Somebody who has an account at the provider. */
export interface Subject {
  readonly sub: string;
  readonly email?: string;
  readonly verified?: boolean;
  /** Methods of authentication the provider reports. */
  readonly amr?: readonly string[];
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly hostAndPort: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on. */
  person: Subject;
  /** Follows the way from our address to the provider and through it; returns where it sends the browser back to. */
  visit(location: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT_ID = 'opencria-test';
const CLIENT_SECRET = 'canary-client-secret-of-the-organisation';

/** A real OpenID Connect provider on loopback, where everybody who comes is `person`. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  let handle: http.RequestListener = () => undefined;
  const server = http.createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const here = { person: { sub: 'nobody' } as Subject };
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: here.person.email, email_verified: here.person.verified ?? true }),
    }),
  };
  const provider = new Provider(issuer, configuration);
  const callback = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void answerInteraction(provider, here.person, request, response);
  };
  return {
    issuer,
    hostAndPort: `127.0.0.1:${port}`,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    get person() {
      return here.person;
    },
    set person(next) {
      here.person = next;
    },
    visit: async (location) => {
      const browser = new TestClient(issuer);
      for (let at = new URL(location), hops = 0; hops < 10; hops++) {
        if (at.origin !== issuer) return at;
        const answer = await browser.fetch(at.href.slice(issuer.length));
        const next = answer.headers.get('location');
        if (next === null) throw new Error(`the provider stopped with ${answer.status}: ${await answer.text()}`);
        at = new URL(next, at);
      }
      throw new Error('the provider sent the browser round in circles');
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signs the person in and grants what was asked for, without a page in between. */
async function answerInteraction(
  provider: Provider,
  { sub, amr }: Subject,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: sub, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const result = { login: { accountId: sub, ...(amr && { amr: [...amr] }) }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
