import { describe, expect, it } from '@jest/globals';
import { firstPath, furtherSteps, worstFirst, type HomeAssessment, type HomeProduct } from './home-steps.ts';

const product = (id: string, { flags = 0, assessed = false } = {}): HomeProduct =>
  ({
    id,
    name: id,
    updatedAt: '2026-11-16T10:00:00Z',
    profile: Array.from({ length: flags }, (_, place) => ({ flag: `f${place}`, value: true })),
    assessments: assessed ? [{ id: `${id}-a`, mode: 'SCREENING' }] : [],
  }) as unknown as HomeProduct;

interface Given {
  readonly mode?: HomeAssessment['mode'];
  readonly of?: string | null;
  readonly answered?: number;
  readonly blank?: number;
  readonly breached?: number;
  readonly gate?: string | null;
  readonly updatedAt?: string;
}

const assessment = (id: string, given: Given = {}): HomeAssessment => {
  const {
    mode = 'SCREENING',
    of = 'skerry',
    answered = 0,
    blank = 20,
    breached = 0,
    gate = null,
    updatedAt = '2026-11-16T10:00:00Z',
  } = given;
  return {
    id,
    mode,
    updatedAt,
    product: of === null ? null : { id: of, name: of },
    summary: {
      own: { answered, blank, applicable: answered + blank },
      redLinesBreached: breached,
      gate,
      headline: '',
      index: null,
    },
  } as unknown as HomeAssessment;
};

describe('the path of a new organisation', () => {
  it('begins with describing a product', () => {
    expect(firstPath([], [])).toEqual({ described: false, answered: false });
  });

  it('goes on with the product that is described furthest', () => {
    expect(firstPath([product('a'), product('b', { flags: 3 })], [])).toMatchObject({
      product: { id: 'b' },
      described: true,
      answered: false,
    });
  });

  it('opens the result once a question is answered', () => {
    expect(
      firstPath([product('skerry', { flags: 3, assessed: true })], [assessment('s', { answered: 1 })]),
    ).toMatchObject({ assessment: { id: 's' }, answered: true });
  });

  it('ends when a screening has no open question', () => {
    expect(
      firstPath([product('skerry', { flags: 3, assessed: true })], [assessment('s', { answered: 20, blank: 0 })]),
    ).toBeUndefined();
  });

  it('ends when a full assessment is under way', () => {
    expect(firstPath([product('skerry')], [assessment('f', { mode: 'FULL' })])).toBeUndefined();
  });

  it('is not ended by the due diligence of the organisation', () => {
    expect(firstPath([], [assessment('o', { mode: 'ORGANISATION', of: null, answered: 9, blank: 0 })])).toMatchObject({
      described: false,
    });
  });
});

describe('what to do next', () => {
  it('puts open red lines first, then the gravest gate, then what was touched last', () => {
    const list = [
      assessment('calm', { updatedAt: '2026-11-17T10:00:00Z' }),
      assessment('older'),
      assessment('gate-3', { gate: 'G3' }),
      assessment('gate-2', { gate: 'G2' }),
      assessment('breach', { breached: 1, gate: 'G1' }),
    ];
    expect(worstFirst(list).map(({ id }) => id)).toEqual(['breach', 'gate-2', 'gate-3', 'calm', 'older']);
  });

  it('names due diligence that is not started, products without assessment and screenings to be taken further', () => {
    const steps = furtherSteps(
      [product('skerry', { assessed: true }), product('plover')],
      [assessment('s', { answered: 20, blank: 0 }), assessment('t', { of: 'tern', answered: 3 })],
    );
    expect(steps.startOrganisation).toBe(true);
    expect(steps.unassessed.map(({ id }) => id)).toEqual(['plover']);
    expect(steps.screenedOnly.map(({ id }) => id)).toEqual(['s']);
  });

  it('does not ask to take a screening further that has its full assessment', () => {
    const done = assessment('s', { answered: 20, blank: 0 });
    expect(
      furtherSteps([], [done, assessment('f', { mode: 'FULL' }), assessment('o', { mode: 'ORGANISATION', of: null })]),
    ).toEqual({
      startOrganisation: false,
      unassessed: [],
      screenedOnly: [],
    });
  });
});
