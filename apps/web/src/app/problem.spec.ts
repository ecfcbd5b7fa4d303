import { describe, expect, it } from '@jest/globals';
import { initials } from './initials.ts';
import { fieldSays, refusalOf } from './problem.ts';
import { returnPath } from './session.ts';

describe('a refusal', () => {
  it('is shown with what to do and its reference', () => {
    const body = JSON.stringify({
      code: 'TOO_MANY_ATTEMPTS',
      message: 'Too many attempts.',
      mend: 'Wait 5 minutes and try again.',
      reference: 'a1',
    });
    expect(refusalOf(body)).toEqual({
      code: 'TOO_MANY_ATTEMPTS',
      message: 'Too many attempts.',
      mend: 'Wait 5 minutes and try again.',
      reference: 'a1',
      fields: [],
    });
  });

  it('counts as unreachable where something other than the api answered', () => {
    expect(refusalOf('<html>502</html>')).toEqual({ code: 'OFFLINE', fields: [] });
  });

  it('finds what is said about a field or a part of it', () => {
    const problem = { code: 'INVALID_INPUT', fields: [{ field: 'markets.0', says: 'Give a country.' }] };
    expect(fieldSays(problem, 'markets')).toBe('Give a country.');
    expect(fieldSays(problem, 'name')).toBeUndefined();
  });
});

describe('the way back after signing in', () => {
  const from = (wanted: string) => returnPath(new URLSearchParams({ return: wanted }));
  it('leads to the page that was wanted', () => {
    expect(from('/assessments/a1?x=1')).toBe('/assessments/a1?x=1');
  });
  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', ''])(
    'never leaves this app: %s',
    (wanted) => {
      expect(from(wanted)).toBe('/');
    },
  );
});

describe('initials', () => {
  it.each([
    ['Amara Okafor', 'AO'],
    ['inés maria valverde', 'IV'],
    ['Noor', 'NO'],
    [' ', ''],
  ])('of %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
