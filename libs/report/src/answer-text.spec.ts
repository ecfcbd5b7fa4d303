import { expect, it } from '@jest/globals';
import { aQuestion } from '../../../test/support/small-instrument.js';
import { answerInWords } from './answer-text.js';

it('says what is missing to know an answer and by when it will be known, where that was given', () => {
  const say = (missing?: { what?: string; knownBy?: string }) =>
    answerInWords(aQuestion('q'), { unknown: true, ...(missing && { missing }) }, undefined);
  expect(say()).toBe('We do not know.');
  expect(say({ what: 'The logs of May' })).toBe('We do not know. What is missing: The logs of May');
  expect(say({ what: 'The logs of May.', knownBy: '2026-12-01' })).toBe(
    'We do not know. To be known by 1 December 2026. What is missing: The logs of May.',
  );
  expect(say({ knownBy: '2026-12-01' })).toBe('We do not know. To be known by 1 December 2026.');
});
