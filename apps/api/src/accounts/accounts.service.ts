import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mustEnrol } from '../platform/assurance.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { Mail } from '../platform/mail/mail.js';
import { isClosedAccount, may, PERMISSIONS } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import type { Organisation, SignedInViewer, SignUpInput, Workspace } from './accounts.types.js';
import { checkNewPassword, hashPassword } from './credentials.js';
import { DEMO_ORGANISATIONS } from './demo-people.js';
import { foundOrganisation } from './found-organisation.js';
import type { Person } from './person.types.js';
import { SetUpService } from './set-up.service.js';

@Injectable()
export class AccountsService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly setUp: SetUpService,
    private readonly mail: Mail,
    private readonly secret: InstallationSecret,
  ) {}

  /** What a visitor needs to know before signing in. */
  async workspace(): Promise<Workspace> {
    const { localMode, signUp } = this.config;
    const [installation] = await this.dataSource.query<{ demo: boolean }[]>(
      `select demo <> 'none' as demo from auth.installation`,
    );
    const shown = localMode && installation?.demo ? DEMO_ORGANISATIONS : [];
    const demoPeople = shown.flatMap(({ name: organisation, people }) =>
      people.map((person) => ({ ...person, organisation })),
    );
    return { localMode, signUp, setUpNeeded: await this.setUp.isNeeded(), mailbox: this.mail.hasMailbox, demoPeople };
  }

  viewer(viewer: Viewer): SignedInViewer {
    const mustSetUp = mustEnrol(this.config, viewer);
    const { userId: id, name, email, role, tenantId, organisationName, organisationKind } = viewer;
    return {
      id,
      name,
      email,
      role,
      organisation: { id: tenantId, name: organisationName, kind: organisationKind },
      can: mustSetUp
        ? ['account.secure']
        : PERMISSIONS.filter((one) => may(viewer, one) && !isClosedAccount(viewer, one)),
      mustSetUpSecondFactor: mustSetUp,
      deviceSecret: viewer.session ? this.deviceSecret(tenantId, id) : null,
    };
  }

  private deviceSecret(tenantId: string, personId: string): string {
    const key = this.secret.keyFor('device-secret');
    return createHmac('sha256', key).update(`${tenantId}/${personId}`).digest('base64url');
  }

  /** Everybody who ever belonged here; API tokens have a name in the same table, but are no people. */
  people(viewer: Viewer): Promise<Person[]> {
    return this.tx.run(viewer, (em) =>
      em.query<Person[]>(
        `select p.id, p.name from app.person p
          where not exists (select 1 from app.api_token t where t.tenant_id = p.tenant_id and t.id = p.id)
          order by p.name, p.id`,
      ),
    );
  }

  /** The roles these people hold, each once; people who left hold none. */
  async rolesOf(viewer: Viewer, personIds: readonly string[]): Promise<Role[]> {
    const rows = await this.tx.run(viewer, (em) =>
      em.query<{ role: Role }[]>('select distinct role from app.membership where person_id = any($1) order by role', [
        personIds,
      ]),
    );
    return rows.map(({ role }) => role);
  }

  /** A new company with its first person, who administers it. Signing in is a second step. */
  async signUp(input: SignUpInput): Promise<Organisation> {
    if (this.config.signUp === 'closed') throw problem('SIGN_UP_CLOSED');
    if (this.config.signUp === 'invitation' && !input.invitation) throw problem('INVITATION_NEEDED');
    checkNewPassword(input.password, input.email);
    const passwordHash = await hashPassword(input.password);
    const now = this.clock.now();
    const organisation = { tenantId: randomUUID(), name: input.organisationName.trim(), kind: 'company' } as const;
    return this.tx.run(organisation, async (em) => {
      if (this.config.signUp === 'invitation') await useInvitation(em, input, now);
      const person = { name: input.name.trim(), email: input.email, role: 'organisation-admin', passwordHash } as const;
      await foundOrganisation(em, organisation, person, now);
      return { id: organisation.tenantId, name: organisation.name, kind: organisation.kind };
    });
  }
}

async function useInvitation(em: EntityManager, input: SignUpInput, now: Date): Promise<void> {
  const token = createHash('sha256')
    .update(input.invitation ?? '')
    .digest();
  const [used] = await em.query<[unknown[], number]>(
    `update auth.invitation set used_at = $2
      where token_hash = $1 and used_at is null and expires_at > $2 and (email is null or email = $3) returning 1`,
    [token, now, input.email.toLowerCase()],
  );
  if (used.length === 0) throw problem('INVITATION_NEEDED');
}
