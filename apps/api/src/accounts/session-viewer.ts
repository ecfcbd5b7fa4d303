import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { ViewerSource, type OrganisationKind, type Role, type Viewer } from '../platform/viewer.js';
import { sessionCookieName, sessionSecret } from './auth.js';

interface ViewerRow {
  user_id: string;
  tenant_id: string;
  role: Role;
  name: string;
  email: string;
  organisation_name: string;
  organisation_kind: OrganisationKind;
}

/** Value of one cookie of a Cookie header, decoded; null when absent or malformed. */
function readCookie(header: string | undefined, name: string): string | null {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  if (!pair) return null;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
  } catch {
    return null;
  }
}

/** The token of a cookie `token.signature` whose HMAC-SHA-256 is right; null otherwise. */
export function verifySignedToken(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return null;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/**
 * Each request asks the database whose session it carries, by one indexed statement: ending a session,
 * a membership or changing a role takes effect on the next request.
 */
@Injectable()
export class SessionViewer extends ViewerSource {
  private readonly cookie: string;
  private readonly secret: string;
  private readonly asked = new WeakMap<Request, Promise<Viewer | null>>();

  constructor(
    private readonly dataSource: DataSource,
    config: Config,
    secret: InstallationSecret,
  ) {
    super();
    this.cookie = sessionCookieName(config);
    this.secret = sessionSecret(secret);
  }

  viewerOf(request: Request): Promise<Viewer | null> {
    let viewer = this.asked.get(request);
    if (!viewer) {
      viewer = this.find(request);
      this.asked.set(request, viewer);
    }
    return viewer;
  }

  async ofToken(token: string): Promise<Viewer | null> {
    const [row] = await this.dataSource.query<ViewerRow[]>('select * from app.viewer_of_session($1)', [token]);
    if (!row) return null;
    return {
      userId: row.user_id,
      tenantId: row.tenant_id,
      role: row.role,
      name: row.name,
      email: row.email,
      organisationName: row.organisation_name,
      organisationKind: row.organisation_kind,
    };
  }

  private async find(request: Request): Promise<Viewer | null> {
    const cookie = readCookie(request.headers.cookie, this.cookie);
    const token = cookie && verifySignedToken(cookie, this.secret);
    return token ? this.ofToken(token) : null;
  }
}
