import type { INestApplicationContext } from '@nestjs/common';
import { demoPassword, DEMO_ORGANISATIONS } from '../accounts/demo-people.js';
import { SetUpService } from '../accounts/set-up.service.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { seedDemoContent, seedDemoPeople } from './seed-demo.js';

/**
 * What a start needs before it serves: demo people in local mode, a set-up link else. Returns the
 * sentences to print.
 */
export async function firstRun(app: INestApplicationContext): Promise<string[]> {
  if (app.get(Config).localMode) return (await seedDemoPeople(app)) ? demoLogins(app) : [];
  const scanning = scanningNotes(app.get(Config));
  const setUp = app.get(SetUpService);
  if (!(await setUp.isNeeded())) return scanning;
  return [...scanning, `Set OpenCRIA up with this link, which works once and for 24 hours: ${await setUp.newLink()}`];
}

function scanningNotes({ files: { scanner } }: Config): string[] {
  if (scanner === 'off') return ['Uploaded files are not scanned for viruses, because SCANNER is off.'];
  if (scanner !== 'missing') return [];
  return [
    'No virus scanner is set, so uploaded files are kept but stay closed; set CLAMD_HOST or CLAMD_SOCKET, or SCANNER=off to do without.',
  ];
}

/** The longer part of a first start, done while pages are served already. */
export async function fillDemo(app: INestApplicationContext): Promise<void> {
  if (app.get(Config).localMode) await seedDemoContent(app);
}

function demoLogins(app: INestApplicationContext): string[] {
  const people = DEMO_ORGANISATIONS.flatMap(({ name: organisation, people: members }) =>
    members.map(
      ({ name, email, role }) => `  ${email.padEnd(36)} ${name}, ${role.replaceAll('-', ' ')}, ${organisation}`,
    ),
  );
  return ['', `Demo people, all fictional, with the password  ${demoPassword(app.get(InstallationSecret))}`, ...people];
}
