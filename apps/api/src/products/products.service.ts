import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announceProduct } from '../platform/live/announce.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ReassessmentPrompts } from '../reassessments/reassessment-prompts.js';
import { RechecksService } from '../rechecks/rechecks.service.js';
import {
  AGE_BANDS,
  type CreateProductInput,
  type ProfileAnswerInput,
  type SaveProductInput,
} from './product-inputs.types.js';
import { productJson, toProduct, type ProductRow } from './product-row.js';
import type { Product, ProductConflict, ProductConnection, ProductSaved } from './product.types.js';

interface Found {
  readonly product: ProductRow;
}

@Injectable()
export class ProductsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly rechecks: RechecksService,
    private readonly prompts: ReassessmentPrompts,
  ) {}

  one(viewer: Viewer, id: string): Promise<Product> {
    return this.tx.run(viewer, async (em) => {
      const [found]: Found[] = await em.query(
        `select ${productJson('p')} as product from app.product p where tenant_id = $1 and id = $2`,
        [viewer.tenantId, knownId(id)],
      );
      if (!found) throw problem('NOT_FOUND');
      return toProduct(found.product);
    });
  }

  /** Newest first. */
  page(viewer: Viewer, first?: number | null, after?: string | null): Promise<ProductConnection> {
    const size = pageSize(first);
    const [createdAt, id] = readKeys(after);
    return this.tx.run(viewer, async (em) => {
      const found: Found[] = await em.query(
        `select ${productJson('p')} as product from app.product p
          where tenant_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
          order by created_at desc, p.id desc limit $4`,
        [viewer.tenantId, createdAt, id, size + 1],
      );
      const products = found.map(({ product }) => toProduct(product));
      return cutPage(products, size, (product) => [product.createdAt, product.id]);
    });
  }

  create(viewer: Viewer, input: CreateProductInput): Promise<Product> {
    const id = randomUUID();
    return this.tx.run(viewer, async (em) => {
      await em.query(
        `insert into app.product (tenant_id, id, name, description, markets, age_bands, profile, revision, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, '{}', 1, $7, $7)`,
        [
          viewer.tenantId,
          id,
          input.name.trim(),
          input.description ?? '',
          input.markets ?? [],
          youngestFirst(input.ageBands ?? []),
          this.clock.now(),
        ],
      );
      await record(em, viewer, { action: 'product.create', object: 'product', objectId: id });
      return this.one(viewer, id);
    });
  }

  /** Changes the fields given where nobody changed the product since; otherwise nothing, and says what it is now. */
  save(viewer: Viewer, input: SaveProductInput): Promise<ProductSaved | ProductConflict> {
    const profile = toFlags(input.profile ?? []);
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const [before]: Pick<ProductRow, 'profile' | 'markets' | 'ageBands'>[] = await em.query(
        `select profile, markets, age_bands as "ageBands" from app.product where tenant_id = $1 and id = $2 and revision = $3 for update`,
        [viewer.tenantId, input.id, input.baseRevision],
      );
      const saved: Found[] = await em.query(
        `with saved as (
           update app.product set
             name = coalesce($4, name), description = coalesce($5, description), markets = coalesce($6::text[], markets),
             age_bands = coalesce($7::text[], age_bands), profile = profile || $8::jsonb,
             revision = revision + 1, updated_at = $9
           where tenant_id = $1 and id = $2 and revision = $3
           returning *
         ) select ${productJson('p')} as product from saved p`,
        [
          viewer.tenantId,
          input.id,
          input.baseRevision,
          input.name?.trim() ?? null,
          input.description ?? null,
          input.markets ?? null,
          input.ageBands ? youngestFirst(input.ageBands) : null,
          profile,
          now,
        ],
      );
      const [found] = saved;
      if (!found || !before) return { current: await this.one(viewer, input.id) };
      const { id, revision } = found.product;
      if (Object.keys(profile).length > 0) {
        await this.rechecks.mark(
          em,
          viewer,
          { id, revision, before: before.profile, after: found.product.profile },
          now,
        );
      }
      await this.prompts.afterProfile(em, viewer, { id, revision, before, after: found.product });
      const details = { revision, flags: Object.keys(profile).length };
      await announceProduct(em, viewer, input.id);
      await record(em, viewer, { action: 'product.save', object: 'product', objectId: input.id, details });
      return { product: toProduct(found.product) };
    });
  }
}

/** Each flag once; null says "don't know". */
function toFlags(answers: readonly ProfileAnswerInput[]): Record<string, boolean | null> {
  const flags = Object.fromEntries(answers.map(({ flag, value }) => [flag, value ?? null]));
  if (Object.keys(flags).length < answers.length) {
    throw invalidInput([{ field: 'profile', says: 'Answer each flag once.' }]);
  }
  return flags;
}

function youngestFirst(bands: readonly string[]): string[] {
  return AGE_BANDS.filter((band) => bands.includes(band));
}

function readKeys(after: string | null | undefined): [string | null, string | null] {
  const keys = readCursor(after, 2);
  if (!keys) return [null, null];
  const [createdAt = '', id = ''] = keys;
  if (Number.isNaN(Date.parse(createdAt)) || !isUUID(id)) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return [createdAt, id];
}
