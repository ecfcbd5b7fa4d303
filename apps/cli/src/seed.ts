import { parseArgs } from 'node:util';
import { seed } from '#api/operations/seed.js';

const HELP = `npm run seed -- --organisations N --assessments M [--submissions K] [--seed S] [--add]

Fills an installation that was started once with made-up organisations, people, products, assessments, answers, harm
ratings, actions, one reviewing body with programmes, and submissions with their reviews. For trying out and measuring:
everybody has one password. The installation is the one of DATABASE_URL and OPENCRIA_SECRET, or of DATA_DIR.

  --submissions K  at most as many as assessments; none unless given
  --seed S         another number makes others; 1 unless given. The same number makes the same again
  --add            also where there are organisations that this command did not make

Each organisation's audit log begins with an entry that says it was made by this command. Starting and submitting an
assessment have entries of their own, single answers have none; the chains hold (opencria verify-audit).
`;

const MOST = 10_000_000;

function whole(name: string, given: string | undefined, otherwise?: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (value === undefined) throw new Error(`--${name} is missing.`);
  if (!Number.isInteger(value) || value < 0 || value > MOST) {
    throw new Error(`--${name} is a whole number from 0 to ${MOST}; "${given}" is not.`);
  }
  return value;
}

try {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { organisations: text, assessments: text, submissions: text, seed: text, add: flag, help: flag },
  });
  if (values.help) {
    process.stdout.write(HELP);
  } else {
    const began = performance.now();
    const made = await seed(process.env, {
      organisations: Math.max(1, whole('organisations', values.organisations)),
      assessments: whole('assessments', values.assessments),
      submissions: whole('submissions', values.submissions, 0),
      seed: whole('seed', values.seed, 1),
      add: values.add === true,
      now: new Date(),
    });
    const rows = [...made.rows].map(([table, count]) => `${String(count).padStart(10)}  ${table}`);
    const people = made.people.map(({ role, email }) => `${role}: ${email}`);
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    process.stdout.write(`${[...rows, took, '', ...people, `Password of all: ${made.password}`].join('\n')}\n`);
  }
} catch (error) {
  process.stderr.write(`Nothing was changed. ${(error as Error).message}\n`);
  process.exitCode = 1;
}
