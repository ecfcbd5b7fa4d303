import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Outward } from '../platform/http/outward.js';
import { problem } from '../platform/problems.js';
import { readIdToken, SIGNING_ALGORITHMS, TokenRefused, type Claims, type Expected } from './id-token.js';

/** What a provider publishes about itself, as far as it is used here. */
export interface Metadata {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly userinfoEndpoint?: string;
  readonly secretInBody: boolean;
}

export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Exchange {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

const KEPT_MS = 5 * 60_000;
const FAILURE_KEPT_MS = 30_000;
const MOST_KEPT = 500;

/** Speaks OpenID Connect with the sign-in services of organisations; every call goes through the outward guard. */
@Injectable()
export class Provider {
  private readonly known = new Map<string, { readonly metadata: Promise<Metadata>; readonly until: number }>();

  constructor(
    private readonly outward: Outward,
    private readonly clock: Clock,
  ) {}

  /** Reads what the issuer publishes; refuses with ADDRESS_… or PROVIDER_UNFIT what could not be used safely. */
  discover(issuer: string): Promise<Metadata> {
    const metadata = this.read(issuer);
    this.keep(issuer, metadata, KEPT_MS);
    metadata.catch(() => this.keep(issuer, metadata, FAILURE_KEPT_MS));
    return metadata;
  }

  /** As `discover`, but not again within five minutes, so that visitors cannot make this server call out at will. */
  metadata(issuer: string): Promise<Metadata> {
    const kept = this.known.get(issuer);
    return kept && kept.until > this.clock.now().getTime() ? kept.metadata : this.discover(issuer);
  }

  /** How many keys for signing the provider publishes. */
  async countKeys({ jwksUri }: Metadata): Promise<number> {
    const { keys } = await this.outward.json(jwksUri);
    return Array.isArray(keys) ? keys.length : 0;
  }

  /** Turns a code into the claims of the person, with those of the userinfo address where the token holds no e-mail. */
  async claims(metadata: Metadata, client: Client, exchange: Exchange, expected: Expected): Promise<Claims> {
    const tokens = await this.outward.json(metadata.tokenEndpoint, tokenRequest(metadata, client, exchange));
    const { id_token: idToken, access_token: accessToken } = tokens;
    if (typeof idToken !== 'string') throw new TokenRefused('the provider gave no ID token');
    const claims = readIdToken(idToken, await this.outward.json(metadata.jwksUri), expected);
    if (claims['email'] !== undefined || !metadata.userinfoEndpoint || typeof accessToken !== 'string') return claims;
    const info = await this.outward.json(metadata.userinfoEndpoint, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    if (info['sub'] !== claims['sub']) throw new TokenRefused('the provider told about somebody else');
    return { ...claims, email: info['email'], email_verified: info['email_verified'] };
  }

  private async read(issuer: string): Promise<Metadata> {
    const document = await this.outward.json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    const metadata = toMetadata(document, issuer);
    const { authorizationEndpoint, tokenEndpoint, jwksUri, userinfoEndpoint } = metadata;
    for (const address of [authorizationEndpoint, tokenEndpoint, jwksUri, userinfoEndpoint]) {
      if (address !== undefined) this.outward.check(address);
    }
    return metadata;
  }

  private keep(issuer: string, metadata: Promise<Metadata>, forMs: number): void {
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(issuer, { metadata, until: this.clock.now().getTime() + forMs });
  }
}

function tokenRequest({ secretInBody }: Metadata, { clientId, clientSecret }: Client, exchange: Exchange) {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: exchange.code,
    redirect_uri: exchange.redirectUri,
    code_verifier: exchange.verifier,
    ...(secretInBody && { client_id: clientId, client_secret: clientSecret }),
  });
  // Each half is encoded like a form field before it goes into the header (RFC 6749, 2.3.1).
  const encode = (text: string) => new URLSearchParams({ text }).toString().slice('text='.length);
  const pair = Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64');
  return {
    method: 'POST' as const,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(!secretInBody && { authorization: `Basic ${pair}` }),
    },
    body: form.toString(),
  };
}

function toMetadata(document: Claims, issuer: string): Metadata {
  const text = (name: string): string => {
    const value = document[name];
    if (typeof value !== 'string') throw unfit(`it publishes no ${name}`);
    return value;
  };
  const list = (name: string): readonly unknown[] | undefined => {
    const value = document[name];
    return Array.isArray(value) ? (value as unknown[]) : undefined;
  };
  if (text('issuer') !== issuer) throw unfit('it calls itself by another issuer address than the one given');
  if (list('response_types_supported')?.includes('code') === false) throw unfit('it does not know the code flow');
  const algorithms = list('id_token_signing_alg_values_supported');
  if (algorithms && !algorithms.some((one) => SIGNING_ALGORITHMS.includes(String(one)))) {
    throw unfit(`it signs with none of ${SIGNING_ALGORITHMS.join(', ')}`);
  }
  const methods = list('token_endpoint_auth_methods_supported') ?? ['client_secret_basic'];
  const basic = methods.includes('client_secret_basic');
  if (!basic && !methods.includes('client_secret_post')) throw unfit('it does not take a client secret');
  const userinfo = document['userinfo_endpoint'];
  return {
    issuer,
    authorizationEndpoint: text('authorization_endpoint'),
    tokenEndpoint: text('token_endpoint'),
    jwksUri: text('jwks_uri'),
    ...(typeof userinfo === 'string' && { userinfoEndpoint: userinfo }),
    secretInBody: !basic,
  };
}

function unfit(because: string) {
  return problem('PROVIDER_UNFIT', { because });
}
