import { houseLearning } from './house-learning.js';

const CITED = [36, 70, 81];

const sources = Array.from(
  { length: 125 },
  (_, index) =>
    `- { id: GC25 ${index + 1}, title: Paragraph, force: "N", says: "asks States to act.", status: verified, checked: 2026-11-21 }\n`,
).join('');

const law = '- { id: LAW 1, title: Strangers, says: "bars first contact.", status: verified, checked: 2026-11-21 }\n';

const coverage = Array.from({ length: 125 }, (_, index) => index + 1)
  .filter((paragraph) => !CITED.includes(paragraph))
  .map((paragraph) => `- { cite: GC25 ${paragraph}, by: guidance, reason: "Used in help." }\n`)
  .join('');

/** A small instrument that keeps all house rules, for tests that break one of them. */
export function houseInstrument(): Record<string, string> {
  return {
    ...houseLearning(),
    'sources.yaml': sources + law,
    'coverage.yaml': coverage,
    'instrument.yaml': `id: house
version: 1.0.0
status: draft
language: en
title: House
about: For tests.
method: 1
houseRules: opencria
levels:
  - { level: 0, name: Absent, means: "Nothing." }
  - { level: 1, name: Ad hoc, means: "Someone." }
  - { level: 2, name: Defined, means: "A rule." }
  - { level: 3, name: Working, means: "Practice." }
  - { level: 4, name: Improving, means: "Effect." }
bands: [{ id: low, title: Low, from: 0 }]
clusters: [{ id: privacy, title: Privacy, short: Privacy, about: "A child decides who sees her or him." }]
families:
  - { id: GC25, title: "Comment", label: "GC25 para {n}", speaksTo: States, kind: comment }
  - { id: LAW, title: "A law", label: "Law article {n}", speaksTo: companies, kind: law }
modules: [privacy]
changelog: [{ version: 1.0.0, date: 2026-01-01, areas: All, effect: "First.", why: "For tests." }]
`,
    'profile.yaml': '- { flag: dm, asks: "Can people write to each other?", help: "Count replies." }\n',
    'red-lines.yaml': `- id: RL-03
  title: Strangers can reach known minors
  means: A stranger can write to a child.
  cites: [GC25 81]
  laws: [{ place: Here, cite: LAW 1, status: verified, checked: 2026-11-21 }]
  contain: Close all routes.
  status: proposed
`,
    'harms.yaml': `- id: grooming
  cell: contact-sexual
  title: An adult grooms a child
  rights: [privacy]
  cites: [GC25 81]
  appliesWhen: { flag: dm }
  rate: { exposed: "Young children", scale: "4 always", scope: "Children in reach", irremediability: "4 always", likelihood: "One case is 4" }
  controls: { contact-closed: { weight: 3, key: true } }
  prevent: { action: "Close the route.", owner: product, effort: small, doneWhen: "A test call fails." }
  mitigate: { action: "Read the reports.", owner: safety, effort: small, doneWhen: "Four weeks are on record." }
  remedy: { action: "Help the child.", owner: safety, effort: small, doneWhen: "The log shows each step." }
`,
    'privacy.yaml': `id: privacy
kind: right
title: Privacy
about: product
questions:
  - id: private-start
    asks: How closed is a new account?
    why: A stranger may follow a child home.
    help: Look at the TV app first.
    good: A video app starts each account closed.
    bad: A chat app asks for contacts first.
    scale: maturity
    weight: 3
    rights: [privacy]
    cites: [GC25 70]
    options:
      open: { level: 0, label: "It is open." }
      patchy: { level: 1, label: "Parts are closed." }
      written: { level: 2, label: "A rule says what is closed." }
      live: { level: 3, label: "All is closed, and tests show it." }
      proven: { level: 4, label: "We measure who reaches children." }
    evidence: { 1: "The rule", 2: "The test log", 3: "An outside test" }
    remediation:
      - { id: close-start, levels: [0, 1, 2], action: "Close every setting.", owner: product, effort: small, doneWhen: "A test account shows it." }
    examples:
      - { name: open start, answer: open, expect: { level: 0 } }
      - { name: claimed too much, answer: live, tier: 1, expect: { level: 3, evidenced: 2 } }
  - id: contact-closed
    asks: Can a stranger write to a child?
    why: A stranger may press a child for images.
    help: Try each route.
    good: A game asks for a code first.
    bad: A stranger can add a child to a group.
    scale: yes-partly-no
    weight: 3
    rights: [privacy]
    cites: [GC25 36, GC25 81]
    appliesWhen: { flag: dm }
    redLine: RL-03
    screening: true
    options:
      closed: { level: 4, label: "No route is open." }
      partly: { level: 2, label: "One route is open." }
      reachable: { level: 0, label: "All are open." }
    evidence: { 1: "The rules", 2: "The test log", 3: "An outside test" }
    remediation:
      - { id: close-contact, levels: [0, 2], action: "Close all routes.", owner: safety, effort: small, doneWhen: "Each test call fails." }
    examples:
      - { name: all open, profile: { dm: true }, answer: reachable, expect: { level: 0, redLine: breached } }
      - { name: no messages, profile: { dm: false }, expect: { state: not-applicable } }
`,
  };
}
