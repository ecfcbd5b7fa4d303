import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDigest } from '#api/submissions/content-digest.js';
import { readSubmission, signingText, submissionText, submittedInput } from '#libs/submission';
import { aSubmission } from './a-submission.js';

const KEY = { algorithm: 'Ed25519', keyId: 'ab', publicKey: 'cd' } as const;

describe('the text of a submission file', () => {
  const file = aSubmission();
  const text = submissionText(file);

  it('is read back as it was written', () => {
    expect(readSubmission(text)).toEqual({ file });
  });

  it('does not depend on the order in which parts were put together', () => {
    const turned = Object.fromEntries(Object.entries(file).reverse()) as unknown as typeof file;
    expect(submissionText(turned)).toBe(text);
    expect(signingText(turned, KEY)).toBe(signingText(file, KEY));
  });

  it('signs everything but the value of the signature', () => {
    const { signature, ...rest } = file;
    const resigned = { ...rest, signature: { ...signature, value: 'another' } };
    expect(signingText(resigned, KEY)).toBe(signingText(file, KEY));
    expect(signingText(file, { ...KEY, keyId: 'ba' })).not.toBe(signingText(file, KEY));
  });

  it('is refused or signs differently after any change of one character', () => {
    const { algorithm, keyId, publicKey, value } = file.signature;
    const signed = signingText(file, { algorithm, keyId, publicKey });
    const ofValue = text.indexOf(`"value":"${value}"`) + '"value":"'.length;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(text[at] !== other && (at < ofValue || at >= ofValue + value.length));
        const read = readSubmission(text.slice(0, at) + other + text.slice(at + 1));
        return 'fault' in read || signingText(read.file, read.file.signature) !== signed;
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with a space, a line break, a repeated or an unsorted key', () => {
    expect(readSubmission(`${text}\n`)).toEqual({ fault: 'not-canonical' });
    expect(readSubmission(text.replace('{', '{ '))).toEqual({ fault: 'not-canonical' });
    expect(readSubmission(text.replace('{', '{"asOf":"2020-01-01",'))).toEqual({ fault: 'not-canonical' });
    expect(readSubmission('{"format":"opencria-submission/1"}')).toEqual({ fault: 'not-a-submission' });
    expect(readSubmission('%PDF-1.7')).toEqual({ fault: 'not-json' });
  });
});

describe('the digest of what is approved', () => {
  it('is another one after any change of what was said, and the same after none', () => {
    const { content } = aSubmission();
    const more = { ...content, answers: { ...content.answers, another: { unknown: true } as const } };
    expect(contentDigest({ ...content })).toBe(contentDigest(content));
    expect(contentDigest(more)).not.toBe(contentDigest(content));
  });
});

describe('what is scored of a submission', () => {
  it('is what was said: evidence by its items, the latest incident, flags that are known', () => {
    expect(submittedInput(aSubmission())).toEqual({
      mode: 'full',
      asOf: '2026-11-02',
      profile: { electric: false },
      answers: {
        'brake-check': {
          option: 'planned',
          note: 'Looked at\nweekly.',
          evidence: [{ tier: 2, title: 'Log', effectiveOn: '2026-10-01' }],
        },
        'lights-working': { number: 90.5 },
        'help-line': { unknown: true, missing: { what: 'The roster', knownBy: '2026-12-01' } },
      },
      organisation: {
        answers: { 'first-ride': { parts: ['brakes'], evidence: [{ tier: 1, title: 'Page', unusable: true }] } },
      },
      harms: { fall: { scale: 3, scope: 'unknown', incidentOn: '2026-09-01' } },
    });
  });
});
