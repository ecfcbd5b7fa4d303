import { expect, it } from '@jest/globals';
import type { Module } from '#libs/instruments';
import type { QuestionResult } from '#libs/scoring';
import { neighbour, type ModuleProgress, nextOpenQuestion } from './progress.ts';

function part(
  id: string,
  states: Readonly<Record<string, QuestionResult['state']>>,
  inherited = false,
): ModuleProgress {
  const asked = Object.entries(states).map(([questionId, state]) => ({ id: questionId, state }) as QuestionResult);
  return {
    module: { id } as Module,
    inherited,
    asked,
    off: [],
    done: asked.filter(({ state }) => state !== 'BLANK').length,
  };
}

const modules = [
  part('policy', { commitment: 'BLANK' }, true),
  part('privacy', { defaults: 'ANSWERED', ads: 'BLANK' }),
  part('contact', { adults: 'BLANK', groups: 'UNKNOWN' }),
];

it('starts with the first open question and leaves inherited ones to the organisation', () => {
  expect(nextOpenQuestion(modules)).toEqual({ moduleId: 'privacy', questionId: 'ads' });
});

it('goes on to the next module after the last open question of one', () => {
  expect(nextOpenQuestion(modules, { moduleId: 'privacy', questionId: 'ads' })).toEqual({
    moduleId: 'contact',
    questionId: 'adults',
  });
});

it('comes around to what was left out before', () => {
  expect(nextOpenQuestion(modules, { moduleId: 'contact', questionId: 'groups' })).toEqual({
    moduleId: 'privacy',
    questionId: 'ads',
  });
});

it('counts "we do not know" as done', () => {
  expect(nextOpenQuestion([part('contact', { adults: 'UNKNOWN', groups: 'ANSWERED' })])).toBeUndefined();
});

it('finds the questions before and after one, and nothing beyond the ends', () => {
  const contact = part('contact', { adults: 'BLANK', groups: 'UNKNOWN' });
  expect(neighbour(contact, 'groups', -1)).toBe('adults');
  expect(neighbour(contact, 'adults', -1)).toBeUndefined();
  expect(neighbour(contact, 'groups', 1)).toBeUndefined();
});
