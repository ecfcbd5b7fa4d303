import { saveAtRate } from './api-saver.js';
import { median, quantile, rounded } from './stats.js';

describe('the figures of a benchmark', () => {
  it('are the middle and the upper end of what was measured, in any order', () => {
    const values = [30, 10, 20, 40];
    expect(median(values)).toBe(25);
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile(values, 0.95)).toBe(40);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, place) => place),
        0.5,
      ),
    ).toBe(50);
    expect(rounded({ p50_ms: 1.23456 })).toEqual({ p50_ms: 1.23 });
  });

  it('count the time a save waited for the one before it, so that a slow server cannot hide', async () => {
    const slow = { reached: new Map(), save: () => new Promise<void>((resolve) => setTimeout(resolve, 20)) };
    const took = await saveAtRate([slow], 200, 50);
    expect(took).toHaveLength(10);
    expect(took.at(-1)).toBeGreaterThan(took[0] ?? 0);
    expect(took.at(-1)).toBeGreaterThan(100);
  });
});
