import type { SubmissionFile } from '#libs/submission';

/** A small submission file with every kind of part in it. */
export function aSubmission(overrides: Partial<SubmissionFile> = {}): SubmissionFile {
  const score = { id: 'riders', score: null, claim: null, upper: null, coverage: null, support: null, band: null };
  return {
    format: 'opencria-submission/1',
    submission: {
      id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0001',
      assessmentId: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0002',
      version: 1,
      submittedAt: '2026-11-02T09:00:00.000Z',
      previousDigest: null,
    },
    programme: { id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0003', name: 'Bicycles 2026' },
    body: { id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0004', name: 'Reviewing Body' },
    company: { id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0005', name: 'Fernhollow' },
    instrument: { id: 'bicycle-rental', version: '1.2.0', digest: '' },
    method: 1,
    asOf: '2026-11-02',
    content: {
      mode: 'full',
      product: { name: 'City bicycles', description: 'Bicycles “for all” — día', markets: ['KE'], ageBands: ['13-15'] },
      profile: { electric: false, cargo: null },
      answers: {
        'brake-check': { option: 'planned', note: 'Looked at\nweekly.', evidence: [{ id: 'e1' }] },
        'lights-working': { number: 90.5 },
        'help-line': { unknown: true, missing: { what: 'The roster', knownBy: '2026-12-01' } },
      },
      organisationAnswers: { 'first-ride': { parts: ['brakes'], evidence: [{ id: 'e2', unusable: true }] } },
      evidence: {
        e1: { title: 'Log', kind: 'file', tier: 2, fileName: 'log.pdf', size: 12, effectiveOn: '2026-10-01' },
        e2: { title: 'Page', kind: 'link', tier: 1, url: 'https://bicycles.example/page' },
      },
      harms: { fall: { scale: 3, scope: 'unknown', incidents: [{ on: '2026-09-01', cases: 2 }] } },
      ownHarms: [],
      consultations: [],
      plan: [],
    },
    answeredBy: ['contributor'],
    requested: {
      by: { id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0006', role: 'compliance-officer' },
      at: '2026-11-02T08:00:00.000Z',
    },
    approved: {
      by: { id: '0d5cf6b6-0e1f-4f2b-8c1f-3f5f1c0a0007', role: 'organisation-admin' },
      at: '2026-11-02T09:00:00.000Z',
    },
    attestations: [],
    result: {
      headline: 'Fair',
      index: { value: null, upper: null, uncapped: null, cap: null, band: null },
      gates: [],
      overall: score,
      rights: [score],
      modules: [],
      redLines: [],
      harms: [],
    },
    audit: { seq: 12, hash: '00ff' },
    signature: { algorithm: 'Ed25519', keyId: 'abcdef', publicKey: 'MCow', value: 'c2lnbmVk' },
    ...overrides,
  };
}
