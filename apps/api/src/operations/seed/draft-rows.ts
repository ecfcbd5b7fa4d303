import type { SubmittedAnswer, SubmittedRating } from '#libs/submission';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import { actionTables, latest, type Draft } from './action-rows.js';
import { rowsOf, type Table, type Value } from './copy-rows.js';
import type { Company, Plan, SeededAssessment } from './plan.js';
import type { Pool } from './pool.js';
import { Random } from './random.js';

const DAY = 86_400_000;

/** Products and what was answered about them; a draft that was submitted is whole, others are begun. */
export function draftTables({ companies }: Plan, pool: Pool, { instrument }: LoadedInstrument): Table[] {
  const version = [instrument.id, instrument.version];
  const drafts = companies.flatMap((company) =>
    company.assessments.map((assessment): Draft => ({ company, assessment })),
  );
  return [
    {
      name: 'app.product',
      columns: 'tenant_id id name description markets age_bands profile revision created_at updated_at',
      rows: drafts.map(({ company, assessment }) => {
        const { product, profile } = latest(assessment).content;
        const { name = '', description = '', markets = [], ageBands = [] } = product ?? {};
        const { productId, startedAt } = assessment;
        return [
          company.id,
          productId,
          name,
          description,
          markets,
          ageBands,
          JSON.stringify(profile),
          1,
          startedAt,
          startedAt,
        ];
      }),
    },
    {
      name: 'app.assessment',
      columns: `tenant_id id product_id mode state instrument_id instrument_version started_by
          started_at updated_at`,
      rows: [
        ...companies.map(({ id, ownAssessment, officer, createdAt }) => [
          ...[id, ownAssessment, null, 'organisation', 'draft', ...version, officer.id],
          ...[createdAt, createdAt],
        ]),
        ...drafts.map(({ company, assessment }) => [
          ...[company.id, assessment.id, assessment.productId, 'full', stateOf(assessment), ...version],
          ...[company.officer.id, assessment.startedAt, savedAt(assessment, 1)],
        ]),
      ],
    },
    {
      name: 'app.evidence',
      columns: `tenant_id id assessment_id kind title url tier effective_on revision created_by
          created_at`,
      rows: rowsOf(drafts, ({ company, assessment }) =>
        assessment.contents.flatMap(({ content }) =>
          Object.entries(content.evidence).map(([id, { title, url = null, tier, effectiveOn = null }]) => [
            ...[company.id, id, assessment.id, 'link', title, url, tier, effectiveOn, 1],
            ...[company.contributor.id, assessment.startedAt],
          ]),
        ),
      ),
    },
    {
      name: 'app.answer',
      columns: `tenant_id assessment_id question_id revision ${STATED} note updated_by updated_at`,
      rows: answerRows(companies, pool, ({ tenantId, assessmentId, id, answer, revisions, by, at }) => [
        [tenantId, assessmentId, id, revisions, ...stated(answer), '', by, at],
      ]),
    },
    {
      name: 'app.answer_history',
      columns: `tenant_id assessment_id question_id revision ${STATED} note evidence_ids saved_by
          saved_at`,
      rows: answerRows(companies, pool, ({ tenantId, assessmentId, id, answer, revisions, by, at }) =>
        Array.from({ length: revisions }, (_, place) => [
          ...[tenantId, assessmentId, id, place + 1, ...stated(answer), '', evidenceOf(answer), by],
          new Date(at.getTime() - (revisions - place - 1) * DAY),
        ]),
      ),
    },
    {
      name: 'app.answer_evidence',
      columns: 'tenant_id assessment_id question_id evidence_id',
      rows: answerRows(companies, pool, ({ tenantId, assessmentId, id, answer }) =>
        evidenceOf(answer).map((item) => [tenantId, assessmentId, id, item]),
      ),
    },
    {
      name: 'app.harm_rating',
      columns: `tenant_id assessment_id harm_id revision ${RATED} updated_by updated_at`,
      rows: rowsOf(drafts, ratingRows),
    },
    {
      name: 'app.harm_rating_history',
      columns: `tenant_id assessment_id harm_id revision ${RATED} saved_by saved_at`,
      rows: rowsOf(drafts, ratingRows),
    },
    ...actionTables(drafts),
  ];
}

function stateOf({ submissions }: SeededAssessment): string {
  const last = submissions.at(-1)?.state;
  return last === undefined || last === 'withdrawn' || last === 'returned' ? 'draft' : 'submitted';
}

/** Between the start and the day of submitting. */
function savedAt({ startedAt, contents }: SeededAssessment, share: number): Date {
  const end = Date.parse(`${contents.at(-1)?.day}T07:00:00Z`);
  return new Date(startedAt.getTime() + share * (end - startedAt.getTime()));
}

interface Saved {
  readonly tenantId: string;
  readonly assessmentId: string;
  readonly id: string;
  readonly answer: SubmittedAnswer;
  readonly revisions: number;
  readonly by: string;
  readonly at: Date;
}

/** One after another, and each time the same, so that millions of answers need no memory. */
function* answerRows(
  companies: readonly Company[],
  pool: Pool,
  rows: (saved: Saved) => readonly (readonly Value[])[],
): Generator<readonly Value[]> {
  for (const [place, company] of companies.entries()) {
    const random = new Random(place);
    const revisions = () => (random.chance(0.15) ? random.whole(2, 4) : 1);
    const of = { tenantId: company.id, by: company.contributor.id };
    for (const [id, answer] of Object.entries(pool.organisationAnswers[company.kind] ?? {})) {
      yield* rows({
        ...of,
        assessmentId: company.ownAssessment,
        id,
        answer,
        revisions: revisions(),
        at: new Date(company.createdAt.getTime() + 9 * DAY),
      });
    }
    for (const assessment of company.assessments) {
      const answers = Object.entries(latest(assessment).content.answers);
      const count = assessment.submissions.length > 0 ? answers.length : Math.ceil(assessment.share * answers.length);
      for (const [at, [id, answer]] of answers.slice(0, count).entries()) {
        yield* rows({
          ...of,
          assessmentId: assessment.id,
          id,
          answer,
          revisions: revisions(),
          at: savedAt(assessment, at / answers.length),
        });
      }
    }
  }
}

const STATED = 'state option_id parts number reason';

function stated({ option, parts, number, unknown, notApplicable }: SubmittedAnswer): Value[] {
  const state = unknown ? 'unknown' : notApplicable ? 'not-applicable' : 'answered';
  return [state, option ?? null, parts ?? null, number ?? null, notApplicable?.reason ?? null];
}

const evidenceOf = ({ evidence = [] }: SubmittedAnswer): string[] => evidence.map(({ id }) => id);

const RATED = 'scale scope irremediability likelihood involvement exposed note';

function ratingRows({ company, assessment }: Draft): Value[][] {
  const dimension = (value: SubmittedRating['scale']) => (value === 'unknown' ? 0 : (value ?? null));
  const whole = assessment.submissions.length > 0 || assessment.share > 0.8;
  return Object.entries(whole ? latest(assessment).content.harms : {}).map(([id, rating]) => {
    const { scale, scope, irremediability, likelihood, involvement = null } = rating;
    const four = [scale, scope, irremediability, likelihood].map(dimension);
    return [company.id, assessment.id, id, 1, ...four, involvement, '', '', company.officer.id, savedAt(assessment, 1)];
  });
}
