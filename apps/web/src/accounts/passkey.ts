import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { ShownProblem } from '../app/problem.ts';
import { post, type Reply } from './post.ts';
import { postConfirmed } from './step-up.ts';

/** Passkeys need TLS or this machine, and a host with a name. */
export function passkeysWork(): boolean {
  return typeof window.PublicKeyCredential === 'function' && !/^[\d.]+$|:/.test(window.location.hostname);
}

/** The person or the device said no; the page says so in its own language. */
const CANCELLED: ShownProblem = { code: 'PASSKEY_CANCELLED', fields: [] };

/** Signs in, completes signing in, or proves afresh who is signed in. */
export async function provePasskey(): Promise<Reply<{ signedIn: boolean }>> {
  const options = await post<PublicKeyCredentialRequestOptionsJSON>('/api/auth/passkey/options', {});
  if (!options.ok) return options;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON: options.data }).catch(() => undefined);
  if (!response) return { ok: false, problem: CANCELLED };
  return post('/api/auth/passkey/verify', { response });
}

export async function addPasskey(name: string): Promise<Reply<{ added: boolean }>> {
  const path = '/api/auth/second-factor/passkey';
  const options = await postConfirmed<PublicKeyCredentialCreationOptionsJSON>(`${path}/options`, {});
  if (!options.ok) return options;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON: options.data }).catch(() => undefined);
  if (!response) return { ok: false, problem: CANCELLED };
  return post(`${path}/verify`, { response, name });
}
