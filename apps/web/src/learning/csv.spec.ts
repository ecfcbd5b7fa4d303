import { expect, it } from '@jest/globals';
import { toCsv } from './csv.ts';

it('ends each row as RFC 4180 says', () => {
  expect(
    toCsv([
      ['Item', 'Questions'],
      ['GC25 para 42', '3'],
    ]),
  ).toBe('Item,Questions\r\nGC25 para 42,3\r\n');
});

it('quotes cells with commas, quotes and line ends, and doubles the quotes', () => {
  expect(toCsv([['a, b', 'say "no"', 'one\ntwo', 'plain']])).toBe('"a, b","say ""no""","one\ntwo",plain\r\n');
});

it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running %j', (value) => {
  expect(toCsv([[value]]).replaceAll('"', '')).toBe(`'${value}\r\n`);
});

it('quotes a formula after it was made harmless', () => {
  expect(toCsv([['=HYPERLINK("https://a.example","b")']])).toBe(`"'=HYPERLINK(""https://a.example"",""b"")"\r\n`);
});

it('leaves signs inside a cell alone', () => {
  expect(toCsv([['a=b', '2-3', '']])).toBe('a=b,2-3,\r\n');
});
