import { writeFileSync } from 'node:fs';
import type { Instrument } from '#libs/instruments';
import type { PlanItem } from '#libs/remediation';
import { buildDocument, type DocumentKind } from '#libs/report';
import type { AssessmentInput, AssessmentResult } from '#libs/scoring';
import type { AnswersFile } from '../answers/answers-file.js';

interface Printable {
  readonly answers: AnswersFile;
  readonly instrument: Instrument;
  readonly input: AssessmentInput;
  readonly result: AssessmentResult;
  readonly plan: readonly PlanItem[];
}

/** Writes a document as PDF. It is dated by the as-of date, so the same answers give the same bytes. */
export async function writePdf(
  file: string,
  document: DocumentKind,
  { answers, instrument, input, result, plan }: Printable,
): Promise<void> {
  const report = buildDocument(document, {
    instrument,
    input,
    result,
    plan,
    meta: {
      organisation: answers.organisation.name,
      product: answers.product ?? { name: answers.organisation.name, description: '', markets: [], ageBands: [] },
      reviewState: result.blocks.length > 0 ? 'draft' : 'self-declared',
      madeOn: input.asOf,
      unansweredCount: result.progress.blank,
    },
  });
  // Fonts and the PDF library are loaded only by those who print.
  const { loadFonts, printPdf } = await import('#libs/report/print');
  writeFileSync(file, await printPdf(report, { fonts: loadFonts() }));
}
