import { displayScore } from '#libs/scoring';
import { rangeInWords, figure } from '../figures.js';
import type { Cover } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { headline, headlineLook, statusFacts } from '../status-text.js';
import { progressInWords } from '../progress-text.js';
import { texts } from '../texts.js';
import { listed, longDate, span, strong } from '../words.js';
import { areaChart } from './profile.js';
import { standingOf } from './review.js';

/** Title, status, profile, scope and standing: what a board reads if it reads one page. */
export function cover(context: ReportContext): Cover {
  const { meta, result } = context;
  const draft = meta.reviewState === 'draft';
  return {
    kind: texts.kind[result.mode],
    title: result.mode === 'organisation' ? meta.organisation : meta.product.name,
    subtitle: texts.subtitle[result.mode],
    ...(draft && { draftNotice: texts.draft.notice(meta.unansweredCount, longDate(meta.madeOn)) }),
    status: {
      label: texts.status,
      headline: headline(context),
      facts: statusFacts(context, 3),
      ...headlineLook(context),
    },
    chart: areaChart(context),
    chartNote: { start: indexLine(context), end: result.mode === 'screening' ? texts.concernNote : texts.chartNote },
    facts: coverFacts(context),
    standing: [strong(`${standingOf(context)} `), span(texts.disclaimer)],
  };
}

/** The index in small print: never first, always with what limits it and its range. */
export function indexLine({ result }: ReportContext): string {
  const { index, mode } = result;
  if (mode === 'screening') return texts.cover.screeningNote;
  if (mode === 'organisation') return texts.cover.organisationNote;
  if (index.value === null) return texts.cover.noIndex;
  const gate = result.gates[0];
  const uncapped = figure(index.uncapped);
  const value = displayScore(index.value);
  const line = texts.cover.index({
    value,
    why: gate ? texts.cover.whileOpen[gate.id] : '',
    uncapped: uncapped === value ? undefined : uncapped,
    range: figure(index.upper) === value ? undefined : rangeInWords(index.value, index.upper),
  });
  return `${line} ${texts.cover.areas(index.nonNull, result.clusters.length)}`;
}

function coverFacts({ meta, result, instrument }: ReportContext): Cover['facts'] {
  const say = texts.cover;
  const about = say.productIs(meta.product.name, meta.product.description);
  return [
    ...(result.mode === 'organisation' ? [] : [{ label: say.product, value: about }]),
    { label: say.company, value: meta.organisation },
    ...(result.mode === 'organisation'
      ? []
      : [{ label: say.scope, value: scopeInWords(meta.product, instrument.language) }]),
    { label: say.date, value: longDate(result.asOf) },
    { label: say.questionnaire, value: say.questionnaireOf(instrument.id, instrument.version, result.method) },
    { label: say.answers, value: progressInWords(result.progress) },
    { label: say.answeredBy, value: listed(meta.answeredBy ?? []) || say.notSaid },
  ];
}

/** "Children aged 13 to 15 and 16 to 17; Finland, Ireland and Poland". Country codes become names. */
export function scopeInWords(
  product: { readonly markets: readonly string[]; readonly ageBands: readonly string[] },
  language: string,
): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const markets = product.markets.map((market) => (/^[A-Z]{2}$/.test(market) ? (names.of(market) ?? market) : market));
  const ages = product.ageBands.map((band) => band.replace(/^(\d+)-(\d+)$/, '$1 to $2'));
  const parts = [ages.length > 0 ? texts.cover.children(listed(ages)) : '', listed(markets)];
  return parts.filter((part) => part !== '').join('; ') || texts.cover.notSaid;
}
