import type { Module } from '#libs/instruments';
import { answerInWords, evidenceInWords, pipsOf } from '../answer-text.js';
import { offByInWords } from '../condition-text.js';
import type { Block, Cell, Rich, Section } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { texts } from '../texts.js';
import { plain, quiet, span, strong } from '../words.js';

/** Every question that was in scope, module by module: answers, unknown, blank and not applicable with the reason. */
export function annexSection(context: ReportContext): Section {
  const blocks: Block[] = [{ kind: 'paragraph', look: 'lead', text: plain(texts.annex.lead) }];
  for (const module of context.instrument.modules) blocks.push(...moduleBlocks(context, module));
  return { id: 'annex', title: texts.sections.annex, blocks };
}

function moduleBlocks(context: ReportContext, module: Module): readonly Block[] {
  const inScope = module.questions.filter((id) => context.results.has(id));
  if (inScope.length === 0) return [];
  const screening = context.result.mode === 'screening';
  const applicable = inScope.filter((id) => context.results.get(id)?.state !== 'NA_AUTO');
  const off = inScope.filter((id) => context.results.get(id)?.state === 'NA_AUTO');
  const say = texts.annex.columns;
  const blocks: Block[] = [
    { kind: 'heading', text: module.title, aside: texts.annex.applied(applicable.length, inScope.length) },
  ];
  if (applicable.length > 0) {
    blocks.push({
      kind: 'table',
      caption: module.title,
      columns: [
        { title: say.question, share: 0.31 },
        { title: say.answer, share: screening ? 0.69 : 0.31 },
        ...(screening
          ? []
          : [
              { title: say.level, share: 0.14 },
              { title: say.evidence, share: 0.24 },
            ]),
      ],
      rows: applicable.map((id) => answerRow(context, id, screening)),
    });
  }
  if (off.length > 0) {
    blocks.push({ kind: 'paragraph', look: 'small', text: [strong(texts.annex.off)] });
    blocks.push({ kind: 'list', items: off.map((id) => offLine(context, id)) });
  }
  return blocks;
}

function answerRow(context: ReportContext, id: string, screening: boolean): readonly Cell[] {
  const question = context.questions.get(id);
  const found = context.results.get(id);
  if (!question || !found) return [{ text: [plain(id)] }];
  const answer = context.answerOf(question);
  const remarks = [found.scored ? '' : texts.annex.unscored, found.inherited ? texts.annex.inherited : ''].filter(
    (text) => text !== '',
  );
  const asked: Rich[] = [plain(question.asks), ...remarks.map(quiet)];
  const said: Rich[] = [plain(answerInWords(question, answer, found))];
  if (answer?.note) said.push([strong(`${texts.annex.note} `), span(answer.note)]);
  if (screening) return [{ text: asked }, { text: said }];
  const counted = found.state === 'ANSWERED' && found.scored;
  return [
    { text: asked },
    { text: said },
    counted
      ? { text: [plain(texts.level.short(found.evidenced ?? 0, found.level ?? 0))], pips: pipsOf(found) }
      : { text: [plain(texts.annex.state[found.state])] },
    {
      text:
        found.state === 'ANSWERED' ? evidenceInWords(question, answer, found).map((line) => plain(line)) : [plain('')],
    },
  ];
}

function offLine(context: ReportContext, id: string): Rich {
  const question = context.questions.get(id);
  const because = context.results.get(id)?.because.filter(({ truth }) => truth === 'false') ?? [];
  return [span(`${question?.asks ?? id} `), span(offByInWords(context, because))];
}
