import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CookieOptions, Request, Response } from 'express';
import { cookieAttributes, cookieName } from '../accounts/auth.js';
import { OrganisationSignIn } from '../accounts/organisation-sign-in.service.js';
import { readCookie } from '../accounts/session-viewer.js';
import { Config } from '../platform/config.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Public } from '../platform/permissions.js';
import { unfitText } from '../platform/unfit-text.js';
import { FLOW_MINUTES, safePath } from './sso-flow.js';
import { SsoSignInService, type ProviderAnswer } from './sso-sign-in.service.js';

class StartBody {
  /** The own e-mail address, or the id of the organisation. */
  @IsString()
  @MaxLength(320)
  whose!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  back?: string;

  /** Asks the service to have the person prove themselves anew. */
  @IsOptional()
  @IsBoolean()
  again?: boolean;
}

/** Signing in at the own organisation's service; open to visitors, like every way of signing in. */
@Controller('api/auth/sso')
export class SsoController {
  private readonly cookie: string;

  constructor(
    private readonly config: Config,
    private readonly sso: SsoSignInService,
    private readonly signIn: OrganisationSignIn,
  ) {
    this.cookie = cookieName(config, 'sso');
  }

  @Limited('link')
  @Post('start')
  @HttpCode(200)
  @Public()
  async start(@Body() body: StartBody, @Res({ passthrough: true }) response: Response): Promise<{ location: string }> {
    const unfit = unfitText(body, '');
    if (unfit) throw unfit;
    const { location, cookie } = await this.sso.start(body.whose.trim(), safePath(body.back), body.again === true);
    response.cookie(this.cookie, cookie, { ...this.attributes, maxAge: FLOW_MINUTES * 60_000 });
    response.setHeader('cache-control', 'no-store');
    return { location };
  }

  @Limited('link')
  @Get('callback')
  @Public()
  async callback(
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const cookie = readCookie(request.headers.cookie, this.cookie);
    const member = await this.sso.finish(cookie, answerIn(query));
    response.clearCookie(this.cookie, this.attributes);
    response.setHeader('cache-control', 'no-store');
    if (typeof member === 'string') return response.redirect(303, `/sign-in?sso=${member}`);
    const begun = await this.signIn.begin(member, request, response);
    const waiting = `/sign-in?return=${encodeURIComponent(member.back)}`;
    const pages = { in: member.back, due: waiting, 'factor-missing': '/sign-in?sso=factor-missing' };
    response.redirect(303, pages[begun]);
  }

  private get attributes(): CookieOptions {
    return cookieAttributes(this.config);
  }
}

function answerIn(query: Record<string, unknown>): ProviderAnswer {
  const text = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'string' && value.length <= 4_000 ? value : undefined;
  };
  return { code: text('code'), state: text('state'), iss: text('iss') };
}
