import type { ReportConsultation } from '../participation.js';
import { participationTexts as say } from '../participation-texts.js';
import type { Block, Fact, Rich, Section } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listed, longDate, plain, span, strong } from '../words.js';

/** What children said, what became of it, and what is missing on record. Absent where records are not kept or not asked for. */
export function participationSection(context: ReportContext): Section | undefined {
  const { participation, result, questions } = context;
  if (!participation || result.mode === 'screening') return undefined;
  const { consultations, findings } = participation;
  if (consultations.length === 0 && findings.length === 0) return undefined;
  const children = consultations.reduce((sum, each) => sum + each.children, 0);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      look: 'lead',
      text: plain(consultations.length === 0 ? say.none : say.lead(consultations.length, children)),
    },
    { kind: 'paragraph', look: 'small', text: plain(say.asks) },
  ];
  if (findings.length > 0) {
    blocks.push(
      { kind: 'heading', text: say.missing, sign: 'not-cleared', aside: String(findings.length) },
      {
        kind: 'list',
        items: findings.map((finding) =>
          plain(
            finding.kind === 'none-recorded'
              ? say.finding[finding.kind]
              : say.finding[finding.kind](questions.get(finding.question)?.asks ?? finding.question, finding.level),
          ),
        ),
      },
    );
  }
  if (consultations.length > 0) blocks.push({ kind: 'facts', facts: consultations.map(factOf) });
  return { id: 'participation', title: say.title, blocks };
}

function factOf(each: ReportConsultation): Fact {
  const held = each.heldTo === null || each.heldTo === each.heldFrom ? '' : ` to ${longDate(each.heldTo)}`;
  const named = Object.entries(say.safeguard).filter(([id]) => each.safeguards.some((kept) => kept === id));
  const missing = Object.entries(say.safeguard).filter(([id]) => !each.safeguards.some((kept) => kept === id));
  const facts = [
    `${say.who(each.children, listed(each.ageBands))}.`,
    each.groups.length > 0 ? say.groups(listed(each.groups.map((group) => say.group[group]))) : '',
    say.how(listed(each.methods.map((method) => say.method[method]))),
    each.markets.length > 0 ? say.where(listed(each.markets)) : '',
    named.length > 0 ? say.safeguards(listed(named.map(([, name]) => name))) : say.noSafeguards,
    named.length > 0 && missing.length > 0 ? say.notSafeguarded(listed(missing.map(([, name]) => name))) : '',
    each.keptFor === '' ? '' : say.keptFor(each.keptFor),
  ].filter((line) => line !== '');
  const told: Rich[] = [[strong(say.heard), span(each.heard)]];
  if (each.decided === '') told.push(plain(say.open));
  else told.push([strong(say.decided), span(`${each.decided} ${say.followed[each.followed]}`.trim())]);
  if (each.because !== '') told.push([strong(say.because), span(each.because)]);
  told.push(each.told === '' ? plain(say.notTold) : [strong(say.told), span(each.told)]);
  return {
    label: `${longDate(each.heldFrom)}${held}`,
    value: [[strong(each.title)], plain(facts.join(' ')), ...told],
  };
}
