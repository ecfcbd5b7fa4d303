import { describe, expect, it } from '@jest/globals';
import type { Condition, Instrument } from '#libs/instruments';
import { catalogueOf } from '../assessments/catalogue.ts';
import { profileEffect } from './profile-effect.ts';

interface Given {
  readonly appliesWhen?: Condition;
  readonly about?: 'product' | 'organisation';
  readonly screening?: boolean;
  readonly redLine?: string;
}

const question = (id: string, moduleId: string, { about = 'product', screening = false, ...rest }: Given = {}) => ({
  id,
  moduleId,
  about,
  screening,
  asks: id,
  why: '',
  help: '',
  scale: 'maturity',
  options: [],
  parts: [],
  weight: 1,
  rights: ['privacy'],
  cites: [],
  failLevel: 0,
  scored: true,
  naAllowed: true,
  evidence: 'none',
  remediation: [],
  examples: [],
  ...rest,
});
const questions = [
  question('basics', 'privacy'),
  question('strangers', 'contact', { appliesWhen: { flag: 'dm' }, screening: true, redLine: 'RL-03' }),
  question('blocking', 'contact', { appliesWhen: { any: [{ flag: 'dm' }, { flag: 'group_chat' }] } }),
  question('broadcast', 'live', { appliesWhen: { flag: 'livestream' } }),
  question('policy', 'governance', { about: 'organisation', screening: true }),
];
const instrument = {
  id: 'small',
  version: '1.0.0',
  status: 'draft',
  language: 'en',
  title: '',
  about: '',
  method: 1,
  levels: [],
  bands: [{ id: 'b', title: 'B', from: 0 }],
  clusters: [{ id: 'privacy', title: 'Privacy', short: '', about: '', cites: [] }],
  profileSteps: [],
  families: [],
  sources: [],
  harms: [],
  coverage: [],
  changelog: [],
  profile: ['dm', 'group_chat', 'livestream'].map((flag) => ({ flag, step: 'contact', asks: `${flag}?`, help: '' })),
  redLines: [{ id: 'RL-03', title: 'Strangers', means: '', cites: [], laws: [], contain: '', status: 'proposed' }],
  modules: ['privacy', 'contact', 'live', 'governance'].map((id) => ({
    id,
    kind: 'technology',
    title: id,
    about: 'product',
    questions: questions.filter((each) => each.moduleId === id).map((each) => each.id),
  })),
  questions,
} as unknown as Instrument;
const catalogue = catalogueOf(instrument);
const step = new Set(['dm', 'group_chat', 'livestream']);

describe('what a profile does to the questionnaire', () => {
  it('keeps everything in while nothing is known, and counts product questions only', () => {
    const effect = profileEffect(catalogue, {}, step);
    expect(effect).toMatchObject({ applies: 4, total: 4, screening: 1, added: [], leftOut: [], redLines: [] });
    expect(effect.stayIn.map(({ moduleId, count }) => [moduleId, count])).toEqual([
      ['contact', 2],
      ['live', 1],
    ]);
  });

  it('names the module an answer brings in, why, and the red line it makes relevant', () => {
    const effect = profileEffect(catalogue, { dm: true }, step);
    expect(effect.added).toEqual([
      { moduleId: 'contact', title: 'contact', count: 2, reasons: [{ flag: 'dm', truth: 'true' }] },
    ]);
    expect(effect.redLines.map(({ redLine }) => redLine.number)).toEqual([1]);
  });

  it('names what is left out because the product cannot do it', () => {
    const effect = profileEffect(catalogue, { dm: false, group_chat: false, livestream: false }, step);
    expect(effect).toMatchObject({ applies: 1, screening: 0, added: [], stayIn: [] });
    expect(effect.leftOut).toEqual([
      {
        moduleId: 'contact',
        title: 'contact',
        count: 2,
        reasons: [
          { flag: 'dm', truth: 'false' },
          { flag: 'group_chat', truth: 'false' },
        ],
      },
      { moduleId: 'live', title: 'live', count: 1, reasons: [{ flag: 'livestream', truth: 'false' }] },
    ]);
  });

  it('says nothing of flags that belong to another step', () => {
    expect(profileEffect(catalogue, { dm: true, livestream: false }, new Set(['group_chat']))).toMatchObject({
      added: [],
      leftOut: [],
      stayIn: [],
      redLines: [],
    });
  });
});
