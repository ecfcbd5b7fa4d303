import { describe, expect, it } from '@jest/globals';
import { aQuestion, anInput, anInstrument, aHarm, whenFlag, at } from '../../../test/support/small-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { versionChange } from './version-change.js';

const older = compileInstrument(
  anInstrument(
    [aQuestion('stays'), aQuestion('reworded'), aQuestion('heavier'), aQuestion('fewer'), aQuestion('ends')],
    {
      harms: [aHarm('old-harm')],
    },
  ),
);
const newer = compileInstrument(
  anInstrument(
    [
      aQuestion('stays'),
      aQuestion('reworded', { asks: 'What else about it?' }),
      aQuestion('heavier', { weight: 3 }),
      aQuestion('fewer', {
        options: [
          { id: 'level-0', level: 0, label: 'Level 0' },
          { id: 'all', level: 4, label: 'All' },
        ],
      }),
      aQuestion('begins'),
      aQuestion('hidden', { appliesWhen: whenFlag('chat') }),
    ],
    { harms: [aHarm('new-harm')], version: '2.0.0' },
  ),
);

describe('what a newer version brings to an assessment', () => {
  it('tells new, changed, dropped and unchanged questions apart, and what becomes of each answer', () => {
    const answers = { stays: at(2), reworded: at(3), heavier: at(1), fewer: at(2), ends: at(4) };
    const change = versionChange(older, newer, anInput({ answers, profile: { chat: false } }));
    expect(change).toMatchObject({
      added: ['begins'],
      removed: [{ id: 'ends', answered: true }],
      changed: [
        { id: 'reworded', parts: ['words'], answer: 'to-confirm' },
        { id: 'heavier', parts: ['weight'], answer: 'kept' },
        { id: 'fewer', parts: ['answers'], answer: 'cleared' },
      ],
      same: 1,
      harms: { added: ['new-harm'], removed: ['old-harm'] },
      answers: { kept: ['stays', 'heavier'], 'to-confirm': ['reworded'], cleared: ['fewer', 'ends'] },
    });
  });

  it('changes nothing between a version and itself', () => {
    const change = versionChange(older, older, anInput({ answers: { stays: at(2) } }));
    expect(change).toMatchObject({ added: [], removed: [], changed: [], same: 5, answers: { kept: ['stays'] } });
  });
});
