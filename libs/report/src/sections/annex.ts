import type { Module } from '#libs/instruments';
import { answerInWords, evidenceInWords } from '../answer-text.js';
import { offByInWords } from '../condition-text.js';
import type { Block, Cell, Rich, Section, Span } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { texts } from '../texts.js';
import { plain, quiet, sentence, span, strong } from '../words.js';

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
      dense: true,
      columns: screening
        ? [{ title: say.answer, share: 1 }]
        : [
            { title: say.answer, share: 0.88 },
            { title: say.level, share: 0.12 },
          ],
      rows: applicable.map((id) => answerRow(context, id, screening)),
    });
  }
  if (off.length > 0) {
    blocks.push({ kind: 'paragraph', look: 'small', text: [strong(texts.annex.off)] });
    blocks.push(...offLines(context, off).map((text): Block => ({ kind: 'paragraph', look: 'small', text })));
  }
  return blocks;
}

function answerRow(context: ReportContext, id: string, screening: boolean): readonly Cell[] {
  const question = context.questions.get(id);
  const found = context.results.get(id);
  if (!question || !found) return [{ text: [plain(id)] }];
  const answer = context.answerOf(question);
  const said: Span[] = [strong(`${question.asks} `), span(answerInWords(question, answer, found))];
  if (answer?.note) said.push(strong(` ${texts.annex.note} `), span(answer.note));
  const answered = found.state === 'ANSWERED';
  const behind = [
    answered && !screening ? texts.annex.tier(evidenceInWords(question, answer, found).map(sentence).join(' ')) : '',
    found.scored ? '' : texts.annex.unscored,
    found.inherited ? texts.annex.inherited : '',
  ].filter((text) => text !== '');
  const cells: Cell[] = [{ text: [[...said, ...quiet(` ${behind.join(' ')}`)]] }];
  if (screening) return cells;
  const { evidenced, level } = found;
  const counted = answered && found.scored;
  return [
    ...cells,
    { text: [plain(counted ? texts.level.short(evidenced ?? 0, level ?? 0) : texts.annex.state[found.state])] },
  ];
}

/** The questions that one thing switched off stand together. */
function offLines(context: ReportContext, off: readonly string[]): readonly Rich[] {
  const reasons = new Map<string, string[]>();
  for (const id of off) {
    const because = context.results.get(id)?.because.filter(({ truth }) => truth === 'false') ?? [];
    const reason = offByInWords(context, because);
    reasons.set(reason, [...(reasons.get(reason) ?? []), context.questions.get(id)?.asks ?? id]);
  }
  return [...reasons].map(([reason, asks]): Rich => [span(`${asks.join(' ')} `), ...quiet(reason)]);
}
