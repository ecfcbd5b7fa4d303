import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the same whatever order the keys were set in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('is JSON that reads back as the same value', () => {
    const value = { 'key "quoted"': ['\u2028', 1.5, -0], nested: { empty: {} } };
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1]])('refuses what JSON cannot hold', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
