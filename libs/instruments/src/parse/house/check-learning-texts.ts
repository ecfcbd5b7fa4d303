import type { Lesson, OrientationPart } from '../../learning.js';
import { leftToDo, type Draft } from '../draft.js';
import { wordsOf } from './reading-grade.js';

const PARTS = 4;
/** "About ten minutes." */
const PART_MINUTES = { least: 8, most: 12 };
/** Slowest and fastest pace, in words a minute, at which a text, its exercises and its check can be worked through. */
const PACE = { least: 80, most: 260 };

/** There is an orientation, a lesson beside every right and a library of evidence, and each takes the time it says. */
export function checkLearningTexts(draft: Draft): void {
  const { learning, places, header } = draft;
  const clusters = places.of(header).below('clusters').place();
  if (learning.orientation.length !== PARTS) {
    draft.faults.add(
      { file: 'learning', line: 1, path: '' },
      `The orientation has ${learning.orientation.length} parts; ${PARTS} are expected.`,
      `Write parts 1 to ${PARTS} as files below learning/.`,
      leftToDo(draft),
    );
  }
  for (const cluster of header.clusters) {
    if (!learning.lessons.some((lesson) => lesson.right === cluster.id))
      draft.faults.add(
        { ...clusters, path: `clusters.${cluster.id}` },
        `No lesson explains "${cluster.id}".`,
        `Add learning/${cluster.id}.yaml with "right: ${cluster.id}".`,
        leftToDo(draft),
      );
  }
  const explained = new Set<string>();
  for (const lesson of learning.lessons) {
    if (explained.has(lesson.right))
      places
        .of(lesson)
        .below('right')
        .fault(`Another lesson explains "${lesson.right}" already.`, 'Merge the two, or name another right.');
    explained.add(lesson.right);
    checkPace(draft, lesson, lesson.text);
  }
  if (learning.evidence.length === 0) {
    draft.faults.add(
      { file: 'learning/evidence-library.yaml', line: 1, path: '' },
      'The evidence library is empty.',
      'Add what is known from research.',
      leftToDo(draft),
    );
  }
  for (const part of learning.orientation) {
    if (part.minutes < PART_MINUTES.least || part.minutes > PART_MINUTES.most)
      places
        .of(part)
        .below('minutes')
        .fault(
          `A part of ${part.minutes} minutes is not about ten.`,
          `Make it ${PART_MINUTES.least} to ${PART_MINUTES.most} minutes long.`,
          leftToDo(draft),
        );
    checkPace(draft, part, part.sections.map(({ text, exercise = '' }) => `${text} ${exercise}`).join(' '));
  }
}

function checkPace(draft: Draft, text: Lesson | OrientationPart, body: string): void {
  const words = wordsOf(body).length;
  const pace = Math.round(words / text.minutes);
  if (pace >= PACE.least && pace <= PACE.most) return;
  draft.places
    .of(text)
    .below('minutes')
    .fault(
      `${words} words in ${text.minutes} minutes are ${pace} a minute.`,
      `Set the minutes, or the length of the text, so that it comes to ${PACE.least} to ${PACE.most}.`,
      leftToDo(draft),
    );
}
