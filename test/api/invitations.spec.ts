import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo, letterTo, tokenOf } from '../support/mailbox.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
  link invitation { id email role expired expiresAt } } }`;
const RESEND = `mutation ($input: InvitationInput!) { resendInvitation(input: $input) { link invitation { id email } } }`;
const REVOKE = `mutation ($input: InvitationInput!) { revokeInvitation(input: $input) { id } }`;
const OFFER = `query ($token: String!) { invitationOffer(token: $token) { organisation email role } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { organisation email } }`;
const MEMBERS = '{ members { id name email role lastAdmin } }';
const INVITATIONS = '{ invitations { id email role expired } }';
const CHANGE_ROLE = `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { id role } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }`;
const VIEWER = '{ viewer { id role email organisation { name } } }';

interface Sent {
  inviteMember: { link: string | null; invitation: { id: string; email: string; role: string; expired: boolean } };
}
interface Members {
  members: { id: string; name: string; email: string; role: string; lastAdmin: boolean }[];
}
interface Invitations {
  invitations: { id: string; email: string; role: string; expired: boolean }[];
}

const operation = () => ({ operationId: randomUUID() });
const account = { name: 'Ada Voss', password: 'walnut harbour lamp' };
const INVITATION = /^Invitation to/;

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp({ env: { INVITATIONS_PER_DAY: '30' } });
  admin = await app.as('organisation-admin');
});
afterAll(() => app.close());

const invite = (email: string, role = 'CONTRIBUTOR', by = admin) =>
  by.ask<Sent>(INVITE, { input: { ...operation(), email, role } });

async function invited(email: string, role = 'CONTRIBUTOR'): Promise<string> {
  await invite(email, role);
  return tokenOf(await letterTo(app, email, INVITATION));
}

const joined = async (email: string, role = 'CONTRIBUTOR') => {
  const token = await invited(email, role);
  await app.visitor().ask(ACCEPT, { input: { token, ...account } });
  const browser = app.visitor();
  expect((await browser.signIn(email, account.password)).status).toBe(200);
  const { viewer } = await browser.ask<{ viewer: { id: string } }>(VIEWER);
  return { browser, id: viewer.id };
};

describe('an invitation', () => {
  it('brings a new person with the role given into the organisation, once', async () => {
    const email = 'new.person@example.org';
    const { inviteMember } = await invite('New.Person@Example.org', 'EXECUTIVE');
    expect(inviteMember).toMatchObject({ link: null, invitation: { email, role: 'EXECUTIVE', expired: false } });
    const letter = await letterTo(app, email, INVITATION);
    expect(letter.paragraphs.join(' ')).toContain(FERNHOLLOW);
    const token = tokenOf(letter);
    expect(await app.visitor().ask(OFFER, { token })).toEqual({
      invitationOffer: { organisation: FERNHOLLOW, email, role: 'EXECUTIVE' },
    });
    const visitor = app.visitor();
    await visitor.ask(ACCEPT, { input: { token, ...account } });
    await visitor.signIn(email, account.password);
    expect(await visitor.ask(VIEWER)).toMatchObject({
      viewer: { role: 'EXECUTIVE', email, organisation: { name: FERNHOLLOW } },
    });
    const again = await app.visitor().refusal(ACCEPT, { input: { token, ...account } });
    expect(again.code).toBe('LINK_INVALID');
    expect((await app.visitor().refusal(OFFER, { token })).code).toBe('LINK_INVALID');
    const open = (await admin.ask<Invitations>(INVITATIONS)).invitations;
    expect(open.filter((one) => one.email === email)).toEqual([]);
  });

  it('is accepted by somebody with an account who is signed in, and by nobody else', async () => {
    const { email } = app.viewer('contributor', BRIGHTPEBBLE);
    const token = await invited(email);
    const stranger = await app.as('executive', BRIGHTPEBBLE);
    expect((await stranger.refusal(ACCEPT, { input: { token } })).code).toBe('INVITATION_FOR_ANOTHER');
    expect((await app.visitor().refusal(ACCEPT, { input: { token, ...account } })).code).toBe('EMAIL_TAKEN');
    const owner = await app.as('contributor', BRIGHTPEBBLE);
    await owner.ask(ACCEPT, { input: { token } });
    const { members } = await admin.ask<Members>(MEMBERS);
    expect(members.filter((member) => member.email === email)).toHaveLength(1);
  });

  it('A02: gets the same reply whether the address has an account or not', async () => {
    const replies = await Promise.all(
      [app.viewer('executive', BRIGHTPEBBLE).email, 'nobody.yet@example.org'].map(async (email) => {
        const { inviteMember } = await invite(email);
        const { id: _id, email: _email, ...rest } = inviteMember.invitation;
        return { ...inviteMember, invitation: { ...rest, expiresAt: undefined } };
      }),
    );
    expect(replies[0]).toEqual(replies[1]);
  });

  it('works for seven days', async () => {
    const other = await startApp();
    try {
      const by = await other.as('organisation-admin');
      const email = 'late@example.org';
      await by.ask(INVITE, { input: { ...operation(), email, role: 'CONTRIBUTOR' } });
      const token = tokenOf(await letterTo(other, email, INVITATION));
      other.moveTo('2026-11-09T08:59:59Z');
      await other.visitor().ask(OFFER, { token });
      other.moveTo('2026-11-09T09:00:00Z');
      const late = await other.visitor().refusal(ACCEPT, { input: { token, ...account } });
      expect(late.code).toBe('LINK_INVALID');
      const again = await other.as('organisation-admin');
      const { invitations } = await again.ask<Invitations>(INVITATIONS);
      expect(invitations.map((one) => one.expired)).toEqual([true]);
    } finally {
      await other.close();
    }
  });

  it('is void once it is sent anew or revoked', async () => {
    const email = 'twice@example.org';
    const first = await invited(email);
    const { invitations } = await admin.ask<Invitations>(INVITATIONS);
    const id = invitations.find((one) => one.email === email)?.id;
    const { resendInvitation } = await admin.ask<{ resendInvitation: { invitation: { id: string } } }>(RESEND, {
      input: { ...operation(), invitationId: id },
    });
    const second = tokenOf(await letterTo(app, email, INVITATION, 2));
    expect(second).not.toBe(first);
    expect((await app.visitor().refusal(OFFER, { token: first })).code).toBe('LINK_INVALID');
    await app.visitor().ask(OFFER, { token: second });
    const input = { ...operation(), invitationId: resendInvitation.invitation.id };
    await admin.ask(REVOKE, { input });
    await admin.ask(REVOKE, { input });
    expect((await app.visitor().refusal(OFFER, { token: second })).code).toBe('LINK_INVALID');
    expect((await admin.refusal(REVOKE, { input: { ...input, ...operation() } })).code).toBe('NOT_FOUND');
    const [row] = await app.database.sql('select email from app.invitation where id = $1', [
      resendInvitation.invitation.id,
    ]);
    expect(row).toEqual({ email: null });
  });

  it('A54: is sent once for one operation, however often the request comes', async () => {
    const input = { ...operation(), email: 'retry@example.org', role: 'CONTRIBUTOR' };
    const replies = await Promise.all(Array.from({ length: 5 }, () => admin.ask<Sent>(INVITE, { input })));
    expect(new Set(replies.map(({ inviteMember }) => inviteMember.invitation.id)).size).toBe(1);
    await letterTo(app, input.email, INVITATION);
    expect(await lettersTo(app, input.email)).toHaveLength(1);
  });

  it('A12: of another organisation does not exist for an administrator', async () => {
    const { inviteMember } = await invite('ours@example.org');
    const other = await app.as('organisation-admin', BRIGHTPEBBLE);
    expect((await other.ask<Invitations>(INVITATIONS)).invitations).toEqual([]);
    for (const mutation of [RESEND, REVOKE]) {
      for (const invitationId of [inviteMember.invitation.id, randomUUID(), 'nonsense']) {
        const refusal = await other.refusal(mutation, { input: { ...operation(), invitationId } });
        expect(refusal.code).toBe('NOT_FOUND');
      }
    }
    const theirs = await app.database.sql('select 1 from app.invitation where tenant_id = $1', [
      app.viewer('contributor', BRIGHTPEBBLE).tenantId,
    ]);
    expect(theirs).toEqual([]);
  });

  it.each(['CONTRIBUTOR', 'REVIEWER', 'INSTALLATION_ADMIN'])(
    'A18: of a reviewing body offers its own roles only (%s)',
    async (role) => {
      const body = await app.as('installation-admin', REVIEWERS);
      const input = { ...operation(), email: `${role.toLowerCase()}@review.example`, role };
      if (role !== 'CONTRIBUTOR') {
        expect((await invite(input.email, role, body)).inviteMember.invitation.role).toBe(role);
        expect((await admin.refusal(INVITE, { input })).code).toBe('INVALID_INPUT');
      } else expect((await body.refusal(INVITE, { input })).fields?.[0]?.field).toBe('role');
    },
  );

  it.each(['contributor', 'compliance-officer', 'executive'] as const)(
    'A17: cannot be sent, and members cannot be listed, changed or removed, by a %s',
    async (role) => {
      const browser = await app.as(role);
      const memberId = app.viewer('executive').userId;
      const calls: [string, object][] = [
        [MEMBERS, {}],
        [INVITATIONS, {}],
        [INVITE, { ...operation(), email: 'x@example.org', role: 'EXECUTIVE' }],
        [CHANGE_ROLE, { ...operation(), memberId, role: 'EXECUTIVE' }],
        [REMOVE, { ...operation(), memberId }],
      ];
      for (const [query, input] of calls) expect((await browser.refusal(query, { input })).code).toBe('FORBIDDEN');
    },
  );

  it.each(['', 'a', 'x'.repeat(64), Buffer.alloc(48).toString('base64url')])(
    'is not found by the made-up token %p',
    async (token) => {
      expect((await app.visitor().refusal(OFFER, { token })).code).toBe('LINK_INVALID');
    },
  );

  it('keeps only the hash of its token, and its letter only sealed', async () => {
    const email = 'sealed@example.org';
    const token = await invited(email);
    const rows = await app.database.sql(
      `select i::text from app.invitation i union all select l::text from auth.letter l
       union all select j::text from pgboss.job j union all select r::text from app.operation_reply r
       union all select a::text from app.audit_entry a`,
    );
    const text = JSON.stringify(rows);
    expect(text).not.toContain(token);
    expect(text).not.toContain(Buffer.from(token).toString('hex'));
    const elsewhere = await app.database.sql(
      `select 1 from auth.letter l, pgboss.job j where l::text like $1 or j::text like $1`,
      [`%${email}%`],
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('members', () => {
  it('lose their role at once, and every session when they are removed', async () => {
    const { browser, id } = await joined('leaver@example.org', 'COMPLIANCE_OFFICER');
    await admin.ask(CHANGE_ROLE, { input: { ...operation(), memberId: id, role: 'EXECUTIVE' } });
    expect(await browser.ask(VIEWER)).toMatchObject({ viewer: { role: 'EXECUTIVE' } });
    await admin.ask(REMOVE, { input: { ...operation(), memberId: id } });
    expect(await browser.ask(VIEWER)).toEqual({ viewer: null });
    expect(await app.database.sql('select 1 from auth.session where "userId" = $1', [id])).toEqual([]);
    const { members } = await admin.ask<Members>(MEMBERS);
    expect(members.map((member) => member.id)).not.toContain(id);
  });

  it('A08: who were removed can be invited again and start anew', async () => {
    const { browser, id } = await joined('comes.back@example.org');
    await admin.ask(REMOVE, { input: { ...operation(), memberId: id } });
    expect(await browser.ask(VIEWER)).toEqual({ viewer: null });
    await invite('comes.back@example.org', 'EXECUTIVE');
    const token = tokenOf(await letterTo(app, 'comes.back@example.org', INVITATION, 2));
    expect(await app.visitor().ask(OFFER, { token })).toMatchObject({ invitationOffer: { role: 'EXECUTIVE' } });
  });

  it('always include somebody who administers the organisation', async () => {
    const other = await app.as('organisation-admin', BRIGHTPEBBLE);
    const memberId = app.viewer('organisation-admin', BRIGHTPEBBLE).userId;
    const { members } = await other.ask<Members>(MEMBERS);
    expect(members.filter(({ lastAdmin }) => lastAdmin).map(({ id }) => id)).toEqual([memberId]);
    expect((await other.refusal(REMOVE, { input: { ...operation(), memberId } })).code).toBe('LAST_ADMIN');
    const demoted = { ...operation(), memberId, role: 'EXECUTIVE' };
    expect((await other.refusal(CHANGE_ROLE, { input: demoted })).code).toBe('LAST_ADMIN');
  });

  it('A53: cannot remove each other when they are the last two administrators', async () => {
    const second = app.viewer('compliance-officer', BRIGHTPEBBLE).userId;
    const first = await app.as('organisation-admin', BRIGHTPEBBLE);
    await first.ask(CHANGE_ROLE, { input: { ...operation(), memberId: second, role: 'ORGANISATION_ADMIN' } });
    const partner = await app.as('compliance-officer', BRIGHTPEBBLE);
    const ids = [second, app.viewer('organisation-admin', BRIGHTPEBBLE).userId];
    await Promise.allSettled(
      [first, partner].map((browser, n) => browser.ask(REMOVE, { input: { ...operation(), memberId: ids[n] } })),
    );
    const left = await app.database.sql(
      `select 1 from app.membership where tenant_id = $1 and role = 'organisation-admin'`,
      [app.viewer('executive', BRIGHTPEBBLE).tenantId],
    );
    expect(left).toHaveLength(1);
  });

  it('A12: of another organisation do not exist for an administrator', async () => {
    const theirs = app.viewer('executive', BRIGHTPEBBLE).userId;
    for (const memberId of [theirs, randomUUID(), 'nonsense']) {
      expect((await admin.refusal(REMOVE, { input: { ...operation(), memberId } })).code).toBe('NOT_FOUND');
      const input = { ...operation(), memberId, role: 'EXECUTIVE' };
      expect((await admin.refusal(CHANGE_ROLE, { input })).code).toBe('NOT_FOUND');
    }
    const executive = await app.as('executive', BRIGHTPEBBLE);
    expect(await executive.ask(VIEWER)).toMatchObject({ viewer: { id: theirs } });
  });

  it('A77: leave one audit row per change, with ids and roles and nothing else', async () => {
    const { id } = await joined('audited@example.org');
    await admin.ask(CHANGE_ROLE, { input: { ...operation(), memberId: id, role: 'EXECUTIVE' } });
    await admin.ask(REMOVE, { input: { ...operation(), memberId: id } });
    const rows = await app.database.sql<{ action: string; details: object }>(
      `select action, details from app.audit_entry where object_id = $1 and action like 'member.%' order by seq`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'member.add', details: { role: 'contributor' } },
      { action: 'member.change-role', details: { from: 'contributor', to: 'executive' } },
      { action: 'member.remove', details: { role: 'executive' } },
    ]);
  });
});

describe('invitations of one day', () => {
  it('end at the limit of the organisation, and go on a day after', async () => {
    const strict = await startApp({ env: { INVITATIONS_PER_DAY: '2' } });
    try {
      const by = await strict.as('organisation-admin');
      const send = (n: number) => ({ input: { ...operation(), email: `p${n}@example.org`, role: 'CONTRIBUTOR' } });
      await by.ask(INVITE, send(1));
      await by.ask(INVITE, send(2));
      const refusal = await by.refusal(INVITE, send(3));
      expect(refusal).toMatchObject({ code: 'INVITATIONS_SPENT' });
      const others = await strict.as('organisation-admin', BRIGHTPEBBLE);
      await others.ask(INVITE, send(4));
      strict.moveTo('2026-11-03T09:00:01Z');
      await by.ask(INVITE, send(3));
    } finally {
      await strict.close();
    }
  });
});

describe('where no mail can be sent', () => {
  it('hands the one-time link to the administrator instead, once', async () => {
    const production = await startApp({ production: true });
    try {
      // Taken for granted here: second factor and fresh proof, which production asks of administrators.
      const { InvitationsService } = await import('#api/people/invitations.service.js');
      const viewer = production.viewer('organisation-admin');
      const input = { ...operation(), email: 'by.hand@example.org', role: 'contributor' } as const;
      const invitations = production.app.get(InvitationsService, { strict: false });
      const { link } = await invitations.invite(viewer, input);
      expect(new URL(link ?? '').pathname).toBe('/invitation');
      expect((await invitations.invite(viewer, input)).link).toBeNull();
      expect(PASSWORD).not.toBe(account.password);
      const [row] = await production.database.sql<{ mailed: boolean }>('select mailed from app.invitation');
      expect(row?.mailed).toBe(false);
      expect(await production.database.sql('select 1 from auth.letter')).toEqual([]);
    } finally {
      await production.close();
    }
  });
});
