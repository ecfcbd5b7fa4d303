import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { printLetter } from '#api/platform/mail/letter.js';
import { Mail } from '#api/platform/mail/mail.js';
import { eventually, letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startSmtpServer, type SmtpServer } from '../support/smtp-server.js';
import { startApp, type TestApp } from '../support/start-app.js';

const letter = (to: string, subject = 'Good news') => ({
  to,
  subject,
  paragraphs: ['First line.', 'Second line.'],
  link: { label: 'Open', url: 'https://cria.example/x#token=secret-word' },
});

const post = (app: TestApp, to: string, key: string, discard = false) =>
  app.app.get(DataSource).transaction((em) => app.app.get(Mail).post(em, letter(to), { key, discard }));

/** Lines of a letter as it went over the wire, headers unfolded, soft line ends of the body undone. */
const unfolded = (raw: string) => raw.replace(/\r\n[ \t]+/g, ' ').replace(/=\r\n/g, '');

describe('a printed letter', () => {
  it('A31: keeps everything people chose on one line of its own, in headers and text', () => {
    const printed = printLetter({
      to: 'ada@example.org',
      subject: 'Hello\r\nBcc: all@example.org\u2028X-Evil: 1',
      paragraphs: ['One\r\n.\r\nQUIT', 'Two\u0000three'],
    });
    expect(printed.subject).toBe('Hello Bcc: all@example.org X-Evil: 1');
    expect(printed.text.split('\n').slice(0, 3)).toEqual(['One . QUIT', '', 'Two three']);
  });

  it('A30: shows names with signs of HTML as they are, in HTML as well', () => {
    const { html } = printLetter({
      to: 'ada@example.org',
      subject: '</title><script>alert(1)</script>',
      paragraphs: ['<img src=x onerror=alert(1)> & "quoted"'],
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;');
  });

  it.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Ada <a@example.org>',
    'a@example.org;b@example.org',
    '',
    'no address',
  ])('A31: refuses %p as an address', (to) => {
    expect(() => printLetter({ to, subject: 'x', paragraphs: [] })).toThrow('not one plain e-mail address');
  });
});

describe('mail through a server', () => {
  let smtp: SmtpServer;
  let app: TestApp;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await startApp({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'OpenCRIA <cria@example.org>' } });
    await app.database.sql('update pgboss.queue set retry_delay = 0, retry_backoff = false');
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  const sentTo = (to: string) => smtp.letters.filter((_letter, n) => smtp.recipients[n]?.includes(to));
  const arrived = (to: string) => eventually(() => Promise.resolve(sentTo(to)[0]));
  const posted = (key: string) =>
    app.database.sql<{ sealed: Buffer | null; sent: boolean }>(
      'select sealed, sent_at is not null as sent from auth.letter where key = $1',
      [key],
    );
  const isSent = (key: string) => eventually(async () => ((await posted(key))[0]?.sent ? true : undefined));

  it('carries a letter as text and as HTML, to the one address, from the address of the settings', async () => {
    await post(app, 'ada@example.org', 'mail/1');
    const raw = unfolded(await arrived('ada@example.org'));
    expect(raw).toMatch(/^From: OpenCRIA <cria@example\.org>$/m);
    expect(raw).toMatch(/^To: ada@example\.org$/m);
    expect(raw).toMatch(/^Subject: Good news$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(raw).toMatch(/^Content-Type: text\/plain/m);
    expect(raw).toMatch(/^Content-Type: text\/html/m);
    expect(smtp.recipients).toEqual([['ada@example.org']]);
  });

  it('is sent once for one occasion, and what it said is gone afterwards', async () => {
    await post(app, 'once@example.org', 'mail/2');
    await post(app, 'once@example.org', 'mail/2');
    await isSent('mail/2');
    await post(app, 'once@example.org', 'mail/2');
    await post(app, 'after@example.org', 'mail/3');
    await arrived('after@example.org');
    expect(sentTo('once@example.org')).toHaveLength(1);
    expect(await posted('mail/2')).toEqual([{ sealed: null, sent: true }]);
  });

  it('is tried again when the server has no time', async () => {
    smtp.refuseNext = 2;
    await post(app, 'patient@example.org', 'mail/4');
    await isSent('mail/4');
    expect(sentTo('patient@example.org')).toHaveLength(1);
  });

  it('A59: bears the same Message-ID when the server took it and the line broke before it said so', async () => {
    smtp.cutNext = 1;
    await post(app, 'twice@example.org', 'mail/5');
    await isSent('mail/5');
    const ids = sentTo('twice@example.org').map((raw) => /^Message-ID: (\S+)$/im.exec(unfolded(raw))?.[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('A59: is parked after five tries, without a word of it in the queue', async () => {
    smtp.refuseNext = Infinity;
    await post(app, 'never@example.org', 'mail/6');
    const parked = await eventually(async () => {
      const rows = await app.database.sql<{ text: string }>(
        `select j::text as text from pgboss.job j where j.name = 'parked'`,
      );
      return rows[0];
    });
    const [job] = await app.database.sql<{ tries: number; output: string }>(
      `select retry_count + 1 as tries, output::text as output from pgboss.job where name = 'mail' and state = 'failed'`,
    );
    expect(job?.tries).toBe(5);
    for (const text of [parked.text, job?.output]) expect(text).not.toMatch(/never@|secret-word|Good news/);
    expect(sentTo('never@example.org')).toEqual([]);
    smtp.refuseNext = 0;
    await post(app, 'next@example.org', 'mail/7');
    await arrived('next@example.org');
  });

  it('is not posted when the change it tells about is rolled back', async () => {
    const change = app.app.get(DataSource).transaction(async (em) => {
      await app.app.get(Mail).post(em, letter('rolled@example.org'), { key: 'mail/8' });
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    await post(app, 'later@example.org', 'mail/9');
    await arrived('later@example.org');
    expect(sentTo('rolled@example.org')).toEqual([]);
    expect(await posted('mail/8')).toEqual([]);
  });

  it('is thrown away instead of sent where nobody is to be written to', async () => {
    await post(app, 'nobody@example.org', 'mail/10', true);
    await eventually(async () => ((await posted('mail/10')).length === 0 ? true : undefined));
    expect(sentTo('nobody@example.org')).toEqual([]);
  });

  it('asked for by somebody who lost the right to do so is not sent', async () => {
    const admin = app.viewer('organisation-admin', BRIGHTPEBBLE);
    const onBehalf = { tenantId: admin.tenantId, userId: admin.userId, permission: 'members.manage' } as const;
    await app.app.get(DataSource).transaction(async (em) => {
      await app.app.get(Mail).post(em, letter('unwanted@example.org'), { key: 'mail/11', onBehalf });
      await em.query(`select set_config('app.tenant_id', $1, true)`, [admin.tenantId]);
      await em.query(`update app.membership set role = 'executive' where person_id = $1`, [admin.userId]);
    });
    await eventually(async () => ((await posted('mail/11')).length === 0 ? true : undefined));
    expect(sentTo('unwanted@example.org')).toEqual([]);
  });

  it('leaves no mailbox on the machine', async () => {
    expect((await app.visitor().refusal('{ mailbox { id } }')).code).toBe('NOT_FOUND');
  });
});

describe('mail without a server', () => {
  it('stays in the mailbox of a local installation', async () => {
    const app = await startApp();
    try {
      await post(app, 'local@example.org', 'mail/1');
      const kept = await letterTo(app, 'local@example.org', /Good news/);
      expect(kept).toMatchObject({ paragraphs: ['First line.', 'Second line.'], link: { label: 'Open' } });
      expect(await app.visitor().ask('{ mailbox { to subject link { url } } }')).toEqual({
        mailbox: [{ to: 'local@example.org', subject: 'Good news', link: { url: kept.link?.url } }],
      });
      const stored = await app.database.sql<{ text: string }>('select l::text as text from auth.letter l');
      expect(JSON.stringify(stored)).not.toMatch(/local@|secret-word/);
    } finally {
      await app.close();
    }
  });

  it('is refused by an installation for others, which has no mailbox either', async () => {
    const app = await startApp({ production: true });
    try {
      await expect(post(app, 'x@example.org', randomUUID())).rejects.toMatchObject({ code: 'MAIL_NOT_SET' });
      await expect(app.app.get(Mail).mailbox()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await app.database.sql('select 1 from auth.letter')).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
