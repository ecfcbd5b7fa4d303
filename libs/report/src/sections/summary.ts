import { compareFractions, displayScore, type Mover } from '#libs/scoring';
import type { Block, Rich, Section } from '../report.js';
import type { Area, ReportContext } from '../report-context.js';
import { gateReason, gateSign, headline, statusFacts } from '../status-text.js';
import { texts } from '../texts.js';
import { count, longDate, plain, span, strong } from '../words.js';
import { indexLine } from './cover.js';

const MOST_MOVERS = 5;

/** The worst true thing first, then every open gate with its limit, then what would move most. */
export function summarySection(context: ReportContext): Section {
  const { result } = context;
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: [strong(`${headline(context)}. `), span(statusFacts(context))] },
  ];
  if (result.gates.length > 0) {
    blocks.push(
      { kind: 'heading', text: texts.summary.gates },
      {
        kind: 'gates',
        gates: result.gates.map((gate) => ({
          sign: gateSign(gate.id),
          title: gate.status,
          limit: result.mode === 'full' ? texts.limit(gate.cap) : texts.noIndexLimit,
          why: gateReason(context, gate),
        })),
      },
    );
  }
  if (result.mode === 'full') {
    blocks.push(
      { kind: 'heading', text: texts.summary.index },
      { kind: 'paragraph', look: 'body', text: plain(indexDetail(context)) },
    );
  }
  const gains =
    result.mode === 'full'
      ? context.areas.flatMap((area) => moversOf(context, area).map(({ mover }) => ({ mover, area: area.title })))
      : [];
  const movers = moversInWords(context, gains, MOST_MOVERS);
  if (movers.length > 0) blocks.push({ kind: 'heading', text: texts.summary.movers }, { kind: 'list', items: movers });
  if (context.plan.length > 0) {
    blocks.push(
      { kind: 'heading', text: texts.sections.plan },
      { kind: 'paragraph', look: 'body', text: plain(planInShort(context)) },
    );
  }
  return { id: 'summary', title: texts.sections.summary, blocks };
}

function indexDetail(context: ReportContext): string {
  const { index } = context.result;
  const confidence = index.confidence ? ` ${texts.summary.confidence(texts.confidence[index.confidence])}` : '';
  return `${indexLine(context)}${confidence}${index.partial ? ` ${texts.summary.partial}` : ''}`;
}

/** A gain, and the area it is a gain for where that is not plain from the place it is printed in. */
interface AreaMover {
  readonly mover: Mover;
  readonly area?: string;
}

/** The best gains, each question once: what lifts a gate first, then by gain, then in instrument order. */
export function moversInWords(context: ReportContext, movers: readonly AreaMover[], most: number): readonly Rich[] {
  const best = movers.toSorted(
    (a, b) => b.mover.lifts.length - a.mover.lifts.length || compareFractions(b.mover.gain, a.mover.gain),
  );
  const once = best.filter(
    ({ mover }, at) => best.findIndex((other) => other.mover.question === mover.question) === at,
  );
  return once.slice(0, most).flatMap(({ mover, area }) => {
    const question = context.questions.get(mover.question);
    if (!question) return [];
    const lifts = mover.lifts.map((id) => context.result.gates.find((gate) => gate.id === id)?.status ?? id);
    const how = texts.movers[mover.how](question.asks, mover.toLevel, mover.toTier);
    const gain = strong(`${texts.movers.gain(displayScore(mover.gain), area)} `);
    const line: Rich = [gain, span(`${how}${lifts.length > 0 ? ` ${texts.movers.lifts(lifts)}` : ''}`)];
    return [line];
  });
}

/** The movers of one area. */
export const moversOf = (context: ReportContext, { id }: Area): readonly AreaMover[] =>
  context.result.mode === 'screening' ? [] : (context.result.movers[id] ?? []).map((mover) => ({ mover }));

function planInShort({ plan, decisions }: ReportContext): string {
  const urgent = plan.filter(
    ({ urgency }) => urgency === 'breach' || urgency === 'critical' || urgency === 'unresolved',
  ).length;
  const settled = ['verified', 'declined'];
  const dates = plan
    .filter(({ key }) => !settled.includes(decisions[key]?.status ?? 'proposed'))
    .flatMap((item) => [item.contain?.dueOn, item.dueOn])
    .filter((date) => date !== undefined)
    .toSorted();
  const [first] = dates;
  return texts.summary.plan(count(plan.length, 'action'), urgent, first === undefined ? undefined : longDate(first));
}
