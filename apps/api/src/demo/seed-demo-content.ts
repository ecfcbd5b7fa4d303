import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DemoContent } from '../operations/demo-content.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ProductsService } from '../products/products.service.js';
import { AnswersService } from '../assessments/answers.service.js';
import type { SaveAnswerInput } from '../assessments/assessment-inputs.types.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { HarmRatingsService } from '../assessments/harm-ratings.service.js';
import { ParticipationService } from '../participation/participation.service.js';
import { SKERRY_CONSULTATION, SKERRY_NOTES } from './consultation.js';
import { readDemoAnswers, type DemoAnswer, type DemoRating } from './demo-answers.js';
import { SeedReview } from './seed-review.js';
import { SeedTeamwork } from './seed-teamwork.js';
import { SeedWork } from './seed-work.js';
import { shifted } from './shifted.js';
import { SKERRY_SCOPES, TIDELINE } from './teamwork.js';

const DAY_MS = 86_400_000;

/** A young product of the second company: described, hardly answered. */
const YOUNG_PRODUCT = {
  name: 'Pebble Path',
  description: 'A learning game in which 6- to 9-year-olds build paths out of sums and stories.',
  markets: ['CZ', 'SK'],
  ageBands: ['6-9'],
  profile: {
    likely_accessed: true,
    under13: true,
    child_directed: true,
    games: true,
    ads: false,
    dm: false,
    iap: true,
  },
};

/** Fills the demo organisations: Fernhollow with Skerry, fully answered, and Tideline, which
 * its people are sharing out; Brightpebble with a screening just begun. */
@Injectable()
export class SeedDemoContent extends DemoContent {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly instruments: InstrumentsService,
    private readonly products: ProductsService,
    private readonly evidence: EvidenceService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly harmRatings: HarmRatingsService,
    private readonly participation: ParticipationService,
    private readonly teamwork: SeedTeamwork,
    private readonly work: SeedWork,
    private readonly review: SeedReview,
  ) {
    super();
  }

  /** All or nothing: one transaction for each organisation, and nothing where there is a product already. */
  async seedDemoContent(viewer: Viewer): Promise<void> {
    await this.tx.run(viewer, async (em) => {
      const products: unknown[] = await em.query(`select 1 from app.product where tenant_id = $1 limit 1`, [
        viewer.tenantId,
      ]);
      if (products.length > 0) return;
      if (viewer.organisationName === 'Fernhollow') await this.seedSkerry(em, viewer);
      else await this.seedYoungProduct(viewer);
    });
  }

  seedDemoReview(people: readonly Viewer[]): Promise<void> {
    return this.review.seed(people);
  }

  private async seedSkerry(em: EntityManager, viewer: Viewer): Promise<void> {
    const demo = readDemoAnswers(path.join(this.config.root, 'test/fixtures/skerry.answers.yaml'));
    // Evidence is as old as on the day the file was written for, whenever the demo is made.
    const days = Math.round((Date.parse(this.clock.today()) - Date.parse(demo.asOf)) / DAY_MS);
    const product = await this.createProduct(viewer, demo.product, demo.profile);
    // An installation with a questionnaire of its own shows the product, which nobody has answered there.
    const { id: current, version } = this.instruments.current().version;
    if (demo.instrument !== `${current}@${version}`) return;
    const organisation = await this.assessments.start(viewer, { mode: 'organisation' });
    await this.answerAll(em, viewer, organisation.id, demo.organisation.answers, days);
    const { id } = await this.assessments.start(viewer, { productId: product, mode: 'full' });
    await this.answerAll(em, viewer, id, demo.answers, days);
    for (const [harmId, rating] of Object.entries(demo.harms ?? {})) {
      await this.harmRatings.save(viewer, {
        assessmentId: id,
        harmId,
        operationId: randomUUID(),
        baseRevision: 0,
        ...stored(rating, days),
      });
    }
    await this.consult(em, viewer, id, days);
    await this.work.seed(em, viewer, id);
    await this.teamwork.seed(em, viewer, { skerry: id, tideline: await this.seedTideline(em, viewer, days) });
  }

  private async consult(em: EntityManager, viewer: Viewer, assessmentId: string, days: number): Promise<void> {
    const { heldFrom, heldTo, ageBands, groups, methods, markets, safeguards, questionIds, ...said } =
      SKERRY_CONSULTATION;
    const notes = await em.query<{ id: string }[]>(
      `select id from app.evidence where tenant_id = $1 and assessment_id = $2 and title = any($3)`,
      [viewer.tenantId, assessmentId, SKERRY_NOTES],
    );
    await this.participation.save(viewer, {
      ...said,
      operationId: randomUUID(),
      baseRevision: 0,
      assessmentIds: [assessmentId],
      heldFrom: shifted(heldFrom, days),
      heldTo: shifted(heldTo, days),
      ageBands: [...ageBands],
      groups: [...groups],
      methods: [...methods],
      markets: [...markets],
      safeguards: [...safeguards],
      questionIds: [...questionIds],
      evidenceIds: notes.map(({ id }) => id),
    });
  }

  private async seedTideline(em: EntityManager, viewer: Viewer, days: number): Promise<string> {
    const { profile, answers, name, description, markets, ageBands } = TIDELINE;
    const facts = { name, description, markets: [...markets], ageBands: [...ageBands] };
    const productId = await this.createProduct(viewer, facts, profile);
    const { id } = await this.assessments.start(viewer, { productId, mode: 'screening' });
    await this.answerAll(em, viewer, id, answers, days);
    return id;
  }

  private async seedYoungProduct(viewer: Viewer): Promise<void> {
    const { profile, ...facts } = YOUNG_PRODUCT;
    const productId = await this.createProduct(viewer, facts, profile);
    const { id, loaded } = await this.assessments.start(viewer, { productId, mode: 'screening' });
    const begun = loaded.instrument.questions
      .filter((question) => question.screening && question.about === 'product' && question.options.length > 0)
      .slice(0, 3);
    for (const [place, question] of begun.entries()) {
      const option = question.options.find(({ level }) => level === 2) ?? question.options[0];
      const answer = place === 2 ? { unknown: true } : { option: option?.id };
      await this.answers.save(viewer, toInput(id, question.id, answer, []));
    }
  }

  private async createProduct(
    viewer: Viewer,
    facts: { name: string; description: string; markets: string[]; ageBands: string[] },
    profile: Readonly<Record<string, boolean>>,
  ): Promise<string> {
    const known = new Set(this.instruments.current().instrument.profile.map(({ flag }) => flag));
    const { id, revision } = await this.products.create(viewer, facts);
    const flags = Object.entries(profile).filter(([flag]) => known.has(flag));
    await this.products.save(viewer, {
      id,
      baseRevision: revision,
      profile: flags.map(([flag, value]) => ({ flag, value })),
    });
    return id;
  }

  private async answerAll(
    em: EntityManager,
    viewer: Viewer,
    assessmentId: string,
    answers: Readonly<Record<string, DemoAnswer>>,
    days: number,
  ): Promise<void> {
    for (const [questionId, answer] of Object.entries(answers)) {
      const evidenceIds: string[] = [];
      for (const { title, tier, effectiveOn, ...own } of answer.evidence ?? []) {
        const source = { kind: 'link', url: `https://records.fernhollow.example/${slug(title)}` } as const;
        const date = effectiveOn === undefined ? null : shifted(effectiveOn, days);
        const { validUntil, markets = [] } = { ...SKERRY_SCOPES[title], ...own };
        evidenceIds.push(
          (
            await this.evidence.add(em, viewer, {
              assessmentId,
              title,
              tier,
              effectiveOn: date,
              validUntil: validUntil === undefined ? null : shifted(validUntil, days),
              markets,
              source,
            })
          ).id,
        );
      }
      await this.answers.save(viewer, toInput(assessmentId, questionId, answer, evidenceIds));
    }
  }
}

function toInput(assessmentId: string, questionId: string, answer: DemoAnswer, evidenceIds: string[]): SaveAnswerInput {
  const { option, parts, number, unknown, notApplicable, note } = answer;
  return {
    assessmentId,
    questionId,
    operationId: randomUUID(),
    baseRevision: 0,
    state: unknown ? 'unknown' : notApplicable ? 'not-applicable' : 'answered',
    option,
    parts: parts && [...parts],
    number,
    reason: notApplicable?.reason,
    note,
    evidenceIds,
  };
}

/** A rating as it is stored: 0 for unknown. */
function stored({ scale, scope, irremediability, likelihood, incidentOn, ...rest }: DemoRating, days: number) {
  const rating = (value: DemoRating['scale']) => (value === 'unknown' ? 0 : value);
  return {
    ...rest,
    scale: rating(scale),
    scope: rating(scope),
    irremediability: rating(irremediability),
    likelihood: rating(likelihood),
    incidents: incidentOn === undefined ? [] : [{ on: shifted(incidentOn, days), cases: 1 }],
  };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
