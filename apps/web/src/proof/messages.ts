export const messages = {
  title: 'Check a file',
  lead: 'Choose a report (PDF) or a submission (JSON) that somebody gave you. This page says whether a single byte of it changed since it was signed, and by whom.',
  local: 'The file stays on your device: this browser checks it, and nothing is sent.',
  choose: 'Report or submission',
  help: 'A PDF or JSON file. You can also drop it here.',
  checking: 'Checking {{name}} …',
  unable:
    'This browser cannot check signatures here. Open this page over https in a browser of this year, or use the command “opencria verify”.',
  tooLarge: 'This file is larger than {{size}} MB; no report or submission is. It was not read.',
  unreadable: 'The browser could not read this file. Choose it again.',
  unchanged: 'Unchanged',
  unchangedHere: '{{name}} is exactly as this installation signed it.',
  otherSigner: 'Unchanged, but signed by a key that is not of this installation',
  otherSignerSays:
    'No byte of {{name}} changed since it was signed with the key below. It may be from another installation: compare the fingerprint with the one the sender gives you by another way. If you expected a file of this installation, do not rely on it.',
  noKeys: 'Unchanged, signer not checked',
  noKeysSays:
    'No byte of {{name}} changed since it was signed. The keys of this installation could not be loaded, so who signed stays open: compare the fingerprint.',
  refused: 'Do not rely on this file',
  because: {
    'unknown-kind':
      '{{name}} is neither a report nor a submission of OpenCRIA, or it was damaged on its way. Ask the sender for it again.',
    'other-text':
      '{{name}} was opened and saved anew, or changed, since it was signed. Ask for the file as it was downloaded.',
    'no-seal':
      '{{name}} does not end in a seal. It was cut or added to, or it is the report of a draft, which nobody signs. Printing a PDF anew removes the seal too.',
    signature: 'At least one byte of {{name}} is not as it was when it was signed.',
  },
  facts: {
    title: 'What the signature covers',
    kind: 'Kind',
    report: 'Report',
    submission: 'Submission',
    about: 'About',
    product: '{{product}} by {{company}}',
    version: 'Version',
    submitted: 'Submitted',
    to: 'To',
    programme: '{{programme}} of {{body}}',
    status: 'Status',
    outcome: 'Outcome of the review',
    decidedOn: '{{outcome}}, {{on}}',
    undecided: 'Not decided when this was made',
    digest: 'SHA-256 of the submission',
    key: 'Fingerprint of the key',
  },
  outcome: {
    reviewed: 'Reviewed',
    conditional: 'Reviewed with conditions',
    returned: 'Returned',
    closed: 'Closed without a result',
  },
  notProof:
    'Unchanged means unchanged since it was signed. It does not mean that what the company stated is true, and it is no certificate.',
  keys: {
    title: 'Keys of this installation',
    says: 'Compare a fingerprint by a second way, for example by phone. Keys that are not used any more still verify what they signed.',
    caption: 'Keys that submissions, decisions and reports are signed with, newest first',
    key: 'Fingerprint',
    from: 'In use from',
    until: 'Until',
    now: 'today',
    download: 'Download the keys (keys.json)',
    failed: 'The keys could not be loaded. Load the page again when the network is back.',
    offline: 'To check without this page, install OpenCRIA and run',
  },
  signIn: 'Sign in',
} as const;
