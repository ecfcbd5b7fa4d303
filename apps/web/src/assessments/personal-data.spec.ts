import { describe, expect, it } from '@jest/globals';
import { mayNamePerson } from './personal-data.ts';

describe('a text may name a person', () => {
  it.each(['Ticket from anna.k@example.com', 'phone +358 40 123 4567', '(0151) 2345 6789', 'call 040-1234567-8'])(
    'as in “%s”',
    (text) => expect(mayNamePerson(text)).toBe(true),
  );

  it.each([
    'Off for 13 to 15 since release 8.2 in all three markets.',
    'Reviewed on 2026-11-16 and on 16.11.2026',
    'About 12,500,000 users @ school',
    'Ticket 20261116',
    '',
  ])('but not in “%s”', (text) => expect(mayNamePerson(text)).toBe(false));
});
