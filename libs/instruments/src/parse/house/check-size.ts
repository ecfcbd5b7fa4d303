import { leftToDo, type Draft } from '../draft.js';
import { CELLS } from '../read/read-harms.js';

const QUESTIONS = { least: 280, most: 340 };
/** About 25: what a product team answers in half an hour. */
const SCREENING = { least: 20, most: 30 };
const HARMS = { least: 45, most: Infinity };
const RED_LINES = { least: 15, most: Infinity };

/** The instrument is large enough to miss no field, and small enough to be answered. */
export function checkSize(draft: Draft): void {
  const modules = draft.places.of(draft.header).below('modules').place();
  const screened = draft.questions.filter((question) => question.screening);
  const harms = { file: 'harms.yaml', line: 1, path: '' };
  const redLines = { file: 'red-lines.yaml', line: 1, path: '' };
  const sizes = [
    { noun: 'questions', count: draft.questions.length, ...QUESTIONS, place: modules },
    { noun: 'questions of the screening', count: screened.length, ...SCREENING, place: modules },
    { noun: 'harms', count: draft.harms.length, ...HARMS, place: harms },
    { noun: 'red lines', count: draft.redLines.length, ...RED_LINES, place: redLines },
  ];
  for (const { noun, count, least, most, place } of sizes) {
    if (count < least)
      draft.faults.add(
        place,
        `The number of ${noun} is ${count}; ${least} is the least.`,
        'Add more.',
        leftToDo(draft),
      );
    if (count > most)
      draft.faults.add(
        place,
        `The number of ${noun} is ${count}; ${most} is the most.`,
        'Take some away.',
        leftToDo(draft),
      );
  }
  const filled = new Set(draft.harms.map((harm) => harm.cell));
  for (const cell of CELLS) {
    if (filled.has(cell)) continue;
    draft.faults.add(
      { ...harms, path: cell },
      `No harm stands in the cell ${cell}.`,
      'Add a harm that belongs there.',
      leftToDo(draft),
    );
  }
}
