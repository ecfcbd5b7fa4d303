import { Controller, Get, Header } from '@nestjs/common';
import { KEYS_FORMAT, toBase64, type KeysFile } from '#libs/proof';
import { Config } from '../platform/config.js';
import { Public } from '../platform/permissions.js';
import { SigningKeys } from '../platform/signing-keys.js';

/** The public keys that submissions, decisions and reports are signed with: one signs, the others still verify. */
@Controller('api')
export class KeysController {
  constructor(
    private readonly config: Config,
    private readonly keys: SigningKeys,
  ) {}

  @Public()
  @Get('keys.json')
  @Header('cache-control', 'public, max-age=300')
  async published(): Promise<KeysFile> {
    const keys = await this.keys.published();
    return {
      format: KEYS_FORMAT,
      installation: this.config.publicUrl,
      keys: keys.map(({ keyId, publicKey, from, until }) => ({
        keyId,
        publicKey: toBase64(publicKey),
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    };
  }
}
