import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { record } from '../platform/audit.js';
import { Public } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { unfitText } from '../platform/unfit-text.js';
import type { Viewer } from '../platform/viewer.js';
import { MAX_PASSWORD } from './credentials.js';
import { Library, passCookies, refusedCode } from './library.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionViewer } from './session-viewer.js';
import { SessionsService } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

class SignInBody {
  @IsString()
  @MaxLength(320)
  email!: string;

  @IsString()
  @MaxLength(MAX_PASSWORD)
  password!: string;
}

interface SignedIn {
  readonly signedIn: boolean;
  /** What the session waits for, where the password alone does not do. */
  readonly secondFactor?: { readonly code: boolean; readonly passkey: boolean };
}

/** The two routes of better-auth that are open; every other one does not exist here. */
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly library: Library,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionViewer,
    private readonly own: SessionsService,
    private readonly factors: SecondFactorService,
    private readonly tx: TenantTx,
  ) {}

  @Post('sign-in/email')
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() body: SignInBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<SignedIn> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    await this.throttle.begin(body.email, request);
    const answer = await this.library.post('sign-in/email', request, { email: body.email, password: body.password });
    if ((await refusedCode(answer.clone())) !== null) throw problem('SIGN_IN_REFUSED');
    await this.throttle.succeeded(body.email, request);
    const { token } = (await answer.json()) as { token: string };
    await this.own.replace(await this.sessions.sessionOf(request));
    const session = await this.sessions.ofToken(token);
    if (!session) {
      await this.own.discard(token);
      throw problem('NOTHING_OPENS');
    }
    passCookies(answer, response);
    // Until the second factor is given the session opens nothing; the page asks for it.
    if (session.due) {
      const { code, passkey } = await this.factors.ways(session.viewer.userId);
      return { signedIn: false, secondFactor: { code, passkey } };
    }
    await this.audit(session.viewer, 'session.start');
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
    const answer = await this.library.post('sign-out', request, {});
    await refusedCode(answer.clone());
    passCookies(answer, response);
    if (viewer) await this.audit(viewer, 'session.end');
    return { signedIn: false };
  }

  private audit(viewer: Viewer, action: string): Promise<void> {
    return this.tx.run(viewer, (em) => record(em, viewer, { action, object: 'person', objectId: viewer.userId }));
  }
}
