import path from 'node:path';
import { exampleModule } from './example-module.js';
import { Refused, readSound, writeNew } from './write-start.js';

/**
 * Writes an instrument with one subject and one question, as version 1.0.0 below a folder. `today` (YYYY-MM-DD) dates
 * the first entry of its changelog. Returns what to tell.
 */
export function startInstrument(
  folder: string,
  id: string | undefined,
  title: string | undefined,
  today: string,
): string {
  if (id === undefined || title === undefined)
    throw new Refused('Name the instrument: --new-instrument <folder> --id <id in words> --title "<title>".');
  const files = {
    'instrument.yaml': instrumentText(id, title, today),
    'profile.yaml': PROFILE,
    'rights/first-subject.yaml': exampleModule({
      id: 'first-subject',
      kind: 'right',
      right: 'first-subject',
      flag: 'accounts',
      cites: [],
    }),
  };
  readSound(files);
  const wrote = writeNew(path.join(folder, '1.0.0'), files);
  return `${wrote}Check it: INSTRUMENTS_DIR=${folder} npm run instruments\n`;
}

function instrumentText(id: string, title: string, today: string): string {
  return `# docs/authoring/instruments.md tells what each part is for.
id: ${id}
version: 1.0.0
# A draft may change. Once "released" stands here, nothing in this folder but translations changes any more.
status: draft
language: en
title: ${JSON.stringify(title)}
about: "Who answers these questions, about what, and what the result is not."
method: 1

# What the five levels are called; the method counts them as 0, 25, 50, 75 and 100.
levels:
  - { level: 0, name: Absent, means: "Nothing is in place." }
  - { level: 1, name: Ad hoc, means: "Single people react when something happens." }
  - { level: 2, name: Defined, means: "A written rule exists, and gaps remain." }
  - { level: 3, name: Working, means: "It works wherever it applies, and records show it." }
  - { level: 4, name: Improving, means: "Its effect is measured, and something changed because of it." }

# What a score is called from which figure on.
bands:
  - { id: weak, title: Weak, from: 0 }
  - { id: fair, title: Fair, from: 25 }
  - { id: good, title: Good, from: 50 }
  - { id: strong, title: Strong, from: 75 }

# What scores are shown by. A question names the clusters that it counts in as "rights".
clusters:
  - { id: first-subject, title: The first subject, short: First, about: "What is well when this subject is well." }

# The steps in which a product is described before the first question, and profile.yaml asks under them.
profileSteps:
  - { id: product, title: The product, asks: "What does {product} do?", help: "Count every platform." }

modules:
  - rights/first-subject

changelog:
  - { version: 1.0.0, date: ${today}, areas: All, effect: "First version.", why: "To begin with." }
`;
}

const PROFILE = `# Facts about a product that decide which questions apply: "appliesWhen: { flag: accounts }".
- { flag: accounts, step: product, asks: "Can a person have an account?", help: "Count accounts made by others, such as a school." }
`;
