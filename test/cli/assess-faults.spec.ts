import { runAssess } from './run-assess.js';

const good = `format: opencria-answers/1
instrument: opencria@1.0.0
asOf: 2026-11-16
organisation:
  name: Fernhollow
  answers:
    launch-gate: { option: used }
product: { name: Skerry, markets: [FI] }
profile: { dm: true, livestream: false }
answers:
  private-defaults: { option: live, evidence: [{ title: Defaults, tier: 2, effectiveOn: 2026-11-03 }] }
  child-report-route: { parts: [at-hand, no-gate] }
  accessible-core-tasks: { number: 33 }
harms:
  contact-sexual-grooming: { scale: 4, scope: unknown }
ownHarms:
  - { id: night-shift, title: "Night shifts of young testers", rights: [health], scale: 2 }
`;

type Row = [name: string, from: string, to: string, line: number, says: RegExp];

const rows: Row[] = [
  [
    'another format',
    'opencria-answers/1',
    'opencria-answers/9',
    1,
    /format is "opencria-answers\/9".*Write opencria-answers\/1/s,
  ],
  [
    'an instrument that is not there',
    'opencria@1.0.0',
    'opencria@1.0.1',
    2,
    /no instrument "opencria@1.0.1".*Did you mean "opencria@1.0.0"/s,
  ],
  ['a date that does not exist', 'asOf: 2026-11-16', 'asOf: 2026-13-16', 3, /"2026-13-16" is no date/],
  [
    'a mode that does not exist',
    'asOf: 2026-11-16',
    'mode: half',
    3,
    /"half" is not known here.*full, screening, organisation/s,
  ],
  [
    'no organisation',
    'organisation:\n  name: Fernhollow\n  answers:\n    launch-gate: { option: used }\n',
    '',
    1,
    /"organisation" is missing/,
  ],
  ['no product', 'product: { name: Skerry, markets: [FI] }\n', '', 1, /"product" is missing.*mode: organisation/s],
  ['a product without name', 'name: Skerry, ', '', 8, /"name" is missing/],
  ['a field that does not exist', 'profile: {', 'profiles: {', 9, /"profiles" is not a field here/],
  [
    'a flag that does not exist',
    'livestream: false',
    'live_stream: false',
    9,
    /no flag "live_stream".*Did you mean "livestream"/s,
  ],
  ['a flag that says unknown', 'livestream: false', 'livestream: unknown', 9, /leave the line out if you do not know/],
  [
    'a question that does not exist',
    '  private-defaults:',
    '  private-default:',
    11,
    /no question "private-default".*Did you mean "private-defaults"/s,
  ],
  [
    'a question of the organisation among those of the product',
    '  accessible-core-tasks: { number: 33 }',
    '  launch-gate: { option: used }',
    13,
    /asked about the organisation.*organisation: answers/s,
  ],
  [
    'a question of the product among those of the organisation',
    '    launch-gate: { option: used }',
    '    private-defaults: { option: live }',
    7,
    /asked about the product/,
  ],
  [
    'an option that does not exist',
    'option: live',
    'option: alive',
    11,
    /no option "alive".*Did you mean "live"\? Known: open, patchy, written, live, proven/s,
  ],
  [
    'a part that does not exist',
    '[at-hand, no-gate]',
    '[at-hand, gate]',
    12,
    /no part "gate".*Did you mean "no-gate"/s,
  ],
  ['a part twice', '[at-hand, no-gate]', '[at-hand, at-hand]', 12, /"at-hand" stands there twice/],
  ['none together with a part', '[at-hand, no-gate]', '[none, no-gate]', 12, /"none" excludes all other parts/],
  ['a number out of range', 'number: 33', 'number: 333', 13, /333 is out of range.*from 0 to 100/s],
  [
    'an option where a number belongs',
    '{ number: 33 }',
    '{ option: some }',
    13,
    /"option" does not fit.*number \(0 to 100\)/s,
  ],
  ['a number in quotes', 'number: 33', 'number: "33"', 13, /reads as the text "33"/],
  [
    'two statements at once',
    '{ number: 33 }',
    '{ number: 33, unknown: true }',
    13,
    /states number and unknown at once/,
  ],
  ['no statement', '{ number: 33 }', '{ note: "Soon" }', 13, /states nothing/],
  ['unknown: false', '{ number: 33 }', '{ unknown: false }', 13, /"unknown" is not true/],
  ['not applicable without reason', '{ number: 33 }', '{ notApplicable: {} }', 13, /"reason" is missing/],
  [
    'not applicable on a red line',
    '{ parts: [at-hand, no-gate] }',
    '{ notApplicable: { reason: "No." } }',
    12,
    /cannot be set to not applicable/,
  ],
  ['a tier that does not exist', 'tier: 2', 'tier: 4', 11, /4 is not a whole number from 0 to 3/],
  [
    'an evidence date that does not exist',
    'effectiveOn: 2026-11-03',
    'effectiveOn: 2026-11-31',
    11,
    /"2026-11-31" is no date/,
  ],
  [
    'a harm that does not exist',
    'contact-sexual-grooming:',
    'contact-grooming:',
    15,
    /no harm "contact-grooming".*ownHarms/s,
  ],
  ['a rating out of range', 'scale: 4, scope', 'scale: 5, scope', 15, /5 is not a whole number from 1 to 4/],
  ['a rating in words', 'scope: unknown', 'scope: wide', 15, /reads as the text "wide"/],
  [
    'a right that does not exist',
    'rights: [health]',
    'rights: [wealth]',
    17,
    /no right "wealth".*Did you mean "health"/s,
  ],
  [
    'a harm of its own with the id of one of ours',
    'id: night-shift',
    'id: contact-sexual-grooming',
    17,
    /exists already/,
  ],
  ['text that is no YAML', 'asOf: 2026-11-16', 'asOf: [2026', 4, /not YAML/],
  ['an alias', 'name: Skerry', 'name: *skerry', 8, /alias|not YAML/],
];

describe('opencria assess on answers that must be mended', () => {
  it('accepts the answers that the table below breaks', async () => {
    const { code, err } = await runAssess(good);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it.each(rows)('refuses %s with file, line and what is expected', async (_name, from, to, line, says) => {
    expect(good).toContain(from);
    const { code, err, out } = await runAssess(good.replace(from, to));
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(err).toMatch(new RegExp(`/answers\\.yaml:${line}( |\\n)`));
    expect(out).toBe('');
  });

  it('reports all of them in one go', async () => {
    const text = good
      .replace('option: live', 'option: alive')
      .replace('number: 33', 'number: 333')
      .replace('scale: 4', 'scale: 5');
    const { err } = await runAssess(text);
    expect(err).toMatch(/alive.*333.*whole number from 1 to 4.*\n3 faults\.\n$/s);
  });

  it.each([
    [['--mode', 'half'], /no mode "half"; use full, screening, organisation/],
    [['--as-of', '16.11.2026'], /"16.11.2026" is no date/],
    [['--colour'], /--colour/],
    [['second.yaml'], /Name one answers file/],
  ])('refuses the call %j in one sentence', async (args, says) => {
    const { code, err } = await runAssess(good, args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  it('says so where the file answers for the organisation alone and a product is wanted', async () => {
    const text =
      'format: opencria-answers/1\ninstrument: opencria@1.0.0\nmode: organisation\norganisation: { name: Fernhollow }\nanswers: { launch-gate: { option: used } }\n';
    expect((await runAssess(text)).code).toBe(0);
    const { code, err } = await runAssess(text, ['--mode', 'full']);
    expect(code).toBe(2);
    expect(err).toMatch(/use --mode organisation/);
  });

  it('says so where a folder holds no instrument', async () => {
    const { code, err } = await runAssess(good, ['--instruments', '/nonexistent']);
    expect(code).toBe(1);
    expect(err).toMatch(/No instrument.yaml was found below \/nonexistent/);
  });
});
