import type { Block, Cell, Report, Section } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { gateReason, gateSign } from '../status-text.js';
import { texts } from '../texts.js';
import { capital, clipped, plain, shortDate, span, strong } from '../words.js';
import { documentTexts } from './document-texts.js';
import { documentOf } from './shell.js';

const MOST_GATES = 3;
const MOST_HARMS = 4;
const MOST_ACTIONS = 4;
/** Longer texts are cut, so that the brief keeps to its two pages; the remediation report has them whole. */
const LONGEST = 110;
const URGENT = ['breach', 'critical', 'unresolved'];
const SETTLED = ['verified', 'declined'];

/** Two pages for people who decide: the cover, and what needs a decision. */
export function boardBrief(context: ReportContext): Report {
  const { board: kind } = documentTexts.kind;
  return documentOf(context, { kind, subtitle: documentTexts.subtitle.board }, [decisions(context)]);
}

function decisions(context: ReportContext): Section {
  const say = documentTexts.board;
  const { plan, decisions: decided, result, harms } = context;
  const open = plan.filter(({ key }) => !SETTLED.includes(decided[key]?.status ?? 'proposed'));
  const [first] = open
    .flatMap((item) => [item.contain?.dueOn, item.dueOn])
    .filter((date) => date !== undefined)
    .toSorted();
  const urgent = open.filter(({ urgency }) => URGENT.includes(urgency)).length;
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      look: 'lead',
      text: plain(result.mode === 'screening' ? texts.screeningFacts : say.lead(open.length, urgent, first)),
    },
  ];
  if (result.gates.length > 0) {
    const gates = result.gates.slice(0, MOST_GATES).map((gate) => ({
      sign: gateSign(gate.id),
      title: gate.status,
      limit: result.mode === 'full' ? texts.limit(gate.cap) : texts.noIndexLimit,
      why: clipped(gateReason(context, gate), LONGEST),
    }));
    blocks.push({ kind: 'heading', text: say.gates }, { kind: 'gates', gates });
  }
  if (harms.length > 0) blocks.push({ kind: 'heading', text: say.harms }, worstHarms(context));
  if (open.length > 0) {
    const rest = open.length - MOST_ACTIONS;
    blocks.push(
      { kind: 'heading', text: say.actions, ...(rest > 0 && { aside: say.more(rest) }) },
      firstSteps(context),
    );
  }
  blocks.push({ kind: 'heading', text: say.ask }, { kind: 'list', items: say.asks.map(plain) });
  return { id: 'decisions', title: say.title, blocks };
}

function worstHarms({ harms }: ReportContext): Block {
  const { harmColumns: columns, harms: caption } = documentTexts.board;
  return {
    kind: 'table',
    caption,
    dense: true,
    columns: [
      { title: columns.no, share: 0.07, figures: true },
      { title: columns.harm, share: 0.6 },
      { title: columns.severity, share: 0.15 },
      { title: columns.after, share: 0.18 },
    ],
    rows: harms
      .slice(0, MOST_HARMS)
      .map(({ no, title, result }): readonly Cell[] => [
        { text: [plain(no)] },
        { text: [plain(clipped(title, LONGEST))] },
        { text: [plain(texts.severity[result.residualSeverity])] },
        { text: [plain(texts.risk[result.residual])], chip: result.residual },
      ]),
  };
}

function firstSteps(context: ReportContext): Block {
  const { actionColumns: columns, actions: caption } = documentTexts.board;
  const { plan, decisions: decided } = context;
  const open = plan.filter(({ key }) => !SETTLED.includes(decided[key]?.status ?? 'proposed'));
  return {
    kind: 'table',
    caption,
    dense: true,
    columns: [
      { title: columns.no, share: 0.07, figures: true },
      { title: columns.action, share: 0.51 },
      { title: columns.owner, share: 0.14 },
      { title: columns.due, share: 0.14 },
      { title: columns.status, share: 0.14 },
    ],
    rows: open
      .slice(0, MOST_ACTIONS)
      .map((item): readonly Cell[] => [
        { text: [plain(String(context.actionNo.get(item.key) ?? ''))] },
        { text: [[strong(clipped(item.action, LONGEST)), ...(item.redLine ? [span(` ${item.redLine}`)] : [])]] },
        { text: [plain(capital(item.owner))] },
        { text: [plain(item.dueOn ? shortDate(item.dueOn) : texts.plan.nextCycleShort)] },
        { text: [plain(texts.plan.status[decided[item.key]?.status ?? 'proposed'])] },
      ]),
  };
}
