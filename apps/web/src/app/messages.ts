import { messages as access } from '../access/messages.ts';
import { messages as accounts } from '../accounts/messages.ts';
import { messages as assignments } from '../assignments/messages.ts';
import { messages as assessments } from '../assessments/messages.ts';
import { messages as results } from '../assessments/results-messages.ts';
import { messages as routing } from '../assessments/routing-messages.ts';
import { messages as ownHarms } from '../assessments/own-harm-messages.ts';
import { messages as audit } from '../audit/messages.ts';
import { messages as comparisons } from '../comparisons/messages.ts';
import { messages as discussions } from '../discussions/messages.ts';
import { messages as evidence } from '../evidence/messages.ts';
import { messages as learning } from '../learning/messages.ts';
import { messages as live } from '../live/messages.ts';
import { messages as privacy } from '../privacy/messages.ts';
import { messages as mailbox } from '../mailbox/messages.ts';
import { messages as people } from '../people/messages.ts';
import { messages as profileChange } from '../products/change-messages.ts';
import { messages as participation } from '../participation/messages.ts';
import { messages as products } from '../products/messages.ts';
import { messages as remediation } from '../remediation/messages.ts';
import { messages as reports } from '../reports/messages.ts';
import { messages as recovery } from '../accounts/recovery-messages.ts';
import { messages as security } from '../accounts/security-messages.ts';
import { messages as workbooks } from '../workbooks/messages.ts';
import { messages as ui } from '../ui/messages.ts';
import { messages as app } from './app-messages.ts';

/** The catalogue: one namespace per feature, English. */
export const messages = {
  app,
  ui,
  access,
  accounts,
  security,
  recovery,
  people,
  mailbox,
  participation,
  products,
  profileChange,
  assessments,
  assignments,
  results,
  routing,
  comparisons,
  ownHarms,
  audit,
  discussions,
  evidence,
  privacy,
  remediation,
  reports,
  learning,
  workbooks,
  live,
};
