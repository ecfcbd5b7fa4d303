import type { Viewer } from '../platform/viewer.js';

/**
 * What the demo organisations start with, beyond their people. The feature that owns the content
 * provides it in its module (`{ provide: DemoContent, useExisting: … }`), as a subclass of this one;
 * seedDemo calls it for each demo company, as the first of its people. A seeding that was cut off calls it
 * again, so it leaves alone what is already there.
 */
export abstract class DemoContent {
  abstract seedDemoContent(viewer: Viewer): Promise<void>;

  /** A programme of the demo reviewing body, and what the companies submitted to it. */
  abstract seedDemoReview(people: readonly Viewer[]): Promise<void>;
}
