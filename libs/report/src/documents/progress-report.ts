import type { PlanItem } from '#libs/remediation';
import type { Block, Report, Section, Table, Timeline } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { longDate, plain } from '../words.js';
import { planTable } from '../sections/plan.js';
import { documentTexts } from './document-texts.js';
import { documentOf, withoutFindings } from './shell.js';

type Standing = 'late' | 'open' | 'proven' | 'declined';
const STANDINGS: readonly Standing[] = ['late', 'open', 'proven', 'declined'];
const MONTH = 7;

/** What was promised, what is proven and what is late, from the plan alone. */
export function progressReport(whole: ReportContext): Report {
  const context = withoutFindings(whole);
  const { progress: kind } = documentTexts.kind;
  return documentOf(context, { kind, subtitle: documentTexts.subtitle.progress }, [section(context)]);
}

/** Late is what should be proven by the day the report is made and is not. */
export function standingOfStep(
  { decisions, meta }: Pick<ReportContext, 'decisions' | 'meta'>,
  item: PlanItem,
): Standing {
  const status = decisions[item.key]?.status ?? 'proposed';
  if (status === 'verified') return 'proven';
  if (status === 'declined') return 'declined';
  return item.dueOn !== undefined && item.dueOn < meta.madeOn ? 'late' : 'open';
}

function section(context: ReportContext): Section {
  const say = documentTexts.progress;
  const by = new Map(
    STANDINGS.map((standing) => [standing, context.plan.filter((item) => standingOfStep(context, item) === standing)]),
  );
  const of = (standing: Standing): readonly PlanItem[] => by.get(standing) ?? [];
  const promised = context.plan.length - of('declined').length;
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(say.lead(promised, of('proven').length, of('late').length)) },
    { kind: 'paragraph', look: 'small', text: plain(say.other) },
    counts(of),
  ];
  const chart = timeline(context);
  if (chart.months.length > 0) blocks.push({ kind: 'heading', text: say.chart }, chart);
  for (const standing of STANDINGS) {
    if (of(standing).length === 0) continue;
    blocks.push(
      { kind: 'heading', text: say[standing], aside: String(of(standing).length) },
      planTable(context, say[standing], of(standing)),
    );
  }
  return { id: 'progress', title: say.title, blocks };
}

function counts(of: (standing: Standing) => readonly PlanItem[]): Table {
  const say = documentTexts.progress;
  return {
    kind: 'table',
    caption: say.counts,
    columns: [
      { title: say.columns.standing, share: 0.7 },
      { title: say.columns.steps, share: 0.3, figures: true },
    ],
    rows: STANDINGS.map((standing) =>
      [say[standing], String(of(standing).length)].map((text) => ({ text: [plain(text)] })),
    ),
  };
}

function timeline(context: ReportContext): Timeline {
  const say = documentTexts.progress;
  const dated = context.plan.filter(({ dueOn }) => dueOn !== undefined);
  const names = [...new Set(dated.map(({ dueOn }) => dueOn?.slice(0, MONTH) ?? ''))].toSorted();
  const months = names.map((month): Timeline['months'][number] => {
    const here = dated.filter(({ dueOn }) => dueOn?.startsWith(month));
    const many = (standing: Standing) => here.filter((item) => standingOfStep(context, item) === standing).length;
    const title = longDate(`${month}-01`).replace(/^1 /, '');
    return { title, open: many('open'), late: many('late'), proven: many('proven') };
  });
  const said = months.map(({ title, open, late, proven }) => say.month(title, open, late, proven));
  return { kind: 'timeline', alt: say.chartAlt(said.join('. ')), note: say.chartNote, months };
}
