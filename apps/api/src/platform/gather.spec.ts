import { describe, expect, it } from '@jest/globals';
import { Gather } from './gather.js';

/** Work that ends when it is told to; remembers which items went together. */
function held() {
  const groups: string[][] = [];
  const ends: ((fault?: Error) => void)[] = [];
  const work = (items: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
      groups.push([...items]);
      ends.push((fault) => (fault ? reject(fault) : resolve(items.map((item) => `${item} done`))));
    });
  return { groups, ends, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is gathered', () => {
  it('begins at once when alone, and goes together when it came meanwhile, each with its own result', async () => {
    const { groups, ends, work } = held();
    const gather = new Gather<string, string>(work, 2);
    const all = ['a', 'b', 'c', 'd'].map((item) => gather.add(item));
    expect(groups).toEqual([['a']]);
    for (const count of [1, 2, 3]) {
      ends[count - 1]?.();
      await turn();
      expect(groups).toHaveLength(Math.min(count + 1, 3));
    }
    expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(await Promise.all(all)).toEqual(['a done', 'b done', 'c done', 'd done']);
    expect(gather.idleAfter).toBe(true);
  });

  it('never puts two items with one key together, nor lets a third overtake the second', async () => {
    const { groups, ends, work } = held();
    const gather = new Gather<string, string>(work, 9, (item) => [...item]);
    const all = ['x', 'a', 'ab', 'b', 'c'].map((item) => gather.add(item));
    for (const count of [1, 2, 3, 4]) {
      ends[count - 1]?.();
      await turn();
    }
    expect(groups).toEqual([['x'], ['a', 'c'], ['ab'], ['b']]);
    await Promise.all(all);
  });

  it('fails for those of one group alone', async () => {
    const { ends, work } = held();
    const gather = new Gather<string, string>(work, 9);
    const first = gather.add('a').catch((fault: Error) => fault.message);
    const second = gather.add('b');
    ends[0]?.(new Error('no'));
    await turn();
    ends[1]?.();
    expect(await Promise.all([first, second])).toEqual(['no', 'b done']);
  });
});
