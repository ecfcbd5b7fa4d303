import { expect, it } from '@jest/globals';
import { parseReading, readingKey, withRead } from './reading.ts';

const AT = '2026-05-03T10:00:00.000Z';

it('keeps what each person has read apart', () => {
  expect(readingKey('a')).not.toBe(readingKey('b'));
});

it('marks a part as read, and as not read again', () => {
  const read = withRead({ 'lesson:play': AT }, 'orientation:next-steps', AT);
  expect(read).toEqual({ 'lesson:play': AT, 'orientation:next-steps': AT });
  expect(withRead(read, 'orientation:next-steps', undefined)).toEqual({ 'lesson:play': AT });
});

it('reads back what was kept', () => {
  expect(parseReading(JSON.stringify({ 'lesson:play': AT }))).toEqual({ 'lesson:play': AT });
});

it.each([null, '', '{"lesson:play":', '[]', 'null', '7', '{"lesson:play":"soon","lesson:views":5}'])(
  'takes %p as nothing read',
  (kept) => {
    expect(parseReading(kept)).toEqual({});
  },
);
