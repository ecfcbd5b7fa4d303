import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import type { Cluster, Instrument, Question } from '#libs/instruments';
import { proposePlan } from '#libs/remediation';
import type { ReportInput, ReportMeta } from '#libs/report';
import { compileInstrument, scoreAssessment, type Answers, type AssessmentInput } from '#libs/scoring';
import { shippedInstrument } from './shipped-instrument.js';

const root = join(import.meta.dirname, '../..');
interface AnswersFile {
  readonly asOf: string;
  readonly product: ReportMeta['product'];
  readonly profile: Record<string, boolean>;
  readonly organisation: { readonly name: string; readonly answers: Answers };
  readonly answers: Answers;
  readonly harms: AssessmentInput['harms'];
}

export const instrument = shippedInstrument();
export const skerry = parse(readFileSync(join(root, 'test/fixtures/skerry.answers.yaml'), 'utf8')) as AnswersFile;

/** The demo product, with whatever a test wants to be different. */
export const skerryInput = (over: Partial<AssessmentInput> = {}): AssessmentInput => ({
  mode: 'full',
  asOf: skerry.asOf,
  profile: skerry.profile,
  answers: skerry.answers,
  organisation: { profile: skerry.profile, answers: skerry.organisation.answers },
  harms: skerry.harms,
  ...over,
});

export function reportInput(
  input: AssessmentInput,
  meta: Partial<ReportMeta> = {},
  of: Instrument = instrument,
): ReportInput {
  const result = scoreAssessment(compileInstrument(of), input);
  return {
    instrument: of,
    input,
    result,
    plan: proposePlan(of, input, result),
    meta: {
      organisation: 'Fernhollow',
      product: skerry.product,
      reviewState: 'self-declared',
      madeOn: '2026-11-16',
      answeredBy: ['Product', 'Trust and safety', 'Privacy'],
      unansweredCount: result.progress.blank,
      ...meta,
    },
  };
}

const cluster = (id: string, title: string): Cluster => ({ id, title, short: title, about: '', cites: [] });

const question: Question = {
  id: 'private-defaults',
  moduleId: 'privacy',
  about: 'product',
  asks: 'How private is a new account?',
  why: 'A stranger can find the child.',
  help: 'Look on every platform.',
  scale: 'maturity',
  options: [
    { id: 'open', level: 0, label: 'Open.' },
    { id: 'closed', level: 3, label: 'Every default is private.' },
  ],
  parts: [],
  weight: 2,
  rights: ['privacy'],
  cites: [],
  failLevel: 0,
  screening: true,
  scored: true,
  naAllowed: true,
  evidence: { 1: 'List', 2: 'Record', 3: 'Outside test' },
  remediation: [],
  examples: [],
};

/** The smallest valid instrument: no harms, no red lines, no remedy cluster, no remediation texts. */
export const bareInstrument: Instrument = {
  id: 'bare',
  version: '1.0.0',
  status: 'released',
  language: 'en',
  title: 'A bare questionnaire',
  about: 'For tests.',
  method: 1,
  levels: [{ level: 0, name: 'Absent', means: 'Nothing.' }],
  bands: [
    { id: 'critical-gaps', title: 'Critical gaps', from: 0 },
    { id: 'emerging', title: 'Emerging', from: 25 },
    { id: 'established', title: 'Established', from: 50 },
    { id: 'advanced', title: 'Advanced', from: 75 },
  ],
  clusters: [cluster('privacy', 'Privacy and data'), cluster('education', 'Education')],
  profileSteps: [],
  profile: [],
  families: [],
  sources: [],
  redLines: [],
  modules: [{ id: 'privacy', kind: 'right', title: 'Privacy', about: 'product', questions: ['private-defaults'] }],
  questions: [question],
  harms: [],
  coverage: [],
  changelog: [],
};

/** One element of the structure a screen reader walks through. */
export interface ReadElement {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

export interface ReadText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Reads a PDF back as a reader would: pages, structure, text with its place, bookmarks, document information. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const texts: ReadText[] = [];
  const elements: ReadElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const marked = new Map<string, string>();
    let open: string[] = [];
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    for (const item of items) {
      if ('str' in item) {
        const current = open[open.length - 1];
        if (current !== undefined)
          marked.set(current, `${marked.get(current) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
        const [, , , , x, y] = item.transform as number[];
        if (item.str.trim() !== '')
          texts.push({ page: number, text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height });
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
      else open = [...open, item.id ?? ''];
    }
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) elements.push(readNode(tree, marked));
  }
  const found = {
    pages: pdf.numPages,
    texts,
    text: texts
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/gu, ' '),
    elements: elements.flatMap(flatten),
    outline: await pdf.getOutline(),
    metadata: await pdf.getMetadata(),
    tagged: ((await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
  };
  await task.destroy();
  return found;
}

function readNode(node: StructNode, marked: ReadonlyMap<string, string>): ReadElement {
  const children = (node.children ?? []).map((child) => readNode(child, marked));
  const own = node.id === undefined ? '' : (marked.get(node.id) ?? '');
  return { role: node.role ?? '', alt: node.alt, text: own + children.map(({ text }) => text).join(''), children };
}

const flatten = (element: ReadElement): readonly ReadElement[] => [element, ...element.children.flatMap(flatten)];
