import type { Family, Source } from '#libs/instruments';
import { figure, percent } from '../figures.js';
import type { Fact, Rich, Section, Table } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { progressInWords } from '../progress-text.js';
import { texts } from '../texts.js';
import { listed, longDate, plain } from '../words.js';
import { remarks } from './profile.js';
import { scopeInWords } from './cover.js';
import { standingOf } from './review.js';

/** How the figures were made, how far they reach, and what nothing here shows. */
export function methodSection(context: ReportContext): Section {
  const { instrument, result, meta } = context;
  const say = texts.method;
  const full = result.mode === 'full';
  const facts: Fact[] = [
    ...(result.mode === 'organisation'
      ? []
      : [fact(say.product, texts.cover.productIs(meta.product.name, meta.product.description))]),
    fact(say.method, say.methodText(result.method)),
    fact(
      say.instrument,
      say.instrumentText(instrument.title, instrument.id, instrument.version, instrument.status === 'draft'),
    ),
    ...(instrument.digest ? [fact(say.digest, instrument.digest)] : []),
    fact(say.mode, say.modeText[result.mode]),
    fact(say.dates, say.datesText(longDate(result.asOf), longDate(meta.madeOn))),
    ...(result.mode === 'organisation' ? [] : [fact(say.scope, scopeInWords(meta.product, instrument.language))]),
    fact(say.answeredBy, listed(meta.answeredBy ?? []) || texts.cover.notSaid),
    fact(say.standing, standingOf(context)),
    fact(
      say.answers,
      say.answersText(
        progressInWords(result.progress),
        states(context, 'UNKNOWN'),
        states(context, 'NA_CLAIMED') + states(context, 'NA_ACCEPTED'),
      ),
    ),
    ...(result.mode === 'screening'
      ? []
      : [
          fact(
            say.coverage,
            say.coverageText(percent(result.overall.coverage) || '0%', percent(result.overall.support) || '0%'),
          ),
        ]),
    ...flags(context),
    ...(full && result.index.value !== null ? [fact(say.sensitivity, sensitivity(context))] : []),
    { label: say.limits, value: [texts.disclaimer, ...say.limitsText].map((text): Rich => plain(text)) },
  ];
  return {
    id: 'method',
    title: texts.sections.method,
    blocks: [
      { kind: 'facts', facts },
      { kind: 'heading', text: say.sources },
      { kind: 'paragraph', look: 'body', text: plain(say.sourcesText) },
      sourceTable(context),
    ],
  };
}

const fact = (label: string, text: string): Fact => ({ label, value: [plain(text)] });

const states = ({ result }: ReportContext, state: string): number =>
  result.questions.filter((found) => found.state === state).length;

/** PARTIAL, THIN, stale and many-claims flags; a report without any says so. */
function flags(context: ReportContext): readonly Fact[] {
  const say = texts.method;
  const { result } = context;
  const stale = result.questions.filter((found) => found.stale).length;
  const lines = [
    result.index.partial ? texts.summary.partial : '',
    ...context.areas.flatMap((area) => {
      const said = area.score.score === null ? '' : remarks({ ...area.score, confidence: null });
      return said === '' ? [] : [`${area.title}: ${said}.`];
    }),
    stale > 0 ? say.stale(stale) : '',
    result.progress.unratedHarms > 0 ? say.unrated(result.progress.unratedHarms) : '',
  ].filter((line) => line !== '');
  return [{ label: say.flags, value: (lines.length > 0 ? lines : [say.noFlags]).map((line) => plain(line)) }];
}

function sensitivity({ result }: ReportContext): string {
  const { offset15, offset35, bandSensitive } = result.index.sensitivity;
  const line = texts.method.sensitivityText(figure(offset15) ?? '', figure(offset35) ?? '');
  return bandSensitive ? `${line} ${texts.method.bandSensitive}` : line;
}

/** Every source the report rests on, family by family, with the day it was last checked. */
function sourceTable(context: ReportContext): Table {
  const inScope = context.result.questions.filter((found) => found.state !== 'NA_AUTO').map((found) => found.id);
  const cited = new Set([
    ...inScope.flatMap((id) => context.questions.get(id)?.cites ?? []),
    ...context.harms.flatMap(({ catalogue }) => catalogue?.cites ?? []),
    ...context.instrument.redLines.flatMap(({ cites, laws }) => [...cites, ...laws.map(({ cite }) => cite)]),
  ]);
  const sources = context.instrument.sources.filter(({ id }) => cited.has(id));
  const say = texts.method.sourceColumns;
  return {
    kind: 'table',
    caption: texts.method.sourceCaption,
    columns: [
      { title: say.family, share: 0.36 },
      { title: say.cited, share: 0.44 },
      { title: say.checked, share: 0.2 },
    ],
    rows: context.instrument.families.flatMap((family) => {
      const ofFamily = sources.filter((source) => source.family === family.id);
      const byCheck = new Map(
        ofFamily.map((source) => [
          checkedOn(source),
          ofFamily.filter((other) => checkedOn(other) === checkedOn(source)),
        ]),
      );
      return [...byCheck].map(([checked, group]) => [
        { text: [plain(family.title)] },
        { text: [plain(labels(group, family))] },
        { text: [plain(checked)] },
      ]);
    }),
  };
}

const checkedOn = (source: Source): string =>
  source.status === 'verified' ? longDate(source.checked) : texts.method.toBeChecked;

/** "GC25 para 9, 10, 36": the label once, then the numbers. */
function labels(sources: readonly Source[], family: Family): string {
  const [first, ...others] = sources;
  return first ? [first.label, ...others.map(({ id }) => id.slice(family.id.length).trim() || id)].join(', ') : '';
}
