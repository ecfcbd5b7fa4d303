import type { QuestionResult } from '#libs/scoring';
import type { PlanItem } from '#libs/remediation';
import { answerInWords, evidenceInWords, practiceInWords, levelInWords, pipsOf } from '../answer-text.js';
import { barOf, figure, percent, rangeInWords } from '../figures.js';
import type { Block, Fact, Finding, Rich, Section, Table } from '../report.js';
import { findingsOf, isFinding, type Area, type ReportContext } from '../report-context.js';
import { sourceInWords } from '../source-text.js';
import { bandOf } from '../status-text.js';
import { texts } from '../texts.js';
import { capital, count, listed, longDate, named, plain, sentence, shortDate, span, strong } from '../words.js';
import { askedIn, remarks } from './profile.js';
import { moversInWords, moversOf } from './summary.js';

const MOST_MOVERS = 2;
/** So many steps of the plan, counted from its start, are told in full; the others stand in tables. */
const TOLD_IN_FULL = 8;

/** Right by right (or module by module): its figure, what was found, and the harms it bears on. */
export function findingsSection(context: ReportContext): Section {
  const { mode } = context.result;
  return {
    id: 'findings',
    title: mode === 'organisation' ? texts.sections.findingsByModule : texts.sections.findings,
    blocks: [...howTold(context), ...context.areas.flatMap((area) => areaBlocks(context, area))],
  };
}

function howTold({ plan, result }: ReportContext): readonly Block[] {
  if (result.mode === 'screening' || plan.length <= TOLD_IN_FULL) return [];
  return [{ kind: 'paragraph', look: 'lead', text: plain(texts.findings.howTold(TOLD_IN_FULL)) }];
}

function areaBlocks(context: ReportContext, area: Area): readonly Block[] {
  const screening = context.result.mode === 'screening';
  const { score } = area;
  const head: Block = {
    kind: 'area-head',
    eyebrow: texts.findings.eyebrow(area.no, context.areas.length),
    title: area.title,
    ...(!screening &&
      score.score !== null && {
        figure: figure(score.score),
        band: bandOf(context, score.band),
        range: texts.findings.range(rangeInWords(score.score, score.upper), figure(score.claim) ?? ''),
        bar: barOf(score),
        barAlt: texts.profile.altRow(
          area.title,
          figure(score.score) ?? '',
          rangeInWords(score.score, score.upper),
          figure(score.claim) ?? '',
        ),
      }),
  };
  const found = findingsOf(context, area.id);
  const elsewhere = context.result.questions.filter(
    ({ id }, at) =>
      context.areasOf(id).slice(1).includes(area.id) &&
      isFinding(context, context.result.questions[at] as QuestionResult),
  );
  const blocks: Block[] = [
    head,
    { kind: 'paragraph', look: 'lead', text: plain(lead(context, area, found.length + elsewhere.length)) },
  ];
  const movers = moversInWords(context, moversOf(context, area), MOST_MOVERS);
  if (movers.length > 0) blocks.push({ kind: 'heading', text: texts.summary.movers }, { kind: 'list', items: movers });
  const inFull = found.filter((result) => toldInFull(context, result));
  const others = found.filter((result) => !inFull.includes(result));
  blocks.push(...inFull.map((result) => finding(context, result)));
  if (others.length > 0) blocks.push(findingTable(context, others, inFull.length > 0));
  if (elsewhere.length > 0) {
    const also = elsewhere.flatMap(({ id }) => context.findingNo.get(id) ?? []).toSorted(byNumber);
    blocks.push({
      kind: 'paragraph',
      look: 'small',
      text: [strong(`${texts.findings.elsewhere} `), span(`${listed(also)}.`)],
    });
  }
  const harms = context.harms.filter(({ rights }) => rights.includes(area.id));
  if (harms.length > 0) {
    const named = harms.map(({ no, title, result }) =>
      texts.findings.harmBorne(no, title, texts.risk[result.residual]),
    );
    blocks.push({
      kind: 'paragraph',
      look: 'small',
      text: [strong(`${texts.findings.harms} `), span(`${named.join('; ')}.`)],
    });
  }
  return blocks;
}

/** What opens a red line, what stands first in the plan, and in a screening, which has no plan, every concern. */
function toldInFull(context: ReportContext, found: QuestionResult): boolean {
  const item = context.actionOf.get(found.id);
  const opens = found.redLine?.state === 'BREACHED' || found.redLine?.state === 'UNRESOLVED';
  return opens || !item || (context.actionNo.get(item.key) ?? 0) <= TOLD_IN_FULL;
}

function findingTable(context: ReportContext, found: readonly QuestionResult[], more: boolean): Table {
  const say = texts.findings.columns;
  return {
    kind: 'table',
    caption: more ? texts.findings.others : texts.findings.all,
    dense: true,
    columns: [
      { title: say.no, share: 0.07 },
      { title: say.question, share: 0.57 },
      { title: say.level, share: 0.14 },
      { title: say.action, share: 0.22 },
    ],
    rows: found.map(({ id, evidenced, level }) => {
      const item = context.actionOf.get(id);
      const due = item?.dueOn ? shortDate(item.dueOn) : texts.plan.nextCycleShort;
      return [
        context.findingNo.get(id) ?? '',
        context.questions.get(id)?.asks ?? id,
        texts.level.short(evidenced ?? 0, level ?? 0),
        item ? texts.findings.actionBy(context.actionNo.get(item.key) ?? 0, due) : '',
      ].map((text) => ({ text: [plain(text)] }));
    }),
  };
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function lead(context: ReportContext, area: Area, findings: number): string {
  const say = texts.findings;
  const { score } = area;
  if (context.result.mode === 'screening') {
    if (askedIn(context, area) === 0) return say.notAsked;
    return findings === 0 ? say.noConcern : say.concerns(capital(count(findings, 'concern')));
  }
  if (score.score === null)
    return `${texts.profile.notApplicable}: ${texts.profile.whyNull[score.reason ?? 'ALL_NA']}.`;
  const [shown, claimed, upper] = [figure(score.score), figure(score.claim), figure(score.upper)];
  const parts = [
    say.apply(capital(count(score.because.length, 'question')), score.because.length, percent(score.coverage)),
  ];
  if (claimed !== undefined && claimed !== shown) parts.push(say.claim(claimed));
  if (upper !== undefined && upper !== claimed) parts.push(say.open(upper));
  const remark = remarks(score);
  if (remark !== '') parts.push(sentence(capital(remark)));
  if (findings === 0) parts.push(say.none);
  return parts.join(' ');
}

function finding(context: ReportContext, found: QuestionResult): Finding {
  const question = context.questions.get(found.id);
  if (!question) return { kind: 'finding', no: context.findingNo.get(found.id) ?? '', title: found.id, facts: [] };
  const answer = context.answerOf(question);
  const item = context.actionOf.get(found.id);
  const say = texts.findings.label;
  const answered = [answerInWords(question, answer, found), answer?.note ? texts.findings.note(answer.note) : ''];
  const facts: Fact[] = [
    { label: say.found, value: [plain(answered.filter((text) => text !== '').join(' '))] },
    { label: say.why, value: [plain(question.why)] },
    { label: say.source, value: [plain(sourceInWords(context, question.cites, practiceInWords(question)))] },
  ];
  if (context.result.mode !== 'screening') {
    facts.push(
      { label: say.level, value: [plain(levelInWords(question, found))], pips: pipsOf(found) },
      { label: say.evidence, value: evidenceInWords(question, answer, found).map(plain) },
    );
  }
  if (item) facts.push(...actionFacts(context, item));
  return {
    kind: 'finding',
    no: context.findingNo.get(found.id) ?? '',
    title: question.asks,
    ...redLineAlert(context, found),
    facts,
  };
}

function redLineAlert(context: ReportContext, found: QuestionResult): Pick<Finding, 'alert'> {
  const line = found.redLine && context.redLines.get(found.redLine.id);
  if (!line || !found.redLine) return {};
  const gates = context.result.gates;
  const full = context.result.mode === 'full';
  if (found.redLine.state === 'BREACHED') {
    const cap = full ? gates.find(({ id }) => id === 'G1')?.cap : undefined;
    return {
      alert: { sign: 'breached', tone: 'madder', text: alertText(texts.findings.breached(line.id), line.title, cap) },
    };
  }
  if (found.redLine.state === 'UNRESOLVED') {
    const cap = full ? gates.find(({ id }) => id === 'G2')?.cap : undefined;
    return {
      alert: {
        sign: 'not-cleared',
        tone: 'ochre',
        text: alertText(texts.findings.notCleared(line.id), line.title, cap),
      },
    };
  }
  return {};
}

const alertText = (state: string, title: string, cap: number | undefined): Rich => [
  strong(`${state} `),
  span(`${sentence(title)}${cap === undefined ? '' : ` ${texts.limit(cap)}.`}`),
];

function actionFacts(context: ReportContext, item: PlanItem): readonly Fact[] {
  const say = texts.findings.label;
  const no = context.actionNo.get(item.key);
  const harms = context.harms.filter(({ result }) => result.because.some(({ question }) => question === item.question));
  return [
    {
      label: say.action,
      value: [
        [strong(`${no === undefined ? '' : `${no}. `}${sentence(item.action)}`), span(` ${whoAndWhen(item, context)}`)],
      ],
    },
    ...(item.evidence && item.step !== 'show' ? [{ label: say.proof, value: [plain(item.evidence)] }] : []),
    { label: say.doneWhen, value: [plain(item.doneWhen)] },
    ...(harms.length > 0
      ? [
          {
            label: say.harms,
            value: [
              plain(
                texts.findings.controls(
                  named(
                    harms.map(({ no: harm, title }) => texts.findings.harm(harm, title)),
                    4,
                  ),
                ),
              ),
            ],
          },
        ]
      : []),
  ];
}

/** "Prevent. Product. Contain by 23 November 2026: … Mend by 16 December 2026." */
function whoAndWhen(item: PlanItem, { decisions }: ReportContext): string {
  const status = decisions[item.key]?.status;
  return [
    `${texts.actionKind[item.kind]}.`,
    `${capital(item.owner)}.`,
    item.contain ? texts.plan.contain(longDate(item.contain.dueOn), item.contain.action) : '',
    item.dueOn ? texts.plan.by(longDate(item.dueOn)) : texts.plan.nextCycle,
    status ? `${texts.plan.status[status]}.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
