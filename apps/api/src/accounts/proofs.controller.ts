import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsObject, IsString, MaxLength } from 'class-validator';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { record } from '../platform/audit.js';
import { Public } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { unfitText } from '../platform/unfit-text.js';
import type { Viewer } from '../platform/viewer.js';
import { MAX_PASSWORD } from './credentials.js';
import { Library, passCookies, refusedCode } from './library.js';
import { ProofsService } from './proofs.service.js';
import { NO_WAYS, SecondFactorService, type Ways } from './second-factor.service.js';
import { SessionViewer, type LiveSession } from './session-viewer.js';
import { SessionsService } from './sessions.service.js';

class CodeBody {
  @IsString()
  @MaxLength(64)
  code!: string;
}

class PasswordBody {
  @IsString()
  @MaxLength(MAX_PASSWORD)
  password!: string;
}

class PasskeyBody {
  /** What the browser made of the options: a PublicKeyCredential as JSON. */
  @IsObject()
  response!: Record<string, unknown>;
}

interface Waiting extends Ways {
  readonly waiting: boolean;
  /** The organisation at whose own sign-in service the session was begun, and can be proven anew. */
  readonly organisation: string | null;
}

/**
 * Proofs of who somebody is: the second factor a new session waits for, and the fresh proof that a sensitive
 * call wants. Open to visitors, because a session that waits is nobody's yet.
 */
@Controller('api/auth')
export class ProofsController {
  constructor(
    private readonly sessions: SessionViewer,
    private readonly own: SessionsService,
    private readonly proofs: ProofsService,
    private readonly factors: SecondFactorService,
    private readonly library: Library,
    private readonly tx: TenantTx,
  ) {}

  /** Whether the session of this browser waits for a second factor, and what its person can prove with. */
  @Get('second-factor')
  @Public()
  async waiting(@Req() request: HttpRequest, @Res({ passthrough: true }) response: HttpResponse): Promise<Waiting> {
    response.setHeader('cache-control', 'no-store');
    const session = await this.sessions.sessionOf(request);
    if (!session) return { waiting: false, organisation: null, ...NO_WAYS };
    const { viewer, due } = session;
    const organisation = viewer.session.sso ? viewer.tenantId : null;
    return { waiting: due, organisation, ...(await this.factors.ways(viewer.userId)) };
  }

  @Post('proof/code')
  @HttpCode(200)
  @Public()
  async code(
    @Body() body: CodeBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ signedIn: boolean }> {
    const session = await this.sessionOf(request, body);
    const { code } = await this.factors.ways(session.viewer.userId);
    if (!code) throw problem('CODE_REFUSED');
    await this.proofs.code(session.viewer, body.code, request);
    return this.proven(session, response, { secondFactor: true });
  }

  /** Enough for a fresh proof, not for a session that waits for its second factor. */
  @Post('proof/password')
  @HttpCode(200)
  @Public()
  async password(
    @Body() body: PasswordBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ signedIn: boolean }> {
    const session = await this.sessionOf(request, body);
    if (session.due) throw problem('UNAUTHENTICATED');
    await this.proofs.password(session.viewer, body.password);
    return this.proven(session, response, { secondFactor: false });
  }

  @Post('passkey/options')
  @HttpCode(200)
  @Public()
  options(@Req() request: HttpRequest, @Res({ passthrough: true }) response: HttpResponse): Promise<object> {
    return this.factors.passkeyOptions(request, response);
  }

  /** A passkey signs in by itself, or proves who holds the session this browser carries. */
  @Post('passkey/verify')
  @HttpCode(200)
  @Public()
  async passkey(
    @Body() body: PasskeyBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ signedIn: boolean }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    const carried = await this.sessions.sessionOf(request);
    const answer = await this.library.post('passkey/verify-authentication', request, { response: body.response });
    if ((await refusedCode(answer.clone())) !== null) throw problem('PASSKEY_REFUSED');
    const { session } = (await answer.json()) as { session: { token: string; userId: string } };
    if (carried) {
      await this.own.discard(session.token);
      if (session.userId !== carried.viewer.userId) throw problem('PASSKEY_REFUSED');
      return this.proven(carried, response, { secondFactor: true });
    }
    await this.own.markSecondFactor(session.token);
    const begun = await this.sessions.ofToken(session.token);
    if (!begun) throw problem('PASSKEY_REFUSED');
    passCookies(answer, response);
    await this.audit(begun.viewer, 'session.start');
    return { signedIn: true };
  }

  private async sessionOf(request: HttpRequest, body: object): Promise<LiveSession> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    const session = await this.sessions.sessionOf(request);
    if (!session) throw problem('UNAUTHENTICATED');
    return session;
  }

  private async proven(
    session: LiveSession,
    response: HttpResponse,
    given: { secondFactor: boolean },
  ): Promise<{ signedIn: boolean }> {
    await this.own.renew(session, response, given);
    await this.audit(session.viewer, session.due ? 'session.start' : 'session.confirm');
    return { signedIn: true };
  }

  private audit(viewer: Viewer, action: string): Promise<void> {
    return this.tx.run(viewer, (em) => record(em, viewer, { action, object: 'person', objectId: viewer.userId }));
  }
}
