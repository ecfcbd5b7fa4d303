import { readingGrade } from '../../libs/instruments/src/parse/house/reading-grade.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  buildDocument,
  readRedaction,
  type Disclosure,
  type DocumentKind,
  type Redaction,
  type Report,
  type ReportInput,
} from '#libs/report';
import { loadFonts, printPdf } from '#libs/report/print';
import { readPdf, reportInput, skerryInput, type ReadElement } from './report-fixture.js';

const fonts = loadFonts();
const input = reportInput(skerryInput());
const print = async (kind: DocumentKind, of: ReportInput = input, disclosure?: Disclosure) =>
  readPdf(await printPdf(buildDocument(kind, of, disclosure), { fonts }));
const roles = (elements: readonly ReadElement[], role: string) => elements.filter((element) => element.role === role);
const words = (value: unknown) => JSON.stringify(value);

/** Names and notes as long and as strange as they get. */
const hostile = (): ReportInput => {
  const long = `${'x'.repeat(200)} <script>alert(1)</script> =SUM(A1) (/JS) )Tj 👩‍💻 שלום عربي 漢字 `;
  const answers = { 'private-defaults': { option: 'open', note: long.repeat(10) } };
  const of = reportInput(skerryInput({ answers, harms: {} }), {
    organisation: long,
    product: { name: long, description: long.repeat(8), markets: [long], ageBands: ['13-15'] },
    reviewState: 'draft',
  });
  return {
    ...of,
    decisions: Object.fromEntries(of.plan.map(({ key }) => [key, { status: 'declined', reason: long }])),
  };
};

describe('the documents of one set of facts', () => {
  it.each(['board', 'public', 'child', 'progress', 'reviewers'] as const)(
    'prints the %s document tagged, with its title, and with words for every picture',
    async (kind) => {
      const pdf = await print(kind);
      expect(pdf.tagged).toBe(true);
      expect(roles(pdf.elements, 'H1').length).toBeGreaterThan(0);
      for (const { alt } of roles(pdf.elements, 'Figure')) expect(alt?.length).toBeGreaterThan(0);
      for (const { x, width } of pdf.texts) expect(x >= 0 && x + width <= 595.8).toBe(true);
    },
  );

  it.each(['board', 'public', 'child', 'progress'] as const)(
    'prints the %s document of hostile words whole',
    async (kind) => {
      const pdf = await print(kind, hostile(), { redactions: [], contact: 'help@example.org' });
      for (const { x, width } of pdf.texts) expect(x >= -0.5 && x + width <= 595.8).toBe(true);
      if (kind === 'board') expect(pdf.pages).toBe(2);
    },
  );

  it('keeps the board brief to two pages and names the status, the worst harms and the first steps', async () => {
    const pdf = await print('board');
    expect(pdf.pages).toBe(2);
    for (const said of [
      'Red line open',
      'Worst harms that are left',
      'First steps of the plan',
      'What the board is asked',
    ])
      expect(pdf.text).toContain(said);
  });

  it('counts promised, proven and late steps from the plan', () => {
    const [one, two, three] = input.plan;
    const report = buildDocument('progress', {
      ...input,
      meta: { ...input.meta, madeOn: '2027-01-10' },
      decisions: {
        [one!.key]: { status: 'verified' },
        [two!.key]: { status: 'started', dueOn: '2027-01-09' },
        [three!.key]: { status: 'declined', reason: 'Not in this product.' },
      },
    });
    const late = input.plan.filter(
      ({ key, dueOn }) =>
        key !== one!.key && key !== three!.key && (key === two!.key || (dueOn !== undefined && dueOn < '2027-01-10')),
    );
    expect(words(report)).toContain(
      `${input.plan.length - 1} steps were promised. One step is proven, and ${late.length} steps are late.`,
    );
    const [table] = report.sections[0]!.blocks.filter((block) => block.kind === 'table');
    expect(table?.rows.map(([name, n]) => [name?.text[0]?.[0]?.text, n?.text[0]?.[0]?.text])).toEqual([
      ['Late', String(late.length)],
      ['Promised and still open', String(input.plan.length - 2 - late.length)],
      ['Proven', '1'],
      ['Declined, with the reason given', '1'],
    ]);
  });
});

describe('what is disclosed to the public', () => {
  const light = input.result.harms.find(
    (harm) => harm.applies !== 'false' && harm.severity < 4 && harm.residualSeverity < 4,
  );
  const grave = input.result.harms.find((harm) => harm.applies !== 'false' && harm.severity === 4);

  it('names what is withheld and the reason, and keeps every figure', () => {
    const redactions = [
      readRedaction('owners', 'personal-data', input.result),
      readRedaction('markets', 'safety', input.result),
      ...(light ? [readRedaction(`harm:${light.id}`, 'legal-duty', input.result)] : []),
    ] as Redaction[];
    const whole = buildDocument('public', input);
    const cut = buildDocument('public', input, { redactions });
    const said = words(cut);
    expect(said).toContain('Who answers for each step of the plan');
    expect(said).toContain('Withheld: a person could be recognised.');
    expect(said).not.toContain('Finland, Ireland and Poland');
    expect(cut.cover?.chart).toEqual(whole.cover?.chart);
    expect(cut.cover?.status).toEqual(whole.cover?.status);
  });

  it('refuses to leave out the gravest harms, red lines, and whatever has no name or reason here', () => {
    expect(readRedaction(`harm:${grave!.id}`, 'safety', input.result)).toBe('grave-harm');
    expect(readRedaction('RL-03', 'safety', input.result)).toBe('unknown-field');
    expect(readRedaction('owners', 'because', input.result)).toBe('unknown-reason');
  });

  it('prints no note, no evidence and no reason that people wrote to each other', () => {
    const decisions = { [input.plan[0]!.key]: { status: 'declined', reason: 'Between us.' } as const };
    const said = words(buildDocument('public', { ...input, decisions }));
    expect(said).not.toContain('Between us.');
    for (const answer of Object.values(input.input.answers))
      if (answer.note) expect(said).not.toContain(words(answer.note).slice(1, -1));
  });
});

describe('the summary for children', () => {
  const names = ['skerry', 'lernhaus', 'tavi', 'pip-and-moss'];
  const sentencesOf = ({ title, sections }: Report): readonly string[] =>
    [title, ...sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))]
      .flatMap((text) => text.split(/(?<=[.!?:])\s+/u))
      .filter((text) => text.trim() !== '');
  const textsOf = (block: Report['sections'][number]['blocks'][number]): readonly string[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [block.text.map(({ text }) => text).join('')];
    if (block.kind === 'cards')
      return block.cards.flatMap(({ title, text, pips }) => [
        title,
        ...text.map((rich) => rich.map((span) => span.text).join('')),
        pips?.alt ?? '',
      ]);
    return [];
  };

  it.each(names)('of %s reads at grade 6 or below, as a whole and sentence by sentence', (name) => {
    const file = parse(
      readFileSync(join(import.meta.dirname, `../fixtures/${name}.answers.yaml`), 'utf8'),
    ) as Parameters<typeof skerryInput>[0] & {
      product: ReportInput['meta']['product'];
      organisation: { answers: Record<string, never> };
    };
    const of = reportInput(
      skerryInput({
        ...file,
        mode: 'full',
        organisation: { profile: file.profile ?? {}, answers: file.organisation.answers },
      }),
      { product: file.product },
    );
    const report = buildDocument('child', of, { redactions: [], contact: 'kids@example.org' });
    const sentences = sentencesOf(report).map((sentence) => sentence.replaceAll(file.product.name, 'Sky'));
    const hard = sentences.filter((sentence) => readingGrade(sentence) > 6);
    expect(hard.map((sentence) => [sentence, readingGrade(sentence).toFixed(1)])).toEqual([]);
    expect(readingGrade(sentences.join(' '))).toBeLessThanOrEqual(6);
  });

  it('says what must stop, what was found for each right, what will change and where to turn, on two pages', async () => {
    const pdf = await print('child', input, { redactions: [], contact: 'Write to kids@fernhollow.example' });
    expect(pdf.pages).toBe(2);
    for (const said of [
      'Adults you do not know can write to you.',
      'Your private life',
      'What will change',
      'kids@fernhollow.example',
    ])
      expect(pdf.text).toContain(said);
  });
});
