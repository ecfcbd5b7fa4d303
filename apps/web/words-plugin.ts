import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The catalogue of words: one namespace per feature, or per page where a feature has much to say. */
const WORDS: Readonly<Record<string, string>> = {
  app: 'app/app-messages.ts',
  ui: 'ui/messages.ts',
  access: 'access/messages.ts',
  accounts: 'accounts/messages.ts',
  security: 'accounts/security-messages.ts',
  recovery: 'accounts/recovery-messages.ts',
  people: 'people/messages.ts',
  mailbox: 'mailbox/messages.ts',
  participation: 'participation/messages.ts',
  portfolio: 'portfolio/messages.ts',
  reassessments: 'reassessments/messages.ts',
  records: 'participation/record-messages.ts',
  products: 'products/messages.ts',
  proof: 'proof/messages.ts',
  profileChange: 'products/change-messages.ts',
  assessments: 'assessments/messages.ts',
  harms: 'assessments/harm-messages.ts',
  printing: 'assessments/print-messages.ts',
  scores: 'assessments/score-messages.ts',
  versions: 'assessments/version-messages.ts',
  assignments: 'assignments/messages.ts',
  results: 'assessments/results-messages.ts',
  routing: 'assessments/routing-messages.ts',
  correspondence: 'correspondence/messages.ts',
  decisions: 'decisions/messages.ts',
  comparisons: 'comparisons/messages.ts',
  overview: 'overview/messages.ts',
  ownHarms: 'assessments/own-harm-messages.ts',
  actions: 'actions/messages.ts',
  action: 'actions/action-messages.ts',
  audit: 'audit/messages.ts',
  discussions: 'discussions/messages.ts',
  evidence: 'evidence/messages.ts',
  notices: 'notices/messages.ts',
  outward: 'outward/messages.ts',
  privacy: 'privacy/messages.ts',
  programmes: 'programmes/messages.ts',
  submissions: 'submissions/messages.ts',
  submissionCase: 'submissions/case-messages.ts',
  remediation: 'remediation/messages.ts',
  shape: 'remediation/shape-messages.ts',
  reports: 'reports/messages.ts',
  safeguarding: 'safeguarding/messages.ts',
  reviews: 'reviews/messages.ts',
  learning: 'learning/messages.ts',
  workbooks: 'workbooks/messages.ts',
  live: 'live/messages.ts',
};

const src = fileURLToPath(new URL('src/', import.meta.url));
const PREFIX = 'words:';
const FOUND = `\0${PREFIX}`;
const USE = /useTranslation\(([^)]*)\)/g;

/** Lets each file that says `useTranslation('evidence')` import these words, so that a page loads its own alone. */
export const words: Plugin = {
  name: 'words',
  resolveId: (id) => (id.startsWith(PREFIX) ? { id: `\0${id}`, moduleSideEffects: true } : undefined),
  load(id) {
    if (!id.startsWith(FOUND)) return undefined;
    const namespace = id.slice(FOUND.length);
    const file = WORDS[namespace];
    if (file === undefined) this.error(`No words are named "${namespace}": add their file to words-plugin.ts.`);
    return `import { messages } from ${JSON.stringify(src + file)};
import { addWords } from ${JSON.stringify(`${src}app/i18n.ts`)};
addWords(${JSON.stringify(namespace)}, messages);`;
  },
  transform(code, id) {
    if (!id.startsWith(src)) return undefined;
    const used = new Set([...code.matchAll(USE)].flatMap(([, named = '']) => named.match(/\w+/g) ?? ['app']));
    if (used.size === 0) return undefined;
    // At the end, so that lines keep their numbers; imports are hoisted.
    return { code: `${code}\n${[...used].map((name) => `import '${PREFIX}${name}';`).join('\n')}`, map: null };
  },
};
