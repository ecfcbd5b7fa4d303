import { Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Public } from '../platform/permissions.js';
import { PreferencesService } from './preferences.service.js';

/** What mail programs call when somebody presses their own button to unsubscribe (RFC 8058). */
@Controller('api/notices/opt-out')
export class OptOutController {
  constructor(
    private readonly config: Config,
    private readonly preferences: PreferencesService,
  ) {}

  @Public()
  @Post(':token')
  @HttpCode(204)
  async stop(@Param('token') token: string): Promise<void> {
    await this.preferences.stop(token);
  }

  /** Mail programs open every address of a letter to look at it, so opening changes nothing. */
  @Public()
  @Get(':token')
  @Redirect()
  page(@Param('token') token: string): { readonly url: string; readonly statusCode: number } {
    return { url: `${this.config.publicUrl}/opt-out#token=${encodeURIComponent(token)}`, statusCode: 303 };
  }
}
