import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Instrument, Mode } from '#libs/instruments';
import { proposePlan, type PlanItem } from '#libs/remediation';
import { compileInstrument, scoreAssessment, type AssessmentInput, type AssessmentResult } from '#libs/scoring';
import type { AnswersFile } from '../answers/answers-file.js';
import { assessmentInput } from '../answers/assessment-input.js';
import { readAnswersFile } from '../answers/read-answers-file.js';
import { listFaults, loadInstruments } from '../load-instruments.js';
import { assessmentJson, DOCUMENTS, type DocumentKind, type Subject } from '#libs/report';
import { describeAssessment } from './describe-assessment.js';
import { writePdf } from './write-pdf.js';

/** A reviewers’ report needs a review, which answers on disk do not have. */
const PRINTED = DOCUMENTS.filter((kind) => kind !== 'reviewers');

const ASSESS_HELP = `opencria assess <answers file> [--pdf <file>] [--json <file>]

Scores an answers file without a server and prints a summary.

  --pdf <file>           writes the remediation report, or the document named
  --document <name>      ${PRINTED.join(', ')}
  --json <file>          writes every figure, for other programs
  --as-of <YYYY-MM-DD>   the date evidence is judged on (default: the file's, else today)
  --mode <mode>          full, screening or organisation (default: the file's)
  --instruments <dir>    a folder with instruments of your own, beside ours
`;

const MODES = ['full', 'screening', 'organisation'] as const;
/** Exit code for an answers file or a call that has to be mended. */
const REFUSED = 2;

/** What a command needs from the world; the clock stands here so that everything below is repeatable. */
export interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Runs `opencria assess`; the result is the exit code: 0 done, 1 an instrument or file cannot be used, 2 the answers or the call must be mended. */
export async function assess(args: readonly string[], world: World): Promise<number> {
  const call = readCall(args);
  if (typeof call === 'string') {
    world.err(`${call}\n\n${ASSESS_HELP}`);
    return REFUSED;
  }
  if (call.help) {
    world.out(ASSESS_HELP);
    return 0;
  }
  if (!existsSync(call.file)) {
    world.err(`There is no file ${call.file}.\n`);
    return REFUSED;
  }
  const instruments = loadInstruments(call.instruments, world);
  if (instruments === undefined) return 1;
  const outcome = readAnswersFile(call.file, readFileSync(call.file, 'utf8'), instruments);
  if ('faults' in outcome) {
    world.err(listFaults(outcome.faults));
    return REFUSED;
  }
  const { answers, instrument } = outcome;
  const mode = call.mode ?? answers.mode;
  if (mode !== 'organisation' && answers.product === undefined) {
    world.err(`${call.file} answers for the organisation alone; use --mode organisation.\n`);
    return REFUSED;
  }
  const input = assessmentInput(answers, mode, call.asOf ?? answers.asOf ?? world.today());
  const result = scoreAssessment(compileInstrument(instrument), input);
  const plan = proposePlan(instrument, input, result);
  await write({ call, answers, instrument, input, result, plan }, world);
  return 0;
}

interface Call {
  readonly help: boolean;
  readonly file: string;
  readonly pdf?: string;
  readonly document: DocumentKind;
  readonly json?: string;
  readonly asOf?: string;
  readonly mode?: Mode;
  readonly instruments?: string;
}

interface Work {
  readonly call: Call;
  readonly answers: AnswersFile;
  readonly instrument: Instrument;
  readonly input: AssessmentInput;
  readonly result: AssessmentResult;
  readonly plan: readonly PlanItem[];
}

async function write({ call, answers, instrument, input, result, plan }: Work, world: World): Promise<void> {
  const aboutProduct = result.mode !== 'organisation';
  const subject: Subject = {
    organisation: answers.organisation.name,
    product: aboutProduct ? (answers.product?.name ?? null) : null,
    flagsNotKnown: aboutProduct ? answers.flagsNotKnown : [],
    ownHarms: input.ownHarms,
  };
  world.out(describeAssessment(instrument, subject, result, plan));
  if (call.json !== undefined) {
    writeFileSync(call.json, `${JSON.stringify(assessmentJson(instrument, subject, result, plan), null, 2)}\n`);
    world.out(`\nFigures: ${call.json}\n`);
  }
  if (call.pdf !== undefined) {
    await writePdf(call.pdf, call.document, { answers, instrument, input, result, plan });
    world.out(`\nReport: ${call.pdf}\n`);
  }
}

/** The call as it was meant, or one sentence on what is wrong with it. */
function readCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pdf: { type: 'string' },
        json: { type: 'string' },
        document: { type: 'string', default: 'remediation' },
        'as-of': { type: 'string' },
        mode: { type: 'string' },
        instruments: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const help = values.help === true;
    const [file] = positionals;
    const mode = MODES.find((one) => one === values.mode);
    const asOf = values['as-of'];
    if (!help && (file === undefined || positionals.length > 1)) return 'Name one answers file.';
    if (values.mode !== undefined && mode === undefined)
      return `There is no mode "${values.mode}"; use ${MODES.join(', ')}.`;
    if (asOf !== undefined && !isDay(asOf)) return `"${asOf}" is no date; write it as YYYY-MM-DD.`;
    const document = PRINTED.find((one) => one === values.document);
    if (document === undefined) return `There is no document "${values.document}"; use ${PRINTED.join(', ')}.`;
    return {
      help,
      file: file ?? '',
      document,
      pdf: values.pdf,
      json: values.json,
      asOf,
      mode,
      instruments: values.instruments,
    };
  } catch (error) {
    return (error as Error).message;
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
