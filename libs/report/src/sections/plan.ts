import { groupByUrgency, type PlanItem, type Urgency } from '#libs/remediation';
import type { Block, Cell, Rich, Section, Sign, Table } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { citeLabel } from '../source-text.js';
import { texts } from '../texts.js';
import { listed, longDate, plain, quiet, sentence, shortDate, span, strong } from '../words.js';

const SIGNS: Readonly<Record<Urgency, Sign | undefined>> = {
  breach: 'breached',
  condition: undefined,
  critical: 'critical',
  unresolved: 'not-cleared',
  high: 'high',
  medium: 'medium',
  low: 'low',
  'no-harm': undefined,
};

/** Every action in the order of the method, grouped by why it is urgent. A screening has no plan. */
export function planSection(context: ReportContext): Section | undefined {
  if (context.result.mode === 'screening') return undefined;
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(context.plan.length === 0 ? texts.plan.empty : texts.plan.lead) },
  ];
  for (const { urgency, items } of groupByUrgency(context.plan)) {
    const dates = texts.urgencyDates[urgency];
    const title = texts.urgency[urgency];
    blocks.push(
      {
        kind: 'heading',
        text: title,
        sign: SIGNS[urgency],
        aside: [String(items.length), dates].filter((text) => text !== '').join(', '),
      },
      planTable(context, title, items),
    );
  }
  return { id: 'plan', title: texts.sections.plan, blocks };
}

export function planTable(context: ReportContext, caption: string, items: readonly PlanItem[]): Table {
  const say = texts.plan.columns;
  return {
    kind: 'table',
    caption,
    dense: true,
    columns: [
      { title: say.no, share: 0.055, figures: true },
      { title: say.action, share: 0.69 },
      { title: say.who, share: 0.13 },
      { title: say.due, share: 0.125 },
    ],
    rows: items.map((item): readonly Cell[] => [
      { text: [plain(String(context.actionNo.get(item.key) ?? ''))] },
      { text: actionCell(context, item) },
      { text: [plain(texts.plan.who(texts.actionKind[item.kind], texts.plan.effort[item.effort], item.owner))] },
      {
        text: [
          plain(item.dueOn ? shortDate(item.dueOn) : texts.plan.nextCycleShort),
          plain(texts.plan.status[context.decisions[item.key]?.status ?? 'proposed']),
        ],
      },
    ]),
  };
}

function actionCell(context: ReportContext, item: PlanItem): readonly Rich[] {
  const proof = `${texts.findings.label.doneWhen}: ${item.doneWhen}`;
  const lines: Rich[] = [[strong(`${sentence(item.action)} `), span(`${proof} `), ...quiet(origin(context, item))]];
  if (item.contain)
    lines.push([strong(`${texts.plan.containBy(longDate(item.contain.dueOn))} `), span(item.contain.action)]);
  const reason = context.decisions[item.key]?.reason;
  if (reason) lines.push([strong(`${texts.plan.reason}: `), span(reason)]);
  return lines;
}

/** Where an action comes from: finding, red line, harm, first citation. */
function origin(context: ReportContext, item: PlanItem): string {
  const harm = context.harms.find(({ result }) => result.id === item.harm);
  const finding = item.question ? context.findingNo.get(item.question) : undefined;
  const [cite] = item.cites;
  return [
    finding ? texts.plan.finding(finding) : '',
    item.redLine ?? '',
    harm ? texts.plan.harm(harm.no, item.because.keyControl) : '',
    listed(item.rights.map((right) => context.clusters.get(right)?.short ?? right)),
    cite ? citeLabel(context, cite) : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
