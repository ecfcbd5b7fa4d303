import type { QuestionResult } from '#libs/scoring';
import type { PlanItem } from '#libs/remediation';
import { answerInWords, evidenceInWords, practiceInWords, levelInWords, pipsOf } from '../answer-text.js';
import { barOf, figure, percent, rangeInWords } from '../figures.js';
import type { Block, Fact, Finding, Rich, Section } from '../report.js';
import { findingsOf, isFinding, type Area, type ReportContext } from '../report-context.js';
import { sourceInWords } from '../source-text.js';
import { bandOf } from '../status-text.js';
import { texts } from '../texts.js';
import { capital, count, longDate, named, plain, sentence, span, strong } from '../words.js';
import { harmTable } from './harms.js';
import { askedIn, remarks } from './profile.js';
import { moversInWords, moversOf } from './summary.js';

const MOST_MOVERS = 3;

/** Right by right (or module by module): its figure, what was found, and the harms it bears on. */
export function findingsSection(context: ReportContext): Section {
  const { mode } = context.result;
  return {
    id: 'findings',
    title: mode === 'organisation' ? texts.sections.findingsByModule : texts.sections.findings,
    blocks: context.areas.flatMap((area) => areaBlocks(context, area)),
  };
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
  blocks.push(...found.map((result) => finding(context, result)));
  if (elsewhere.length > 0) {
    const also = elsewhere.map(({ id }): Rich => [
      strong(`${context.findingNo.get(id) ?? ''} `),
      span(context.questions.get(id)?.asks ?? id),
    ]);
    blocks.push({ kind: 'heading', text: texts.findings.elsewhere }, { kind: 'list', items: also });
  }
  const harms = context.harms.filter(({ rights }) => rights.includes(area.id));
  if (harms.length > 0) blocks.push(harmTable(harms, texts.findings.harms, screening));
  return blocks;
}

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
