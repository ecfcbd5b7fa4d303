import type { Draft } from '../draft.js';
import { suggest } from '../nearest.js';
import { reportUnknown } from './check-references.js';

/** Learning texts name rights, sources and harms that exist, their parts count on, and each self-check has its answer. */
export function checkLearning(draft: Draft): void {
  const { learning, places } = draft;
  const sources = new Set(draft.sources.map((source) => source.id));
  const rights = new Set(draft.header.clusters.map((cluster) => cluster.id));
  const harms = new Set(draft.harms.map((harm) => harm.id));
  for (const text of [...learning.orientation, ...learning.lessons])
    reportUnknown(text.cites, sources, 'source', places.of(text).below('cites'));
  for (const lesson of learning.lessons)
    reportUnknown([lesson.right], rights, 'right', places.of(lesson).below('right'));
  for (const item of learning.evidence) reportUnknown(item.harms, harms, 'harm', places.of(item).below('harms'));
  learning.orientation.forEach((part, index) => {
    if (part.part !== index + 1)
      places
        .of(part)
        .below('part')
        .fault(`Part ${part.part} stands in place ${index + 1}.`, 'Number the parts from 1 without a gap.');
  });
  for (const check of [...learning.orientation, ...learning.lessons].flatMap((text) => text.check)) {
    const choices = check.choices.map((choice) => choice.id);
    if (check.answer !== '' && !choices.includes(check.answer))
      places
        .of(check)
        .below('answer')
        .fault(`There is no choice "${check.answer}".`, suggest(check.answer, new Set(choices)));
  }
}
