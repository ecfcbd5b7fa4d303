import type { Outcome } from '#libs/review';
import { KINDS, type Content, type Pool } from './pool.js';
import type { Random } from './random.js';
import { StartRefused } from '../../platform/start-refused.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const REVIEWERS = 6;
const WORDS = ['Alder', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fjord', 'Grove', 'Heath', 'Inlet', 'Lake', 'Moor', 'Oak'];
const TRADES = ['Apps', 'Arcade', 'Connect', 'Learning', 'Media', 'Mobile', 'Networks', 'Studio', 'Systems', 'Toys'];
const PEOPLE = ['Ada', 'Bo', 'Chi', 'Dara', 'Eli', 'Femi', 'Gia', 'Hana', 'Ivo', 'Juno', 'Kai', 'Lena', 'Milo', 'Nia'];
const FAMILIES = ['Abara', 'Brandt', 'Costa', 'Dahl', 'Eriksen', 'Farah', 'Gupta', 'Haas', 'Ito', 'Jansen', 'Kim'];

export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

export interface SeededSubmission {
  readonly id: string;
  readonly requestId: string;
  readonly eventId: string;
  readonly content: Content;
  readonly version: number;
  readonly programme: Programme;
  readonly requestedAt: Date;
  readonly submittedAt: Date;
  state: 'submitted' | 'claimed' | 'withdrawn' | Outcome;
  decidedAt: Date | null;
  reviewer: string | null;
  second: string | null;
  previous: SeededSubmission | null;
  successor: SeededSubmission | null;
  /** Found while the audit chain is made, and while the bytes are. */
  audit: { readonly seq: number; readonly hash: string };
  sealed: { readonly digest: Buffer } | null;
}

export interface SeededAssessment {
  readonly id: string;
  readonly productId: string;
  /** Of the draft as it is now; an earlier one is of the version before. */
  readonly contents: readonly Content[];
  readonly startedAt: Date;
  /** How much of the draft is answered. */
  readonly share: number;
  readonly submissions: SeededSubmission[];
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly kind: number;
  readonly createdAt: Date;
  readonly officer: SeededPerson;
  readonly admin: SeededPerson;
  readonly contributor: SeededPerson;
  readonly ownAssessment: string;
  readonly programme: Programme;
  readonly assessments: SeededAssessment[];
}

export interface Programme {
  readonly id: string;
  readonly name: string;
}

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly admin: SeededPerson;
  readonly lead: SeededPerson;
  readonly reviewers: readonly SeededPerson[];
  readonly programmes: readonly Programme[];
}

export interface Plan {
  readonly body: Body;
  readonly companies: readonly Company[];
}

export interface Sizes {
  readonly organisations: number;
  readonly assessments: number;
  readonly submissions: number;
  readonly seed: number;
}

/** Who there is and what they did when, before any row is written. */
export function makePlan(random: Random, sizes: Sizes, pool: Pool, now: Date): Plan {
  const body = makeBody(random, sizes, now);
  const companies = Array.from({ length: sizes.organisations }, (_, place) =>
    makeCompany(random, sizes, body, place, now),
  );
  addAssessments(random, sizes, pool, companies);
  addSubmissions(random, sizes, companies, body, now);
  return { body, companies };
}

function makeBody(random: Random, { organisations, seed }: Sizes, now: Date): Body {
  const person = (role: string, place: number) => makePerson(random, role, `${role}-${place}.s${seed}@seed.example`);
  const programmes = 1 + Number(organisations > 200) + Number(organisations > 2000);
  return {
    id: random.id(),
    name: `Seeded Reviewing Body ${seed}`,
    createdAt: new Date(now.getTime() - 1200 * DAY),
    admin: person('programme-admin', 1),
    lead: person('lead-reviewer', 1),
    reviewers: Array.from({ length: REVIEWERS }, (_, place) => person('reviewer', place + 1)),
    programmes: Array.from({ length: programmes }, (_, place) => ({ id: random.id(), name: `Round ${place + 1}` })),
  };
}

function makeCompany(random: Random, { seed }: Sizes, body: Body, place: number, now: Date): Company {
  const person = (role: string) => makePerson(random, role, `${role}-${place + 1}.s${seed}@seed.example`);
  return {
    id: random.id(),
    name: `${random.pick(WORDS)} ${random.pick(TRADES)} ${place + 1}`,
    kind: place % KINDS,
    createdAt: new Date(now.getTime() - random.whole(900, 1100) * DAY),
    officer: person('compliance-officer'),
    admin: person('organisation-admin'),
    contributor: person('contributor'),
    ownAssessment: random.id(),
    programme: random.pick(body.programmes),
    assessments: [],
  };
}

function makePerson(random: Random, role: string, email: string): SeededPerson {
  return { id: random.id(), name: `${random.pick(PEOPLE)} ${random.pick(FAMILIES)}`, email, role };
}

/** Few companies have many products. Each content is used once in a company, so that its evidence has one place. */
function addAssessments(
  random: Random,
  { assessments }: Sizes,
  { contents }: Pool,
  companies: readonly Company[],
): void {
  const left = companies.map(({ kind }) => random.shuffled(contents.filter((content) => content.kind === kind)));
  const most = Math.floor(contents.length / KINDS / 2);
  if (assessments > most * companies.length) {
    throw new StartRefused(
      `One organisation has at most ${most} assessments here; give more organisations or fewer assessments.`,
    );
  }
  for (let made = 0; made < assessments; made++) {
    let at = Math.floor(companies.length * random.next() ** 2);
    while ((companies[at]?.assessments.length ?? 0) >= most) at = (at + 1) % companies.length;
    const company = companies[at];
    const used = left[at]?.splice(0, 2).toSorted((a, b) => (a.day < b.day ? -1 : 1)) ?? [];
    if (!company || used.length < 2) throw new Error('contents ran out');
    company.assessments.push({
      id: random.id(),
      productId: random.id(),
      contents: used,
      startedAt: new Date(Date.parse(used[0]?.day ?? '') - random.whole(10, 90) * DAY),
      share: random.chance(0.3) ? 1 : random.next(),
      submissions: [],
    });
  }
}

/** Most assessments are submitted once, some again after they were returned, the rest are drafts. */
function addSubmissions(
  random: Random,
  { submissions, assessments }: Sizes,
  companies: readonly Company[],
  body: Body,
  now: Date,
): void {
  if (submissions > assessments) throw new StartRefused('There cannot be more submissions than assessments here.');
  const all = random.shuffled(companies.flatMap((company) => company.assessments.map((of) => ({ company, of }))));
  let left = submissions;
  for (const { company, of } of all) {
    if (left === 0) return;
    const [older, newer] = of.contents;
    if (!older || !newer) throw new Error('an assessment has two contents');
    const twice = left > 1 && older.day < newer.day && random.chance(0.12);
    const first = twice ? addSubmission(random, company, of, older, null) : null;
    const last = addSubmission(random, company, of, newer, first);
    left -= twice ? 2 : 1;
    settle(random, last, body, now);
    if (!first) continue;
    const decidedAt = new Date((first.submittedAt.getTime() + last.submittedAt.getTime()) / 2);
    Object.assign(first, { state: 'returned', decidedAt, successor: last, reviewer: last.reviewer });
    first.reviewer ??= random.pick(body.reviewers).id;
  }
}

function addSubmission(
  random: Random,
  { programme }: Company,
  of: SeededAssessment,
  content: Content,
  previous: SeededSubmission | null,
): SeededSubmission {
  const requestedAt = new Date(Date.parse(`${content.day}T08:00:00Z`) + Math.floor(2 * HOUR * random.next()));
  const submission: SeededSubmission = {
    id: random.id(),
    requestId: random.id(),
    eventId: random.id(),
    content,
    version: of.submissions.length + 1,
    programme,
    requestedAt,
    submittedAt: new Date(requestedAt.getTime() + Math.floor(6 * HOUR * random.next()) + HOUR),
    state: 'submitted',
    decidedAt: null,
    reviewer: null,
    second: null,
    previous,
    successor: null,
    audit: { seq: 0, hash: '' },
    sealed: null,
  };
  of.submissions.push(submission);
  return submission;
}

/** Where it stands now: what is old is decided, as its red lines allow. */
function settle(random: Random, submission: SeededSubmission, { reviewers }: Body, now: Date): void {
  const { submittedAt, content } = submission;
  if (random.chance(0.04)) {
    submission.state = 'withdrawn';
    return;
  }
  const decidedAt = new Date(submittedAt.getTime() + (3 + 45 * random.next() ** 2) * DAY);
  const [first, second] = random.shuffled(reviewers);
  if (decidedAt.getTime() > now.getTime() || random.chance(0.08)) {
    if (!random.chance(0.4)) return;
    Object.assign(submission, { state: 'claimed', reviewer: first?.id });
    return;
  }
  const wished: Outcome = random.chance(0.05) ? 'closed' : random.chance(0.6) ? 'reviewed' : 'conditional';
  const state = content.outcomes.includes(wished)
    ? wished
    : content.outcomes.includes('conditional')
      ? 'conditional'
      : 'returned';
  Object.assign(submission, { state, decidedAt, reviewer: first?.id, second: second?.id });
}
