import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticesSweep } from '#api/notices/notices-sweep.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { eventually } from '../support/mailbox.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { secondInstance, type SecondInstance } from '../support/second-instance.js';
import { startSmtpServer, type SmtpServer } from '../support/smtp-server.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { moveAction, weakAnswers } from '../support/weak-answers.js';

type Owner = 'contributor' | 'compliance-officer' | 'organisation-admin';
const OWNERS: readonly Owner[] = ['contributor', 'compliance-officer', 'organisation-admin'];
const DAY = 86_400_000;
const FIRST = Date.parse('2026-11-03T00:00:00Z');
const DAYS = 365;
const PER_PRODUCT = 40;

/** One action of the story: given on one day, due on another, and closed on a third unless the year ends first. */
interface Planned {
  readonly assessment: number;
  readonly key: string;
  readonly owner: Owner;
  readonly given: number;
  readonly due: number;
  readonly closed: number;
}

const dateOf = (day: number) => new Date(FIRST + day * DAY).toISOString().slice(0, 10);

let app: TestApp;
let second: SecondInstance;
let smtp: SmtpServer;
let officer: TestClient;
const assessments: Started[] = [];
const plan: Planned[] = [];
beforeAll(async () => {
  smtp = await startSmtpServer();
  const env = { SMTP_URL: smtp.url, MAIL_FROM: 'OpenCRIA <cria@example.org>' };
  app = await startApp({ env });
  second = await secondInstance(app, env);
  officer = await app.as('compliance-officer');
  for (const name of ['Skerry', 'Tern', 'Whelk']) {
    const assessment = assessments.length;
    assessments.push(await start(officer, 'FULL', await createProduct(officer, name)));
    const keys = await weakAnswers(officer, assessments[assessment]!, PER_PRODUCT);
    keys.forEach((key, place) => {
      // A dozen days on which something is due, and every way in which an action can end: early, late, never.
      const due = 20 + (place % 12) * 27;
      const closed = [due - 8, due + 9, due + 23, DAYS + 1][place % 4]!;
      plan.push({ assessment, key, owner: OWNERS[place % 3]!, given: assessment, due, closed });
    });
  }
}, 120_000);
afterAll(async () => {
  await second.close();
  await app.close();
  await smtp.close();
});

const idOf = (owner: Owner) => app.viewer(owner).userId;

async function actOn(day: number): Promise<void> {
  for (const { assessment, key, owner, given, due, closed } of plan) {
    const { id } = assessments[assessment]!;
    if (day === given) await moveAction(officer, id, key, 0, 'ACCEPTED', { ownerId: idOf(owner), dueOn: dateOf(due) });
    if (day === closed) await moveAction(officer, id, key, 1, 'DECLINED', { reason: 'The feature was taken out.' });
  }
}

/** What has to be said on a day, worked out by itself: who, of which action, what. */
function expectedOn(day: number): string[] {
  return plan.flatMap(({ assessment, key, owner, given, due, closed }) => {
    if (day < given || day >= closed) return [];
    const said: string[] = [];
    const say = (people: readonly Owner[], what: string) =>
      people.forEach((who) => said.push([idOf(who), assessments[assessment]?.id, key, what].join(' ')));
    if (owner !== 'compliance-officer') say([owner], 'assigned');
    const left = due - day;
    if (left >= 0 && left <= 14) say([owner], left <= 3 ? 'due 3' : 'due 14');
    if (left < 0) {
      const week = Math.floor((-left - 1) / 7);
      const level: readonly Owner[] = week === 0 ? [] : week === 1 ? OWNERS.slice(1, 2) : OWNERS.slice(1);
      say([...new Set([owner, ...level])], `overdue ${week}`);
    }
    return said;
  });
}

describe('a year of one company', () => {
  it('tells every reminder once, in one letter a day to each person, and loses no action', async () => {
    const expected = new Set<string>();
    const letters = new Map<string, number>();
    for (let day = 0; day < DAYS; day++) {
      const morning = new Date(FIRST + day * DAY + 7 * 3_600_000).toISOString();
      app.moveTo(morning);
      second.moveTo(morning);
      await actOn(day);
      if (day === 180) await assessAgain();
      const sweeps = [app.app.get(NoticesSweep).run()];
      // Two instances look at once, on the days on which most happens and some on which nothing does.
      if (day % 9 === 2 || day % 27 === 6) sweeps.push(second.app.get(NoticesSweep).run());
      await Promise.all(sweeps);
      const fresh = expectedOn(day).filter((said) => !expected.has(said));
      for (const said of fresh) {
        expected.add(said);
        const letter = `${said.slice(0, 36)} ${dateOf(day)}`;
        letters.set(letter, (letters.get(letter) ?? 0) + 1);
      }
    }

    const told = await app.database.sql<{ said: string; count: number }>(
      `select concat_ws(' ', person_id, assessment_id, action_key, replace(event, 'action-', ''), step) as said,
              count(*)::int as count from app.notice group by 1`,
    );
    expect(told.filter(({ count }) => count > 1)).toEqual([]);
    expect(new Set(told.map(({ said }) => said))).toEqual(expected);

    await eventually(async () => {
      const left = await app.database.sql(
        'select 1 from auth.letter where sent_at is null and sealed is not null limit 1',
      );
      return left.length === 0 ? true : undefined;
    }, 90_000);
    const emails = new Map(OWNERS.map((owner) => [app.viewer(owner).email, idOf(owner)]));
    const counts = smtp.letters.map((letter, place) => {
      const [to = ''] = smtp.recipients[place] ?? [];
      const number = Number(/^Subject: (\d+) things? to look at/m.exec(letter)?.[1]);
      return `${emails.get(to)} ${number}`;
    });
    const wanted = [...letters].map(([letter, number]) => `${letter.slice(0, 36)} ${number}`);
    expect(counts.toSorted()).toEqual(wanted.toSorted());
    expect(smtp.letters.every((letter) => /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m.test(letter))).toBe(
      true,
    );

    const [kept] = await app.database.sql<{ actions: number; open: number; histories: number }>(
      `select (select count(*)::int from app.action) as actions,
              (select count(*)::int from app.action where status = 'accepted') as open,
              (select count(*)::int from app.action_history) as histories`,
    );
    const ended = plan.filter(({ closed }) => closed <= DAYS).length;
    expect(kept).toEqual({ actions: 120, open: 120 - ended, histories: 120 + ended });
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect(await stranger.ask('{ unreadNotices }')).toEqual({ unreadNotices: 0 });
  }, 280_000);
});

/** Two products are assessed once more; what was decided on stays where it is. */
async function assessAgain(): Promise<void> {
  for (const place of [0, 1]) {
    const { id } = assessments[place]!;
    const [row] = await app.database.sql<{ product_id: string }>(
      `update app.assessment set state = 'submitted' where id = $1 returning product_id`,
      [id],
    );
    const again = await start(officer, 'FULL', row?.product_id);
    expect(again.id).not.toBe(id);
  }
}
