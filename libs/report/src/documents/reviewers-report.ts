import { displayScore, fractionFromText, type FractionJson } from '#libs/scoring';
import type { Block, Report, Section, StepChart } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { annexSection } from '../sections/annex.js';
import { harmsSection } from '../sections/harms.js';
import { methodSection } from '../sections/method.js';
import { planTable } from '../sections/plan.js';
import { redLinesSection } from '../sections/red-lines.js';
import { reviewSection } from '../sections/review.js';
import { plain } from '../words.js';
import { documentTexts } from './document-texts.js';
import { documentOf, withoutFindings } from './shell.js';

/** What was submitted, what reviewers found and advise, and what the company plans on it. Never private notes. */
export function reviewersReport(whole: ReportContext): Report {
  const context = withoutFindings(whole);
  const { reviewers: kind } = documentTexts.kind;
  return documentOf(context, { kind, subtitle: documentTexts.subtitle.reviewers }, [
    waiting(context),
    reviewSection(context),
    fromClaimToVerdict(context),
    responses(context),
    redLinesSection(context),
    harmsSection(context),
    methodSection(context),
    annexSection(context),
  ]);
}

function waiting({ review }: ReportContext): Section | undefined {
  const say = documentTexts.reviewers;
  if (review?.decision) return undefined;
  const text: Block = { kind: 'paragraph', look: 'lead', text: plain(say.waiting) };
  return { id: 'waiting', title: documentTexts.kind.reviewers, blocks: [text] };
}

function fromClaimToVerdict(context: ReportContext): Section | undefined {
  const say = documentTexts.reviewers;
  const rights = context.review?.decision?.rights ?? [];
  if (rights.length === 0) return undefined;
  const rows = rights.map((right): StepChart['rows'][number] => ({
    title: context.clusters.get(right.id)?.title ?? right.id,
    steps: [right.claimed, right.evidenced, right.reviewed].map(step),
  }));
  const said = rows.map(({ title, steps }) => {
    const [claimed, evidenced, reviewed] = steps.map(({ figure }) => figure);
    return say.row(title, claimed ?? '–', evidenced ?? '–', reviewed ?? '–');
  });
  const chart: StepChart = {
    kind: 'step-chart',
    alt: say.chartAlt(said.join('. ')),
    steps: [say.steps.claimed, say.steps.evidenced, say.steps.reviewed],
    rows,
  };
  const lead: Block = { kind: 'paragraph', look: 'lead', text: plain(say.chartLead) };
  return { id: 'claim-to-verdict', title: say.chart, blocks: [lead, chart] };
}

function step(value: FractionJson | null): StepChart['rows'][number]['steps'][number] {
  if (value === null) return { length: 0, figure: '–' };
  const exact = fractionFromText(value.fraction);
  return { length: Number(exact.n) / Number(exact.d), figure: displayScore(exact) };
}

/** The company answers a verdict by what it decides on the step behind the answer. */
function responses(context: ReportContext): Section | undefined {
  const say = documentTexts.reviewers;
  const verdicts = context.review?.decision?.verdicts;
  if (!verdicts) return undefined;
  const judged = new Set(verdicts.filter(({ verdict }) => verdict !== 'confirmed').map(({ subject }) => subject));
  const steps = context.plan.filter(({ question, harm }) => judged.has(question ?? '') || judged.has(harm ?? ''));
  const blocks: readonly Block[] =
    steps.length === 0
      ? [{ kind: 'paragraph', look: 'body', text: plain(say.none) }]
      : [{ kind: 'paragraph', look: 'lead', text: plain(say.responseLead) }, planTable(context, say.response, steps)];
  return { id: 'responses', title: say.response, blocks };
}
