import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { record } from '../platform/audit.js';
import { Config } from '../platform/config.js';
import { Public } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { unfitText } from '../platform/unfit-text.js';
import type { Viewer } from '../platform/viewer.js';
import { Auth } from './auth.js';
import { MAX_PASSWORD } from './credentials.js';
import { SessionViewer } from './session-viewer.js';
import { SignInThrottle } from './sign-in-throttle.js';

class SignInBody {
  @IsString()
  @MaxLength(320)
  email!: string;

  @IsString()
  @MaxLength(MAX_PASSWORD)
  password!: string;
}

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

/** The two routes of better-auth that are open; every other one does not exist here. */
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly auth: Auth,
    private readonly config: Config,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionViewer,
    private readonly tx: TenantTx,
  ) {}

  @Post('sign-in/email')
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() body: SignInBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ signedIn: boolean }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    await this.throttle.check(body.email);
    const answer = await this.ask('sign-in/email', request, { email: body.email, password: body.password });
    if (!answer.ok) {
      const said = await answer.text();
      if (answer.status === 403) throw problem('FOREIGN_ORIGIN');
      if (answer.status >= 500) throw new Error(`sign-in ended with ${answer.status}: ${said}`);
      await this.throttle.failed(body.email);
      throw problem('SIGN_IN_REFUSED');
    }
    await this.throttle.succeeded(body.email);
    const { token } = (await answer.json()) as { token: string };
    passCookies(answer, response);
    const viewer = await this.sessions.ofToken(token);
    if (viewer) await this.audit(viewer, 'session.start');
    return { signedIn: true };
  }

  @Post('sign-out')
  @HttpCode(200)
  @Public()
  async signOut(
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ signedIn: boolean }> {
    const viewer = await this.sessions.viewerOf(request);
    const answer = await this.ask('sign-out', request, {});
    await answer.body?.cancel();
    if (answer.status === 403) throw problem('FOREIGN_ORIGIN');
    passCookies(answer, response);
    if (viewer) await this.audit(viewer, 'session.end');
    return { signedIn: false };
  }

  private ask(route: string, from: HttpRequest, body: object): Promise<Response> {
    const headers = new Headers({ 'content-type': 'application/json' });
    for (const name of PASSED_ON) {
      const value = from.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const url = `${this.config.publicUrl}/api/auth/${route}`;
    return this.auth.answer(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  private audit(viewer: Viewer, action: string): Promise<void> {
    return this.tx.run(viewer, (em) => record(em, viewer, { action, object: 'person', objectId: viewer.userId }));
  }
}

function passCookies(answer: Response, response: HttpResponse): void {
  for (const cookie of answer.headers.getSetCookie()) response.append('set-cookie', cookie);
  response.setHeader('cache-control', 'no-store');
}
