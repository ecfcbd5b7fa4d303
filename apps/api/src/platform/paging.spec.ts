import { describe, expect, it } from '@jest/globals';
import { cutPage, pageSize, readCursor, writeCursor } from './paging.js';

describe('a page', () => {
  it.each([
    [undefined, 20],
    [null, 20],
    [1, 1],
    [100, 100],
    [101, 100],
    [100_000, 100],
  ])('asked for %s rows holds at most %s', (first, size) => {
    expect(pageSize(first)).toBe(size);
  });

  it.each([0, -1, 1.5, Number.NaN])('of %s rows is refused', (first) => {
    expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('ends with the cursor of its last row and says whether more follow', () => {
    const keysOf = (row: string) => [row];
    const first = cutPage(['a', 'b', 'c'], 2, keysOf);
    expect(first.edges.map(({ node }) => node)).toEqual(['a', 'b']);
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: writeCursor(['b']) });
    expect(cutPage(['c'], 2, keysOf).pageInfo.hasNextPage).toBe(false);
    expect(cutPage([], 2, keysOf).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('takes back only cursors it could have given out', () => {
    expect(readCursor(writeCursor(['2026-11-02', 'x']), 2)).toEqual(['2026-11-02', 'x']);
    expect(readCursor(null, 2)).toBeNull();
    for (const cursor of [
      '',
      'abc',
      '%%%',
      writeCursor(['one']),
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      expect(() => readCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});
