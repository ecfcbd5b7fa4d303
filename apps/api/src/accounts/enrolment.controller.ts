import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsObject, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { unfitText } from '../platform/unfit-text.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { MAX_PASSWORD } from './credentials.js';
import { Library, passCookies, refusedCode } from './library.js';
import { ProofsService } from './proofs.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionViewer } from './session-viewer.js';
import { SessionsService } from './sessions.service.js';

class StartAppBody {
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PASSWORD)
  password?: string;
}

class FirstCodeBody {
  @IsString()
  @MaxLength(64)
  code!: string;
}

class NewPasskeyBody {
  @IsObject()
  response!: Record<string, unknown>;

  @IsString()
  @Length(1, 100)
  name!: string;
}

/** Setting a second factor up, open also to people who may do nothing else before they have one. */
@Controller('api/auth/second-factor')
@Allow('account.secure')
export class EnrolmentController {
  constructor(
    private readonly sessions: SessionViewer,
    private readonly own: SessionsService,
    private readonly proofs: ProofsService,
    private readonly factors: SecondFactorService,
    private readonly library: Library,
  ) {}

  /** The secret for the app and the recovery codes, shown this once; nothing is on before the first code. */
  @Post('app')
  @HttpCode(200)
  @StepUp()
  async startApp(
    @CurrentViewer() viewer: Viewer,
    @Body() body: StartAppBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ uri: string; recoveryCodes: string[] }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    if (body.password !== undefined) await this.proofs.password(viewer, body.password);
    const answer = await this.library.post('two-factor/enable', request, { ...body, method: 'totp' });
    const refused = await refusedCode(answer.clone());
    if (refused === 'TOTP_ALREADY_ENABLED') throw problem('SECOND_FACTOR_SET');
    if (refused !== null) throw problem('PASSWORD_REFUSED');
    const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
    response.setHeader('cache-control', 'no-store');
    return { uri: totpURI, recoveryCodes: backupCodes };
  }

  @Post('app/verify')
  @HttpCode(200)
  @StepUp()
  async verifyApp(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FirstCodeBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ added: boolean }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    if ((await this.factors.ways(viewer.userId)).code) throw problem('SECOND_FACTOR_SET');
    const answer = await this.proofs.firstCode(viewer, body.code, request);
    const token = this.sessions.tokenIn(answer);
    if (!token) throw new Error('the first code renewed no session');
    await this.own.markSecondFactor(token);
    const session = await this.sessions.ofToken(token);
    passCookies(answer, response);
    await this.factors.added(session?.viewer ?? viewer, 'authenticator.add');
    return { added: true };
  }

  @Post('passkey/options')
  @HttpCode(200)
  @StepUp()
  async passkeyOptions(
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<object> {
    const answer = await this.library.get('passkey/generate-register-options', request);
    if ((await refusedCode(answer.clone())) !== null) throw problem('PASSKEY_REFUSED');
    passCookies(answer, response);
    return (await answer.json()) as object;
  }

  @Post('passkey/verify')
  @HttpCode(200)
  @StepUp()
  async verifyPasskey(
    @CurrentViewer() viewer: Viewer,
    @Body() body: NewPasskeyBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<{ added: boolean }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    const answer = await this.library.post('passkey/verify-registration', request, body);
    if ((await refusedCode(answer)) !== null) throw problem('PASSKEY_REFUSED');
    const session = await this.sessions.sessionOf(request);
    if (!session) throw problem('UNAUTHENTICATED');
    await this.own.renew(session, response, { secondFactor: true });
    await this.factors.added(viewer, 'passkey.add');
    return { added: true };
  }
}
