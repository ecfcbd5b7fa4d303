import type { Block, Fact, Section } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { texts } from '../texts.js';
import { plain } from '../words.js';

/** What the words and signs mean, before any of them is used. */
export function howToReadSection({ result, instrument }: ReportContext): Section {
  const say = texts.howToRead;
  const scored = result.mode !== 'screening';
  const facts: Fact[] = [
    { label: say.status.label, value: [plain(say.status.text)], sign: 'breached' },
    ...(scored ? [{ label: say.score.label, value: [plain(say.score.text)], sign: 'band-2' as const }] : []),
    ...(scored ? [{ label: say.range.label, value: [plain(say.range.text)] }] : []),
    {
      label: say.level.label,
      value: [
        plain(instrument.levels.map(({ level, name }) => `${level} ${name}`).join('; ') + '.'),
        plain(say.level.text),
      ],
      pips: { counted: 2, claimed: 3, alt: texts.level.alt(2, 3) },
    },
    { label: say.evidence.label, value: [plain(say.evidence.text)] },
    ...(result.harms.length > 0
      ? [{ label: say.harm.label, value: [plain(say.harm.text)], sign: 'high' as const }]
      : []),
    { label: say.fourNots.label, value: [plain(say.fourNots.text)] },
    { label: say.sources.label, value: [plain(say.sources.text)] },
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(say.lead[result.mode]) },
    { kind: 'facts', facts },
  ];
  return { id: 'how-to-read', title: texts.sections.howToRead, blocks };
}
