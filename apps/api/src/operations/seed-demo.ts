import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { demoPassword, DEMO_ORGANISATIONS, type DemoOrganisation } from '../accounts/demo-people.js';
import { hashPassword } from '../accounts/credentials.js';
import { addPerson, foundOrganisation } from '../accounts/found-organisation.js';
import { Clock } from '../platform/clock.js';
import { InstallationSecret } from '../platform/keys.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { DemoContent } from './demo-content.js';

type Stage = 'none' | 'people' | 'filled';

async function stageOf(dataSource: DataSource): Promise<Stage> {
  const [installation] = await dataSource.query<{ demo: Stage }[]>('select demo from auth.installation');
  return installation?.demo ?? 'none';
}

async function reach(dataSource: DataSource, stage: Stage): Promise<void> {
  await dataSource.query('update auth.installation set demo = $1', [stage]);
}

/** People and content in one go. Returns whether this installation is a demo one. */
export async function seedDemo(app: INestApplicationContext): Promise<boolean> {
  const isDemo = await seedDemoPeople(app);
  if (isDemo) await seedDemoContent(app);
  return isDemo;
}

/**
 * Gives an empty installation of local mode its fictional organisations and people. Returns whether this
 * installation is a demo one. A seeding that was cut off is completed at the next start.
 */
export async function seedDemoPeople(app: INestApplicationContext): Promise<boolean> {
  const dataSource = app.get(DataSource);
  if ((await stageOf(dataSource)) !== 'none') return true;
  const demoEmails = DEMO_ORGANISATIONS.flatMap(({ people }) => people.map(({ email }) => email));
  const others = await dataSource.query<unknown[]>('select 1 from auth."user" where email <> all ($1) limit 1', [
    demoEmails,
  ]);
  if (others.length > 0) return false;
  const passwordHash = await hashPassword(demoPassword(app.get(InstallationSecret)));
  for (const organisation of DEMO_ORGANISATIONS) {
    if (!(await findViewer(app, organisation))) await seedOrganisation(app, organisation, passwordHash);
  }
  await reach(dataSource, 'people');
  return true;
}

/** Fills the demo companies with products and answers, unless that was done before. */
export async function seedDemoContent(app: INestApplicationContext): Promise<void> {
  const dataSource = app.get(DataSource);
  if ((await stageOf(dataSource)) !== 'people') return;
  const content = findContent(app);
  for (const organisation of DEMO_ORGANISATIONS.filter(({ kind }) => kind === 'company')) {
    const viewer = await findViewer(app, organisation);
    if (viewer) await content?.seedDemoContent(viewer);
  }
  const people = await Promise.all(
    DEMO_ORGANISATIONS.flatMap((organisation) =>
      organisation.people.map((person) => findViewer(app, organisation, person)),
    ),
  );
  await content?.seedDemoReview(people.filter((person) => person !== null));
  await reach(dataSource, 'filled');
}

/** The content is a feature's; without it the demo organisations start empty. */
function findContent(app: INestApplicationContext): DemoContent | undefined {
  return [...app.get(ModulesContainer).values()]
    .map((module) => module.providers.get(DemoContent)?.instance)
    .find((instance) => instance instanceof DemoContent);
}

async function seedOrganisation(
  app: INestApplicationContext,
  { name, kind, people: [first, ...others] }: DemoOrganisation,
  passwordHash: string,
): Promise<void> {
  if (!first) throw new Error(`${name} has no people`);
  const now = app.get(Clock).now();
  const tenant = { tenantId: randomUUID(), name, kind };
  await app.get(TenantTx).run(tenant, async (em) => {
    await foundOrganisation(em, tenant, { ...first, passwordHash }, now);
    for (const person of others) await addPerson(em, tenant, { ...person, passwordHash }, now);
  });
}

/** One person of a demo organisation; the first, who answers for its content, unless another is named. */
async function findViewer(
  app: INestApplicationContext,
  { name, kind, people }: DemoOrganisation,
  person = people[0],
): Promise<Viewer | null> {
  const [found] = await app
    .get(DataSource)
    .query<{ user_id: string; tenant_id: string }[]>('select * from app.member_with_email($1)', [person?.email]);
  if (!found || !person) return null;
  const { user_id: userId, tenant_id: tenantId } = found;
  return { ...person, userId, tenantId, organisationName: name, organisationKind: kind };
}
