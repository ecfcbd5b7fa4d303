import type { Rating } from '#libs/instruments';
import { riskLevel } from '#libs/scoring';
import type { Block, Cell, HarmMatrix, Section, Table } from '../report.js';
import type { NumberedHarm, ReportContext } from '../report-context.js';
import { offByInWords } from '../condition-text.js';
import { texts } from '../texts.js';
import { longDate, plain, span, strong } from '../words.js';

const WORST_FIRST: readonly Rating[] = [4, 3, 2, 1];

/** The grounds of the matrix: severity 4 to 1 by likelihood 1 to 4. */
const MATRIX_LEVELS = WORST_FIRST.map((severity) =>
  ([1, 2, 3, 4] as const).map((likelihood) => riskLevel(severity, likelihood)),
);

/** Matrix, list with inherent and residual level, what each level rests on, and what was left out. Absent without harms. */
export function harmsSection(context: ReportContext): Section | undefined {
  if (context.result.harms.length === 0) return undefined;
  const screening = context.result.mode === 'screening';
  const off = context.result.harms.filter((harm) => harm.applies === 'false');
  const blocks: Block[] = [
    { kind: 'paragraph', look: 'lead', text: plain(screening ? texts.harms.screeningLead : texts.harms.lead) },
  ];
  if (context.harms.length > 0) {
    blocks.push(matrix(context), harmTable(context.harms, texts.harms.caption, screening));
    blocks.push({ kind: 'heading', text: texts.harms.restsOn }, basisTable(context));
  }
  if (off.length > 0) {
    blocks.push(
      { kind: 'heading', text: texts.harms.off },
      ...off.map((harm): Block => {
        const title = context.instrument.harms.find(({ id }) => id === harm.id)?.title ?? harm.id;
        return {
          kind: 'paragraph',
          look: 'small',
          text: [strong(`${title}. `), span(offByInWords(context, harm.offBy))],
        };
      }),
    );
  }
  return { id: 'harms', title: texts.sections.harms, blocks };
}

export function matrix({ harms }: ReportContext): HarmMatrix {
  const place = (severity: Rating, likelihood: Rating) =>
    `${texts.severity[severity]}, ${texts.likelihood[likelihood]}`;
  const said = harms.map(({ no, title, result }) =>
    texts.harms.altRow(
      no,
      title,
      `${texts.risk[result.inherent]} (${place(result.severity, result.ratings.likelihood)})`,
      `${texts.risk[result.residual]} (${place(result.residualSeverity, result.residualLikelihood)})`,
    ),
  );
  return {
    kind: 'harm-matrix',
    alt: texts.harms.alt(said.join(' ')),
    severities: WORST_FIRST.map((rating) => texts.severity[rating]),
    likelihoods: WORST_FIRST.toReversed().map((rating) => texts.likelihood[rating]),
    axis: texts.harms.axis,
    legend: texts.harms.legend,
    levelWords: texts.risk,
    levels: MATRIX_LEVELS,
    marks: harms.map(({ no, result }) => ({
      no,
      before: { severity: result.severity, likelihood: result.ratings.likelihood },
      after: { severity: result.residualSeverity, likelihood: result.residualLikelihood },
    })),
  };
}

/** The list behind the matrix; the same table stands under each right for the harms it bears on. */
export function harmTable(harms: readonly NumberedHarm[], caption: string, screening: boolean): Table {
  const say = texts.harms.columns;
  return {
    kind: 'table',
    caption,
    dense: true,
    columns: [
      { title: say.no, share: 0.07, figures: true },
      { title: say.harm, share: screening ? 0.58 : 0.42 },
      { title: say.severity, share: 0.15 },
      ...(screening ? [] : [{ title: say.before, share: 0.18 }]),
      { title: screening ? say.level : say.after, share: screening ? 0.2 : 0.18 },
    ],
    rows: harms.map(({ no, title, result }) => {
      const after: Cell = { text: [plain(texts.risk[result.residual])], chip: result.residual };
      return [
        { text: [plain(no)] },
        { text: [plain(title)] },
        { text: [plain(texts.severity[result.residualSeverity])] },
        ...(screening ? [] : [{ text: [plain(texts.risk[result.inherent])], chip: result.inherent }]),
        after,
      ];
    }),
  };
}

function basisTable(context: ReportContext): Table {
  const { columns, restsOn } = texts.harms;
  return {
    kind: 'table',
    caption: restsOn,
    dense: true,
    columns: [
      { title: columns.no, share: 0.06, figures: true },
      { title: columns.harm, share: 0.22 },
      { title: restsOn, share: 0.72 },
    ],
    rows: context.harms.map((harm) => [
      { text: [plain(harm.no)] },
      { text: [plain(harm.title)] },
      { text: [plain(basis(context, harm))] },
    ]),
  };
}

function basis(context: ReportContext, harm: NumberedHarm): string {
  const { result, rating } = harm;
  const say = texts.harms;
  const ratings = say.ratings(
    result.ratings.scale,
    result.ratings.scope,
    result.ratings.irremediability,
    texts.likelihood[result.ratings.likelihood].toLowerCase(),
  );
  const flags = result.flags.map(({ dimension, why }) => say.flag[why](say.dimension[dimension]));
  const controls = result.because.map(({ question, evidenced, key }) => {
    const no = context.findingNo.get(question);
    const asks = context.questions.get(question)?.asks ?? question;
    return say.control(no === undefined ? say.asked(asks) : say.finding(no), evidenced, key);
  });
  const screening = context.result.mode === 'screening';
  return [
    `${ratings} ${flags.join(' ')}`.trim(),
    result.incident && rating?.incidentOn ? say.incident(longDate(rating.incidentOn)) : '',
    rating?.exposed ? say.exposed(rating.exposed) : '',
    rating?.involvement ? say.involvement[rating.involvement] : '',
    screening ? '' : result.own && controls.length === 0 ? say.ownNoControls : say.strength(result.control, controls),
    result.ifAccepted ? say.ifAccepted(texts.risk[result.ifAccepted.residual]) : '',
    rating?.note ? say.note(rating.note) : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}
