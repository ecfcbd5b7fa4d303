import { messages as accounts } from '../accounts/messages.ts';
import { messages as assessments } from '../assessments/messages.ts';
import { messages as evidence } from '../evidence/messages.ts';
import { messages as products } from '../products/messages.ts';
import { messages as remediation } from '../remediation/messages.ts';
import { messages as reports } from '../reports/messages.ts';
import { messages as ui } from '../ui/messages.ts';
import { messages as app } from './app-messages.ts';

/** The catalogue: one namespace per feature, English. */
export const messages = { app, ui, accounts, products, assessments, evidence, remediation, reports };
