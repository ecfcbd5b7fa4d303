import type { SetScore } from '#libs/scoring';
import { barOf, figure, percent, rangeInTable, rangeInWords } from '../figures.js';
import type { Block, ConcernChart, ProfileChart, Section, Table } from '../report.js';
import type { Area, ReportContext } from '../report-context.js';
import { bandOf } from '../status-text.js';
import { texts } from '../texts.js';
import { plain } from '../words.js';

const HALF = { n: 1n, d: 2n };

/** Bars by area, or in a screening the concerns by area; the same chart stands on the cover. */
export function areaChart(context: ReportContext): ProfileChart | ConcernChart {
  return context.result.mode === 'screening' ? concernChart(context) : profileChart(context);
}

function profileChart({ areas }: ReportContext): ProfileChart {
  const rows = areas.map(({ title, score }) => ({
    title,
    ...(score.score === null
      ? { note: texts.profile.notApplicable.toLowerCase() }
      : { figure: figure(score.score), bar: barOf(score) }),
  }));
  const said = areas.map(({ title, score }) =>
    score.score === null
      ? `${title}: ${texts.profile.notApplicable.toLowerCase()}`
      : texts.profile.altRow(
          title,
          figure(score.score) ?? '',
          rangeInWords(score.score, score.upper),
          figure(score.claim) ?? '',
        ),
  );
  return { kind: 'profile-chart', alt: texts.profile.alt(said.join('. ')), rows };
}

function concernChart(context: ReportContext): ConcernChart {
  const rows = context.areas.map((area) => {
    const asked = askedIn(context, area);
    const concerns = area.score.concerns ?? 0;
    return { title: area.title, concerns, asked, note: texts.profile.concernsOf(concerns, asked) };
  });
  return {
    kind: 'concern-chart',
    alt: texts.profile.concernAlt(rows.map(({ title, note }) => `${title}: ${note}`).join('. ')),
    rows,
  };
}

/** Number of applicable scored questions of this assessment that name the area. */
export function askedIn({ result, areasOf }: ReportContext, area: Area): number {
  return result.questions.filter(
    (found) =>
      found.scored && found.state !== 'NA_AUTO' && found.state !== 'NA_ACCEPTED' && areasOf(found.id).includes(area.id),
  ).length;
}

export function profileSection(context: ReportContext): Section {
  const { mode } = context.result;
  if (mode === 'screening') {
    return {
      id: 'profile',
      title: texts.sections.concerns,
      blocks: [{ kind: 'paragraph', look: 'lead', text: plain(texts.profile.concernsIntro) }, concernTable(context)],
    };
  }
  const applied = context.areas.filter(({ score }) => score.score !== null).length;
  const intro =
    mode === 'organisation' ? texts.profile.modulesIntro : texts.profile.intro(applied, context.areas.length);
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(intro) },
    profileChart(context),
    { kind: 'paragraph', look: 'small', text: plain(texts.chartNote) },
    profileTable(context),
  ];
  return { id: 'profile', title: mode === 'organisation' ? texts.sections.modules : texts.sections.profile, blocks };
}

function concernTable(context: ReportContext): Table {
  const say = texts.profile.columns;
  return {
    kind: 'table',
    caption: texts.sections.concerns,
    columns: [
      { title: say.area, share: 0.6 },
      { title: say.concerns, share: 0.4 },
    ],
    rows: concernChart(context).rows.map((row) => [{ text: [plain(row.title)] }, { text: [plain(row.note)] }]),
  };
}

function profileTable(context: ReportContext): Table {
  const say = texts.profile.columns;
  return {
    kind: 'table',
    caption: texts.profile.caption,
    columns: [
      { title: say.area, share: 0.24 },
      { title: say.score, share: 0.07, figures: true },
      { title: say.range, share: 0.085, figures: true },
      { title: say.claimed, share: 0.085, figures: true },
      { title: say.band, share: 0.14 },
      { title: say.coverage, share: 0.09, figures: true },
      { title: say.remarks, share: 0.29 },
    ],
    rows: context.areas.map(({ title, score }) => {
      const band = bandOf(context, score.band);
      return [
        { text: [plain(title)] },
        { text: [plain(figure(score.score) ?? '')] },
        { text: [plain(score.score === null ? '' : rangeInTable(score.score, score.upper))] },
        { text: [plain(figure(score.claim) ?? '')] },
        { text: [plain(band?.title ?? texts.profile.notApplicable)], sign: band?.sign },
        { text: [plain(percent(score.coverage))] },
        { text: [plain(remarks(score))] },
      ];
    }),
  };
}

/** What to keep in mind beside a figure: confidence, few questions, inheritance, many not-applicable claims. */
export function remarks(score: SetScore): string {
  if (score.score === null) return texts.profile.whyNull[score.reason ?? 'ALL_NA'];
  const half = score.inheritedShare;
  return [
    score.confidence ? texts.profile.confidence(texts.confidence[score.confidence]) : '',
    score.thin ? texts.profile.thin : '',
    half && half.n * HALF.d > HALF.n * half.d ? texts.profile.inherited : '',
    score.naRate && score.naRate.n > 30n * score.naRate.d ? texts.profile.naReview : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}
