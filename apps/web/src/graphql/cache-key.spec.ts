import { describe, expect, it } from '@jest/globals';
import { cacheKey } from './cache-key.ts';

describe('the key of an object in the cache', () => {
  it('is its id where the server made it', () => {
    const id = '9fba5ed1-7c99-4d2e-98f1-2c6df63dc4f1';
    expect(cacheKey({ __typename: 'Action', id })).toBe(`Action:${id}`);
  });

  it('is none for words of a questionnaire, which two assessments share with other figures', () => {
    expect(cacheKey({ __typename: 'PortfolioScore', id: 'privacy' })).toBeUndefined();
    expect(cacheKey({ __typename: 'PortfolioRedLine', id: 'RL-03' })).toBeUndefined();
    expect(cacheKey({ __typename: 'PortfolioScore' })).toBeUndefined();
  });
});
