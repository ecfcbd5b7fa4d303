import { displayScore, fractionFromText } from '#libs/scoring';
import type { Block, Fact, Rich, Section, Table } from '../report.js';
import type { ReportContext } from '../report-context.js';
import type { ReportDecision, ReportReview, ReportVerdict } from '../review.js';
import { reviewTexts as say } from '../review-texts.js';
import { texts } from '../texts.js';
import { plain, span, strong } from '../words.js';

/** How what is printed stands: a draft, submitted, or decided on. */
export function standingOf({ meta, review }: Pick<ReportContext, 'meta' | 'review'>): string {
  if (meta.reviewState === 'draft') return texts.draft.standing;
  if (review === undefined) return texts.selfDeclared.standing;
  const { decision, body } = review;
  return decision === undefined ? say.waiting : say.decided(decision.outcome, decision.decidedOn, body);
}

/** What was submitted, what came of it, and how to check both. Absent where nothing was submitted. */
export function reviewSection(context: ReportContext, { verdicts = true } = {}): Section | undefined {
  const { review } = context;
  if (review === undefined) return undefined;
  const { decision } = review;
  return {
    id: 'review',
    title: say.title,
    blocks: [
      { kind: 'facts', facts: [submitted(review), fact(say.result, standingOf(context))] },
      ...(decision === undefined ? [] : decided(context, decision, verdicts)),
      { kind: 'heading', text: say.proof },
      { kind: 'paragraph', look: 'body', text: plain(say.howTo) },
      { kind: 'facts', facts: [fact(say.digest, review.digest), fact(say.fingerprint, review.fingerprint)] },
    ],
  };
}

const fact = (label: string, text: string): Fact => ({ label, value: [plain(text)] });

const submitted = ({ version, submittedOn, programme, body }: ReportReview): Fact =>
  fact(say.submitted, say.submittedAs(version, submittedOn, programme, body));

function decided(context: ReportContext, decision: ReportDecision, withVerdicts: boolean): Block[] {
  const { statement, conditions, verdicts, judgedTwice, agreed } = decision;
  const confirmed = verdicts.filter(({ verdict }) => verdict === 'confirmed').length;
  const told = verdicts.filter(({ verdict, advice }) => verdict !== 'confirmed' || advice !== '');
  const blocks: Block[] = [
    { kind: 'heading', text: say.statement },
    { kind: 'paragraph', look: 'lead', text: plain(statement) },
  ];
  if (conditions.length > 0) {
    blocks.push({ kind: 'heading', text: say.conditions });
    blocks.push({ kind: 'list', items: conditions.map(({ text, dueOn }) => plain(say.condition(text, dueOn))) });
  }
  blocks.push(figures(context, decision));
  if (!withVerdicts) return blocks;
  blocks.push({ kind: 'heading', text: say.verdicts });
  if (confirmed > 0) blocks.push({ kind: 'paragraph', look: 'body', text: plain(say.confirmed(confirmed)) });
  if (told.length > 0) blocks.push({ kind: 'facts', facts: told.map((verdict) => found(context, verdict)) });
  blocks.push({ kind: 'facts', facts: [fact(say.second, say.secondText(judgedTwice, agreed))] });
  return blocks;
}

function figures(context: ReportContext, { rights }: ReportDecision): Table {
  const { area, claimed, evidenced, reviewed } = say.columns;
  return {
    kind: 'table',
    caption: say.figures,
    columns: [
      { title: area, share: 0.46 },
      { title: claimed, share: 0.18, figures: true },
      { title: evidenced, share: 0.18, figures: true },
      { title: reviewed, share: 0.18, figures: true },
    ],
    rows: rights.map((right) =>
      [
        context.clusters.get(right.id)?.title ?? right.id,
        ...[right.claimed, right.evidenced, right.reviewed].map((figure) =>
          figure === null ? say.noFigure : displayScore(fractionFromText(figure.fraction)),
        ),
      ].map((text) => ({ text: [plain(text)] })),
    ),
  };
}

function found(context: ReportContext, { subject, verdict, level, tier, reason, advice }: ReportVerdict): Fact {
  const asks = context.questions.get(subject)?.asks ?? subject;
  const counted = say.counted(level, tier);
  const value: Rich[] = [[strong(`${say.verdict(verdict)}${counted === '' ? '' : `: ${counted}`}. `), span(asks)]];
  if (reason !== '') value.push(plain(reason));
  if (advice !== '') value.push([strong(say.advice), span(advice)]);
  return { label: subject, value };
}
