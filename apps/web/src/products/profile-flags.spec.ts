import { describe, expect, it } from '@jest/globals';
import type { Condition, Instrument, ProfileFlag } from '#libs/instruments';
import { flagTruth } from './flag-condition.ts';
import { answerFlag, askedFlags, openFlags, profileOf } from './profile-flags.ts';

const flag = (id: string, askWhen?: Condition): ProfileFlag => ({
  flag: id,
  step: 'money',
  asks: `${id}?`,
  help: '',
  ...(askWhen && { askWhen }),
});
const instrument = {
  profile: [flag('ads'), flag('behavioural_ads', { flag: 'ads' }), flag('iap')],
} as unknown as Instrument;
const asked = (flags: Record<string, boolean | null>) =>
  askedFlags(instrument, 'money', flags).map((each) => each.flag);

describe('the flags of a profile', () => {
  it('asks a dependent flag only once what it depends on is known to hold', () => {
    expect(asked({})).toEqual(['ads', 'iap']);
    expect(asked({ ads: null })).toEqual(['ads', 'iap']);
    expect(asked({ ads: true })).toEqual(['ads', 'behavioural_ads', 'iap']);
  });

  it('answers a flag that is ruled out with no', () => {
    expect(answerFlag(instrument, { ads: true, behavioural_ads: true }, 'ads', false)).toEqual({
      ads: false,
      behavioural_ads: false,
    });
    expect(answerFlag(instrument, {}, 'ads', false)).toEqual({ ads: false, behavioural_ads: false });
  });

  it('opens a flag again that was ruled out, as not known', () => {
    const before = { ads: false, behavioural_ads: false };
    expect(answerFlag(instrument, before, 'ads', true)).toEqual({ ads: true, behavioural_ads: null });
    expect(answerFlag(instrument, before, 'ads', null)).toEqual({ ads: null, behavioural_ads: null });
  });

  it('leaves an answer alone that somebody gave', () => {
    expect(answerFlag(instrument, { ads: true, behavioural_ads: false }, 'ads', true)).toEqual({ ads: true });
    expect(answerFlag(instrument, { ads: true }, 'iap', false)).toEqual({ iap: false });
  });

  it('counts said and unsaid ignorance as open, and what is ruled out not', () => {
    expect(openFlags(instrument, { ads: false, behavioural_ads: false, iap: null }).map((each) => each.flag)).toEqual([
      'iap',
    ]);
    expect(openFlags(instrument, {}).map((each) => each.flag)).toEqual(['ads', 'iap']);
  });

  it('hands the method only what is known', () => {
    expect(profileOf({ ads: true, iap: false, dm: null })).toEqual({ ads: true, iap: false });
  });
});

describe('a condition over flags', () => {
  const [dm, live]: Condition[] = [{ flag: 'dm' }, { flag: 'live' }];
  it.each([
    [{ all: [dm!, live!] }, { dm: true, live: null }, undefined],
    [{ all: [dm!, live!] }, { dm: false, live: null }, false],
    [{ any: [dm!, live!] }, { dm: true, live: null }, true],
    [{ any: [dm!, live!] }, { dm: false, live: null }, undefined],
    [{ not: dm! }, { dm: false }, true],
    [{ not: dm! }, {}, undefined],
    [{ answer: 'private-defaults', is: ['all'] }, {}, undefined],
  ])('follows three-valued logic: %j with %j', (condition, flags, truth) => {
    expect(flagTruth(condition, flags)).toBe(truth);
  });
});
