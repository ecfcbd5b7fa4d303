import { describe, expect, it } from '@jest/globals';
import { GraphQLDate, GraphQLDateTime } from './scalars.js';

describe('a calendar date', () => {
  it.each(['2026-11-30', '2024-02-29', '1900-01-01'])('is taken as %s', (date) => {
    expect(GraphQLDate.parseValue(date)).toBe(date);
    expect(GraphQLDate.serialize(date)).toBe(date);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '20226-01-01',
    '0001-01-01',
    'not a date',
    '',
    '2026-11-30T00:00:00Z',
    20261130,
    null,
  ])('is refused as %s', (date) => {
    expect(() => GraphQLDate.parseValue(date)).toThrow('written YYYY-MM-DD');
  });
});

describe('a moment', () => {
  it('is taken with its zone and sent in UTC', () => {
    const moment = GraphQLDateTime.parseValue('2026-11-30T10:30:00+01:00');
    expect(moment).toEqual(new Date('2026-11-30T09:30:00Z'));
    expect(GraphQLDateTime.serialize(moment)).toBe('2026-11-30T09:30:00.000Z');
    expect(GraphQLDateTime.serialize('2026-11-30T09:30:00.000Z')).toBe('2026-11-30T09:30:00.000Z');
  });

  it.each([
    'not a date',
    '2026-11-30',
    '2026-11-30T10:30:00',
    '2026-02-30T00:00:00Z',
    '2026-11-30T25:00:00Z',
    1e21,
    {},
  ])('is refused as %s', (moment) => {
    expect(() => GraphQLDateTime.parseValue(moment)).toThrow('ISO 8601');
  });
});
