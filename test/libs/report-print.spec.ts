import { buildReport, type ReportInput } from '#libs/report';
import { loadFonts, printPdf } from '#libs/report/print';
import { bareInstrument, instrument, readPdf, reportInput, skerryInput, type ReadElement } from './report-fixture.js';

const fonts = loadFonts();
const print = (input: ReportInput) => printPdf(buildReport(input), { fonts });
const roles = (elements: readonly ReadElement[], role: string) => elements.filter((element) => element.role === role);
const A4 = { width: 595.28, height: 841.89 };

describe('the printed remediation report', () => {
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    bytes = await print(reportInput(skerryInput()));
    pdf = await readPdf(bytes);
  });

  it('is tagged, in one language, with its title shown and no date but the one given', () => {
    expect(pdf.tagged).toBe(true);
    const { info } = pdf.metadata as { info: Record<string, unknown> };
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'en',
      Title: 'Skerry: remediation report',
      Author: 'Fernhollow',
      CreationDate: 'D:20261116000000Z',
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it('gives the same bytes for the same input', async () => {
    expect(Buffer.from(await print(reportInput(skerryInput()))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('opens with the product and gives every section a heading a screen reader can jump to', () => {
    const titles = roles(pdf.elements, 'H1').map(({ text }) => text.trim());
    expect(titles).toEqual([
      'Skerry',
      'How to read this report',
      'Summary',
      'Rights profile',
      'Harms to children',
      'Red lines',
      'Findings by right',
      'Remediation plan',
      'Method and limits',
      'All answers',
    ]);
    const areas = roles(pdf.elements, 'H2').map(({ text }) => text.trim().replaceAll(/\s+/gu, ' '));
    for (const { title } of instrument.clusters) expect(areas).toContain(title);
  });

  it('has a bookmark for each section and each right, and for findings below their right', () => {
    const outline = pdf.outline as { title: string; items: { title: string; items: { title: string }[] }[] }[];
    expect(outline.map(({ title }) => title)).toContain('Remediation plan');
    const findings = outline.find(({ title }) => title === 'Findings by right');
    expect(findings?.items).toHaveLength(instrument.clusters.length);
    expect(findings?.items.flatMap(({ items }) => items.map(({ title }) => title))).toContainEqual(
      expect.stringMatching(/^7\.1 By default, are adults/u),
    );
  });

  it('describes its charts in words, with their figures', () => {
    const alts = roles(pdf.elements, 'Figure').map(({ alt }) => alt ?? '');
    expect(alts.every((alt) => alt.length > 0)).toBe(true);
    const chart = alts.find((alt) => alt.startsWith('Bar chart of the areas'));
    for (const { title } of instrument.clusters) expect(chart).toContain(`${title}: `);
    expect(alts).toContainEqual(expect.stringMatching(/^Matrix of severity by likelihood\. 1, /u));
    expect(alts).toContain('Level 2 of 4 counted, 3 claimed');
    expect(alts).toContainEqual(expect.stringMatching(/^Level \d of 4$/u));
  });

  it('puts a header over every column of every table and as many cells in every row', () => {
    // The reader shows a table once for each page it stands on; only the first part has the head.
    const tables = roles(pdf.elements, 'Table');
    const heads = tables.flatMap((table) =>
      table.children.filter((row) => row.children.some(({ role }) => role === 'TH')),
    );
    expect(heads.length).toBeGreaterThan(20);
    const columns = heads.map((row) => row.children.length);
    for (const row of tables.flatMap((table) => table.children)) {
      expect(['TR', 'Caption']).toContain(row.role);
      if (row.role === 'TR') expect(row.children.every(({ role }) => role === 'TH' || role === 'TD')).toBe(true);
    }
    expect(new Set(columns)).toEqual(new Set([2, 3, 4, 5, 7]));
  });

  it('keeps all text inside the page', () => {
    for (const { text, x, y, width, page } of pdf.texts) {
      const place = `page ${page}: ${text}`;
      expect([place, x >= 0, x + width <= A4.width + 0.5, y >= 20, y <= A4.height - 20]).toEqual([
        place,
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('numbers every page and says on each where it stands', () => {
    for (let number = 1; number <= pdf.pages; number += 1) {
      const here = pdf.texts.filter(({ page }) => page === number).map(({ text }) => text.trim());
      expect(here).toContain(`${number} of ${pdf.pages}`);
      expect(here).toContain('16 November 2026. Self-declared, not yet reviewed.');
    }
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const screening = await readPdf(await print(reportInput(skerryInput({ mode: 'screening' }))));
    // Headings are the only text above 12 points in the body of a page.
    for (const { texts, pages } of [pdf, screening]) {
      for (let number = 2; number <= pages; number += 1) {
        const body = texts.filter(({ page, y }) => page === number && y > 70);
        const lowest = body.toSorted((a, b) => a.y - b.y)[0];
        expect([lowest?.text, (lowest?.height ?? 0) <= 12]).toEqual([lowest?.text, true]);
      }
    }
  });

  it('never claims more than a self-assessment can', () => {
    expect(pdf.text).toContain(
      'This is a self-assessment. It is not a certificate, not legal advice and no endorsement by UNICEF.',
    );
    expect(pdf.text).not.toMatch(/\b(compliant|certified by|endorsed by|GC25 obliges)\b/iu);
  });
});

describe('hard cases', () => {
  it('prints a note of 3,000 characters whole, over as many pages as it takes', async () => {
    const words = Array.from({ length: 430 }, (_, at) => `note${at}`)
      .join(' ')
      .slice(0, 3000);
    const answers = { 'private-defaults': { option: 'open', note: words } };
    const { text } = await readPdf(await print(reportInput(skerryInput({ answers }))));
    const lastWhole = words.split(' ').at(-2) ?? '';
    for (const word of ['note0', 'note200', lastWhole]) expect(text).toContain(word);
  });

  it('breaks a word that is wider than its column and loses none of it', async () => {
    const long = 'x'.repeat(400);
    const answers = { 'private-defaults': { option: 'open', note: long } };
    const { texts } = await readPdf(await print(reportInput(skerryInput({ answers, harms: {} }))));
    const drawn = texts.flatMap(({ text }) => text.match(/x{5,}/gu) ?? []);
    expect(drawn.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThanOrEqual(400);
    for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(A4.width);
  });

  it('shows what it cannot draw as a box and takes commands of the file format as text', async () => {
    const note = 'Bell \u0007 here, 한국 there, (BT /F1 12 Tf) endstream endobj <</JS>> \\n';
    const meta = { organisation: 'Fern)hollow \u0000 endobj' };
    const answers = { 'private-defaults': { option: 'open', note } };
    const { text, metadata } = await readPdf(await print(reportInput(skerryInput({ answers, harms: {} }), meta)));
    expect(text).toContain('Bell □ here, □□ there, (BT /F1 12 Tf) endstream endobj <</JS>> \\n');
    expect((metadata as { info: { Author: string } }).info.Author).toBe('Fern)hollow □ endobj');
  });

  it('says draft on the cover and on every page when nothing is answered', async () => {
    const input = reportInput(skerryInput({ answers: {}, organisation: undefined, harms: {} }), {
      reviewState: 'draft',
    });
    const { pages, texts, text } = await readPdf(await print(input));
    const missing = input.meta.unansweredCount;
    expect(missing).toBeGreaterThan(50);
    expect(text).toContain(`Draft of 16 November 2026. ${missing} questions are not answered yet`);
    const feet = texts.filter(
      (item) => item.text.trim() === `Draft, 16 November 2026. ${missing} questions unanswered.`,
    );
    expect(feet.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
  });

  it('prints an instrument without harms, red lines and a remedy cluster, leaving those sections out', async () => {
    const input = reportInput(
      { mode: 'full', asOf: '2026-11-16', profile: {}, answers: {}, harms: {} },
      {},
      bareInstrument,
    );
    const { elements } = await readPdf(await print(input));
    const titles = roles(elements, 'H1').map(({ text }) => text.trim());
    expect(titles).not.toContain('Harms to children');
    expect(titles).not.toContain('Red lines');
    expect(titles).toContain('Remediation plan');
  });

  it('prints a screening without score, index or plan', async () => {
    const { elements, text } = await readPdf(await print(reportInput(skerryInput({ mode: 'screening' }))));
    expect(roles(elements, 'H1').map((element) => element.text.trim())).not.toContain('Remediation plan');
    expect(text).toContain('A screening gives no score and no index.');
    expect(text).not.toMatch(/\bIndex \d/u);
    expect(text).not.toContain('What would move it most');
  });
});
