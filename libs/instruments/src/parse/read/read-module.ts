import type { About, Module, Question, RemediationTemplate } from '../../instrument.js';
import type { Header, Places } from '../draft.js';
import type { Fields, Reader } from '../reader.js';
import { ACTION_OPTIONAL, ACTION_REQUIRED, readAction } from './read-action.js';
import { readCondition } from './read-condition.js';
import { readExample } from './read-example.js';
import { levelOf } from './read-header.js';
import { readScale } from './read-scale.js';

const REQUIRED = ['id', 'asks', 'why', 'help', 'scale', 'weight', 'rights', 'evidence'] as const;
const OPTIONAL = [
  'good',
  'bad',
  'lighter',
  'cites',
  'appliesWhen',
  'redLine',
  'failLevel',
  'screening',
  'scored',
  'naAllowed',
  'options',
  'parts',
  'reverse',
  'number',
  'rows',
  'remediation',
  'examples',
] as const;
type QuestionFields = Fields<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>;

/** Reads one module file and its questions. `name` is the file name without folder and ending. */
export function readModule(
  file: Reader,
  name: string,
  header: Header,
  places: Places,
): { module: Module; questions: Question[] } {
  const fields = file.fields(['id', 'kind', 'title', 'about', 'questions'], []);
  const id = fields.at('id').word();
  if (id !== '' && id !== name)
    fields.at('id').fault(`The module is called "${id}", its file "${name}".`, 'Give both the same name.');
  const kind = fields.at('kind').oneOf(['due-diligence', 'right', 'technology']);
  const about = fields.at('about').oneOf(['product', 'organisation']);
  const setting: Setting = {
    moduleId: name,
    about,
    always: kind === 'due-diligence',
    remedyCluster: header.remedyCluster,
  };
  const questions = fields
    .at('questions')
    .list((item) => places.keep(readQuestion(item, setting, places), item), { least: 1, most: 200 });
  const module: Module = {
    id: name,
    kind,
    title: fields.at('title').text(120),
    about,
    questions: questions.map((question) => question.id),
  };
  return { module: places.keep(module, file), questions };
}

interface Setting {
  readonly moduleId: string;
  readonly about: About;
  /** Whether "not applicable" may never be claimed in this module. */
  readonly always: boolean;
  readonly remedyCluster?: string;
}

function readQuestion(item: Reader, setting: Setting, places: Places): Question {
  const fields = item.fields(REQUIRED, OPTIONAL);
  const scale = readScale(fields);
  const rights = fields.at('rights').list((right) => right.word(), { least: 1, most: 3 });
  const redLine = fields.optional('redLine', (reader) => reader.code());
  const mayNotApply =
    !setting.always && redLine === undefined && !rights.some((right) => right === setting.remedyCluster);
  return {
    id: fields.at('id').word(),
    moduleId: setting.moduleId,
    about: setting.about,
    asks: fields.at('asks').text(240),
    why: fields.at('why').text(400),
    help: fields.at('help').text(700),
    good: fields.optional('good', (reader) => reader.text(300)),
    bad: fields.optional('bad', (reader) => reader.text(300)),
    lighter: fields.optional('lighter', (reader) => reader.text(300)),
    ...scale,
    weight: fields.at('weight').integer(1, 3) as 1 | 2 | 3,
    rights,
    cites: fields.at('cites').list((cite) => cite.code(), { most: 20 }),
    appliesWhen: fields.optional('appliesWhen', (reader) => readCondition(reader, places)),
    redLine,
    failLevel:
      fields.optional('failLevel', (reader) => levelOf(reader)) ??
      (scale.scale === 'reverse' || scale.reverse === true ? 2 : 0),
    screening: fields.optional('screening', (reader) => reader.bool()) ?? false,
    scored: fields.optional('scored', (reader) => reader.bool()) ?? true,
    naAllowed: readNaAllowed(fields, mayNotApply),
    evidence: readEvidence(fields.at('evidence')),
    remediation: fields.at('remediation').list((template) => places.keep(readTemplate(template), template)),
    examples: fields.at('examples').list((example) => places.keep(readExample(example), example)),
  };
}

function readNaAllowed(fields: QuestionFields, mayNotApply: boolean): boolean {
  const stated = fields.optional('naAllowed', (reader) => reader.bool());
  if (stated === true && !mayNotApply) {
    fields
      .at('naAllowed')
      .fault('"Not applicable" can never be claimed in due diligence, remedy or on a red line.', 'Take the line away.');
  }
  return stated ?? mayNotApply;
}

function readEvidence(reader: Reader): Question['evidence'] {
  if (reader.plain() === 'none') return 'none';
  const fields = reader.fields(['1', '2', '3'], []);
  return { 1: fields.at('1').text(200), 2: fields.at('2').text(200), 3: fields.at('3').text(200) };
}

function readTemplate(item: Reader): RemediationTemplate {
  const fields = item.fields(['id', 'levels', ...ACTION_REQUIRED], ACTION_OPTIONAL);
  return {
    ...readAction(fields.at('id').word(), fields, 'prevent'),
    levels: fields.at('levels').list(levelOf, { least: 1, most: 5 }),
  };
}
