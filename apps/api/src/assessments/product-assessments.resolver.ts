import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { Product } from '../products/product.types.js';
import { Assessment } from './assessment.types.js';
import { AssessmentsService } from './assessments.service.js';
import type { LoadedAssessment } from './load-assessments.js';

interface Batch {
  readonly productIds: Set<string>;
  readonly loaded: Promise<Map<string, LoadedAssessment[]>>;
}

/** The assessments of each product on a page, asked for together: one statement however many products. */
@Resolver(() => Product)
export class ProductAssessmentsResolver {
  /** A viewer object belongs to one request, so batches never mix requests. */
  private readonly open = new WeakMap<Viewer, Batch>();

  constructor(private readonly service: AssessmentsService) {}

  @ResolveField(() => [Assessment])
  async assessments(@Parent() product: Product, @CurrentViewer() viewer: Viewer): Promise<Assessment[]> {
    const batch = this.open.get(viewer) ?? this.openBatch(viewer);
    batch.productIds.add(product.id);
    return (await batch.loaded).get(product.id) ?? [];
  }

  /** Waits for the other products of this level of the query, which are resolved in the same turn. */
  private openBatch(viewer: Viewer): Batch {
    const productIds = new Set<string>();
    const loaded = new Promise((turn) => setImmediate(turn)).then(() => {
      this.open.delete(viewer);
      return this.service.ofProducts(viewer, [...productIds]);
    });
    const batch = { productIds, loaded };
    this.open.set(viewer, batch);
    return batch;
  }
}
