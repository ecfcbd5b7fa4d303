import { describe, expect, it } from '@jest/globals';
import { asInput, isNarrowed, NO_FILTER, ofSaved, readFilter, writeFilter } from './filter.ts';

describe('which actions to show', () => {
  it('stands in the address and comes back from it', () => {
    const filter = {
      ...NO_FILTER,
      status: ['STARTED', 'DONE'],
      urgency: ['BREACH'],
      owner: 'me',
      product: 'organisation',
      blocked: true,
    } as const;
    const written = writeFilter(filter);
    expect(written.toString()).toBe('owner=me&product=organisation&blocked=yes&status=STARTED%2CDONE&urgency=BREACH');
    expect(readFilter(written)).toEqual(filter);
    expect([isNarrowed(filter), isNarrowed(NO_FILTER)]).toEqual([true, false]);
  });

  it('ignores words in the address that mean nothing', () => {
    expect(readFilter(new URLSearchParams('status=FINISHED,DONE&blocked=maybe&view=board'))).toEqual({
      ...NO_FILTER,
      status: ['DONE'],
    });
  });

  it('is asked of the api and read from a saved view in the same words', () => {
    for (const owner of ['me', 'nobody', 'a-person', '']) {
      for (const product of ['organisation', 'a-product', '']) {
        const filter = { ...NO_FILTER, owner, product, search: 'reports', due: ['OVERDUE'] as const };
        expect(ofSaved(asInput(filter))).toEqual(filter);
      }
    }
  });
});
