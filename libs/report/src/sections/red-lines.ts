import type { RedLine } from '#libs/instruments';
import type { RedLineResult, RedLineState } from '#libs/scoring';
import type { Block, Fact, Rich, Section, Sign } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { offByInWords } from '../condition-text.js';
import { citeLabel } from '../source-text.js';
import { texts } from '../texts.js';
import { listed, plain, span, strong } from '../words.js';

const GROUPS: readonly { readonly state: RedLineState; readonly sign: Sign }[] = [
  { state: 'BREACHED', sign: 'breached' },
  { state: 'UNRESOLVED', sign: 'not-cleared' },
  { state: 'CLAIMED', sign: 'not-cleared' },
  { state: 'CLEAR', sign: 'clear' },
  { state: 'NOT_APPLICABLE', sign: 'off' },
];

/** Every red line of the instrument, worst first; what is off names the flags that switched it off. Absent without red lines. */
export function redLinesSection(context: ReportContext): Section | undefined {
  const known = context.result.redLines;
  if (known.length === 0) return undefined;
  const blocks: Block[] = [{ kind: 'paragraph', look: 'lead', text: plain(texts.redLines.lead) }];
  if (context.instrument.redLines.some(({ status }) => status === 'proposed')) {
    blocks.push({ kind: 'paragraph', look: 'small', text: plain(texts.redLines.proposed) });
  }
  for (const { state, sign } of GROUPS) {
    const lines = known.filter((line) => line.state === state);
    if (lines.length === 0) continue;
    blocks.push({ kind: 'heading', text: texts.redLines.state[state], sign, aside: String(lines.length) });
    blocks.push({ kind: 'facts', facts: lines.flatMap((line) => redLineFact(context, line)) });
  }
  return { id: 'red-lines', title: texts.sections.redLines, blocks };
}

function redLineFact(context: ReportContext, found: RedLineResult): readonly Fact[] {
  const line = context.redLines.get(found.id);
  if (!line) return [];
  const open = found.state === 'BREACHED' || found.state === 'UNRESOLVED';
  const value: Rich[] = [[strong(line.title)]];
  if (open) value.push(plain(line.means));
  if (found.state === 'NOT_APPLICABLE') value.push(plain(offByInWords(context, found.offBy)));
  else value.push(plain(asked(context, found)));
  if (found.state === 'BREACHED') value.push([strong(`${texts.redLines.contain} `), span(line.contain)]);
  if (open) value.push(plain(anchors(context, line)));
  return [{ label: line.id, value }];
}

/** The answers that decide it, with the finding where each is told in full. */
function asked(context: ReportContext, found: RedLineResult): string {
  return found.because
    .map((id) => {
      const no = context.findingNo.get(id);
      const asks = context.questions.get(id)?.asks ?? id;
      return no ? texts.redLines.askedFinding(asks, no) : texts.redLines.asked(asks);
    })
    .join(' ');
}

function anchors(context: ReportContext, line: RedLine): string {
  const cites = listed(line.cites.map((cite) => citeLabel(context, cite)));
  const laws = line.laws.map(({ place, cite, status, checked }) =>
    texts.redLines.law(place, citeLabel(context, cite), status === 'verified', checked),
  );
  return [texts.redLines.sources(cites), ...(laws.length > 0 ? [texts.redLines.laws(listed(laws))] : [])].join(' ');
}
