import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { letterTo, tokenOf } from '../support/mailbox.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const MINE = '{ myOrganisations { organisation { id name } role open ownSignIn } }';
const CHOOSE = 'mutation ($input: ChooseOrganisationInput!) { chooseOrganisation(input: $input) { id name } }';
const VIEWER = '{ viewer { role organisation { id name } } }';
const PRODUCTS = '{ products { edges { node { id name } } } }';
const CREATE = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }';

interface Mine {
  myOrganisations: { organisation: { id: string; name: string }; role: string; open: boolean }[];
}
interface Shown {
  viewer: { role: string; organisation: { id: string; name: string } };
}

let app: TestApp;
let person: TestClient;
let email: string;
let ids: Record<string, string>;

/** Invites the contributor of Brightpebble into another organisation, where they join with their own account. */
async function join(organisation: string, role: string): Promise<void> {
  const inviting = organisation === REVIEWERS ? 'installation-admin' : 'organisation-admin';
  const admin = await app.as(inviting, organisation);
  await admin.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }', {
    input: { email, role, operationId: randomUUID() },
  });
  const token = tokenOf(await letterTo(app, email, new RegExp(`^Invitation to.*${organisation}`)));
  await person.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { organisationId } }', {
    input: { token },
  });
}

let minute = 0;
/** Each choice a minute after the one before. */
function choose(client: TestClient, name: string): Promise<unknown> {
  minute += 1;
  app.moveTo(`2026-11-02T09:${String(minute).padStart(2, '0')}:00Z`);
  return client.ask(CHOOSE, { input: { organisationId: ids[name] } });
}
const opened = async (client: TestClient) => (await client.ask<Shown>(VIEWER)).viewer.organisation.name;
const productsOf = async (client: TestClient) =>
  (await client.ask<{ products: { edges: { node: { name: string } }[] } }>(PRODUCTS)).products.edges.map(
    ({ node }) => node.name,
  );

beforeAll(async () => {
  app = await startApp();
  email = app.viewer('contributor', BRIGHTPEBBLE).email;
  person = await app.as('contributor', BRIGHTPEBBLE);
  await join(FERNHOLLOW, 'EXECUTIVE');
  await join(REVIEWERS, 'REVIEWER');
  const { myOrganisations } = await person.ask<Mine>(MINE);
  ids = Object.fromEntries(myOrganisations.map(({ organisation }) => [organisation.name, organisation.id]));
  await createProduct(await app.as('compliance-officer'), 'Skerry');
  await createProduct(await app.as('compliance-officer', BRIGHTPEBBLE), 'Pebble');
});
afterAll(() => app.close());

describe('somebody who belongs to several organisations', () => {
  it('sees which these are, with the role in each and the one that is open', async () => {
    const { myOrganisations } = await person.ask<Mine>(MINE);
    expect(myOrganisations.map(({ organisation, role, open }) => [organisation.name, role, open])).toEqual([
      [BRIGHTPEBBLE, 'CONTRIBUTOR', true],
      [FERNHOLLOW, 'EXECUTIVE', false],
      [REVIEWERS, 'REVIEWER', false],
    ]);
  });

  it('has one open at a time, with the rows and the role of that one alone', async () => {
    expect(await productsOf(person)).toEqual(['Pebble']);
    await choose(person, FERNHOLLOW);
    expect(await person.ask(VIEWER)).toMatchObject({
      viewer: { role: 'EXECUTIVE', organisation: { name: FERNHOLLOW } },
    });
    expect(await productsOf(person)).toEqual(['Skerry']);
    expect((await person.refusal(CREATE, { input: { name: 'Not theirs to add' } })).code).toBe('FORBIDDEN');
    await choose(person, REVIEWERS);
    expect((await person.refusal(PRODUCTS)).code).toBe('FORBIDDEN');
    await choose(person, BRIGHTPEBBLE);
    expect(await productsOf(person)).toEqual(['Pebble']);
  });

  it('opens the organisation chosen last when signing in again, and other sessions keep theirs', async () => {
    await choose(person, FERNHOLLOW);
    const again = app.visitor();
    await again.signIn(email, PASSWORD);
    expect(await opened(again)).toBe(FERNHOLLOW);
    await choose(again, BRIGHTPEBBLE);
    expect(await opened(person)).toBe(FERNHOLLOW);
    await choose(person, BRIGHTPEBBLE);
  });

  it('writes nothing from a window that was opened for another organisation', async () => {
    const call = (organisationId: string | undefined) =>
      person.post(
        '/graphql',
        { query: CREATE, variables: { input: { name: 'From which window?' } } },
        { 'opencria-organisation': organisationId ?? '' },
      );
    const refused = (await (await call(ids[FERNHOLLOW])).json()) as { errors: { extensions: { code: string } }[] };
    expect(refused.errors[0]?.extensions.code).toBe('OTHER_ORGANISATION_OPEN');
    expect(await productsOf(person)).toEqual(['Pebble']);
    const taken = (await (await call(ids[BRIGHTPEBBLE])).json()) as { errors?: unknown };
    expect(taken.errors).toBeUndefined();
    expect(await productsOf(person)).toContain('From which window?');
  });

  it('A12: cannot choose one they do not belong to, and gets the reply of one that does not exist', async () => {
    const stranger = await app.as('contributor');
    for (const organisationId of [ids[BRIGHTPEBBLE], randomUUID(), 'nonsense']) {
      const refusal = await stranger.refusal(CHOOSE, { input: { organisationId } });
      expect([refusal.code, refusal.message]).toEqual([
        'NOT_FOUND',
        (await stranger.refusal(CHOOSE, { input: { organisationId: randomUUID() } })).message,
      ]);
    }
    expect((await stranger.ask<Mine>(MINE)).myOrganisations).toHaveLength(1);
  });

  it('is recorded as leaving one and opening the other, in the trail of each', async () => {
    await choose(person, FERNHOLLOW);
    const rows = await app.database.sql(
      `select o.name, a.action from app.audit_entry a join app.organisation o on o.tenant_id = a.tenant_id
        where a.action in ('session.enter', 'session.leave') order by a.at desc limit 2`,
    );
    expect(rows.toSorted((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual([
      { name: BRIGHTPEBBLE, action: 'session.leave' },
      { name: FERNHOLLOW, action: 'session.enter' },
    ]);
    await choose(person, BRIGHTPEBBLE);
  });

  it('is not moved into another organisation when the one they work in lets them go', async () => {
    await choose(person, FERNHOLLOW);
    const admin = await app.as('organisation-admin');
    const memberId = app.viewer('contributor', BRIGHTPEBBLE).userId;
    await admin.ask('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }', {
      input: { memberId, operationId: randomUUID() },
    });
    expect((await person.refusal(CREATE, { input: { name: 'Where would it go?' } })).code).toBe('UNAUTHENTICATED');
    const again = app.visitor();
    await again.signIn(email, PASSWORD);
    expect(await opened(again)).toBe(BRIGHTPEBBLE);
    expect((await again.refusal(CHOOSE, { input: { organisationId: ids[FERNHOLLOW] } })).code).toBe('NOT_FOUND');
  });
});
