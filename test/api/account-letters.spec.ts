import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeFor } from '../support/authenticator-app.js';
import { letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const SUBJECT = /^Signing in to your OpenCRIA account has changed/;
const VIEWER = '{ viewer { id } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('a change to how an account is proven', () => {
  it('is told to its person by letter: an app added, new recovery codes, an app removed', async () => {
    const { email } = app.viewer('contributor');
    const person = await app.as('contributor');
    const started = await person.post('/api/auth/second-factor/app', { password: PASSWORD });
    const { uri } = (await started.json()) as { uri: string };
    await person.post('/api/auth/second-factor/app/verify', { code: codeFor(uri) });
    expect((await letterTo(app, email, SUBJECT, 1)).paragraphs[0]).toMatch(/app was added/);
    const { renewRecoveryCodes: codes } = await person.ask<{ renewRecoveryCodes: string[] }>(
      'mutation { renewRecoveryCodes }',
    );
    const renewed = await letterTo(app, email, SUBJECT, 2);
    expect(renewed.paragraphs[0]).toMatch(/new recovery codes/);
    expect(codes.filter((code) => JSON.stringify(renewed).includes(code))).toEqual([]);
    await person.ask('mutation { removeAuthenticatorApp { authenticatorApp } }');
    expect((await letterTo(app, email, SUBJECT, 3)).paragraphs[0]).toMatch(/was removed/);
  });

  it('is told when an administrator took everything away', async () => {
    const { email, userId } = app.viewer('executive');
    const admin = await app.as('organisation-admin');
    await admin.ask('mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) { memberId } }', {
      input: { memberId: userId },
    });
    expect((await letterTo(app, email, SUBJECT)).paragraphs[0]).toMatch(/administrator/);
  });
});

describe('a member whose device was lost', () => {
  const SIGN_OUT = 'mutation ($input: SignOutMemberInput!) { signOutMember(input: $input) { id } }';
  const input = (memberId: string) => ({ input: { memberId, operationId: randomUUID() } });

  it('is signed out everywhere by an administrator, and can sign in again', async () => {
    const { userId, email } = app.viewer('compliance-officer');
    const [phone, laptop] = [await app.as('compliance-officer'), await app.as('compliance-officer')];
    const admin = await app.as('organisation-admin');
    await admin.ask(SIGN_OUT, input(userId));
    for (const browser of [phone, laptop]) expect(await browser.ask(VIEWER)).toEqual({ viewer: null });
    expect(await admin.ask(VIEWER)).toMatchObject({ viewer: { id: app.viewer('organisation-admin').userId } });
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(200);
  });

  it('A12: is out of reach of another organisation, and of members who do not administer', async () => {
    const { userId } = app.viewer('compliance-officer');
    const theirs = await app.as('organisation-admin', BRIGHTPEBBLE);
    const officer = await app.as('compliance-officer');
    expect((await theirs.refusal(SIGN_OUT, input(userId))).code).toBe('NOT_FOUND');
    expect((await officer.refusal(SIGN_OUT, input(userId))).code).toBe('FORBIDDEN');
    expect(await officer.ask(VIEWER)).toMatchObject({ viewer: { id: userId } });
  });
});
