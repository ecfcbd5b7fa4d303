import { NOTE, REASON } from '../assessments/assessment-inputs.types.js';
import { checkStatement, readStatement, type Statement } from '../assessments/read-statement.js';
import { Problem } from '../platform/problems.js';
import { isCalendarDate } from '../platform/scalars.js';
import { textFault } from '../platform/text-field.js';
import { unfitText } from '../platform/unfit-text.js';
import type { QuestionOf } from './read-answers.js';
import type { JsonAnswer, JsonFile, JsonHarm } from './read-json.js';
import type { Nameable } from './read-own-harms.js';
import { OWN_HARM_TITLE, OWN_HARM_WHAT } from '../assessments/own-harm.types.js';
import type { AnswerRow, CellFault, HarmRow, OwnHarmFields, OwnHarmRow, RatedFields } from './workbook.types.js';

type Wrong = (field: string, says: string, mend: string) => void;

/** The answers of a JSON file, judged as those of a sheet are; faults name the path. */
export function answersFromJson(file: JsonFile, questionOf: QuestionOf): AnswerRow[] {
  const seen = new Set<string>();
  return file.answers.map((answer, place) => {
    const { faults, wrong } = gather('answers', place);
    const { question: id, revision } = answer;
    const question = questionOf(id);
    if (!question) wrong('question', `This assessment has no question “${id}”.`, 'Remove the entry.');
    if (seen.has(id)) wrong('question', 'This question stands in the file twice.', 'Remove one of the two.');
    seen.add(id);
    const statement = question ? statementOf(answer, wrong, (stated) => checkStatement(question, stated)) : null;
    const note = textOf(answer.note, 'note', NOTE, wrong);
    const at = { sheet: 'answers', cell: `answers[${place}]` };
    return { id, at, revision, given: statement && { kind: 'statement', statement }, note, faults };
  });
}

function statementOf(answer: JsonAnswer, wrong: Wrong, check: (statement: Statement) => void): Statement | null {
  const reason = textOf(answer.reason, 'reason', REASON, wrong);
  try {
    const statement = readStatement({
      state: answer.state ?? null,
      option: answer.option ?? null,
      parts: answer.parts ? [...answer.parts] : null,
      number: answer.number ?? null,
      reason,
      knownBy: dayOf(answer.knownBy, wrong),
    });
    if (statement.state === null) return null;
    check(statement);
    return statement;
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    for (const { field, says } of fault.fields ?? []) wrong(field, says, 'Correct it as `about` says.');
    return null;
  }
}

function dayOf(day: string | null | undefined, wrong: Wrong): string | null {
  if (!day || isCalendarDate(day)) return day ?? null;
  wrong('knownBy', 'This is no day.', 'Enter a day like 2026-11-30.');
  return null;
}

export function ownHarmsFromJson(file: JsonFile, { rights, modules }: Nameable): OwnHarmRow[] {
  const seen = new Set<string>();
  return (file.ownHarms ?? []).map((harm, place) => {
    const { faults, wrong } = gather('ownHarms', place);
    const { ownHarm: id, revision } = harm;
    if (seen.has(id)) wrong('ownHarm', 'This harm stands in the file twice.', 'Remove one of the two.');
    seen.add(id);
    const known = (field: 'rights' | 'modules', all: Nameable['rights']): readonly string[] | undefined => {
      const named = harm[field] ?? [];
      const unknown = named.filter((each) => !all.some((one) => one.id === each));
      for (const each of unknown) wrong(field, `The questionnaire knows no “${each.slice(0, 60)}” here.`, 'Remove it.');
      return named.length === 0 ? undefined : [...new Set(named)];
    };
    const given: Partial<OwnHarmFields> = {
      title: textOf(harm.title, 'title', OWN_HARM_TITLE, wrong)?.trim(),
      what: textOf(harm.what, 'what', OWN_HARM_WHAT, wrong)?.trim(),
      category: harm.category ?? undefined,
      rights: known('rights', rights),
      modules: known('modules', modules),
    };
    const at = { sheet: 'ownHarms', cell: `ownHarms[${place}]` };
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { id, at, revision, given: named, faults };
  });
}

export function harmsFromJson(file: JsonFile, isHarm: (id: string) => boolean, today: string): HarmRow[] {
  const seen = new Set<string>();
  return (file.harms ?? []).map((harm, place) => {
    const { faults, wrong } = gather('harms', place);
    if (!isHarm(harm.harm)) wrong('harm', `This assessment has no harm “${harm.harm}”.`, 'Remove the entry.');
    if (seen.has(harm.harm)) wrong('harm', 'This harm stands in the file twice.', 'Remove one of the two.');
    seen.add(harm.harm);
    const at = { sheet: 'harms', cell: `harms[${place}]` };
    return { id: harm.harm, at, revision: harm.revision, given: ratingsOf(harm, today, wrong), faults };
  });
}

function ratingsOf(harm: JsonHarm, today: string, wrong: Wrong): Partial<RatedFields> {
  const { scale, scope, irremediability, likelihood, incidentOn, involvement } = harm;
  const given = { scale, scope, irremediability, likelihood, involvement };
  if (incidentOn && (!isCalendarDate(incidentOn) || incidentOn > today)) {
    wrong('incidentOn', 'This is no day up to today.', 'Enter a day like 2026-11-30.');
  }
  const exposed = textOf(harm.exposed, 'exposed', NOTE, wrong);
  const note = textOf(harm.note, 'note', NOTE, wrong);
  const all = { ...given, incidentOn, exposed, note };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

/** A text left empty is blank. */
function textOf(text: string | null | undefined, field: string, max: number, wrong: Wrong): string | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const tooLong = textFault(text, { max });
  if (tooLong !== undefined) wrong(field, tooLong, 'Shorten it.');
  else if (unfitText(text, field)) wrong(field, 'This text holds a sign that cannot be stored.', 'Type it again.');
  return text;
}

function gather(list: string, place: number): { faults: CellFault[]; wrong: Wrong } {
  const faults: CellFault[] = [];
  const wrong: Wrong = (field, says, mend) =>
    faults.push({ sheet: list, cell: `${list}[${place}].${field}`, says, mend });
  return { faults, wrong };
}
