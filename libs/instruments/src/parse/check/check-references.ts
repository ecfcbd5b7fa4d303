import type { Draft } from '../draft.js';
import { suggest } from '../nearest.js';
import type { Reader } from '../reader.js';

/** Everything that is named somewhere exists: rights, sources, red lines, steps, controls. */
export function checkReferences(draft: Draft): void {
  const { header, places } = draft;
  const rights = new Set(header.clusters.map((cluster) => cluster.id));
  const sources = new Set(draft.sources.map((source) => source.id));
  const redLines = new Set(draft.redLines.map((redLine) => redLine.id));
  const steps = new Set(header.profileSteps.map((step) => step.id));

  if (header.remedyCluster !== undefined) {
    reportUnknown([header.remedyCluster], rights, 'right', places.of(header).below('remedyCluster'));
  }
  for (const cluster of header.clusters)
    reportUnknown(cluster.cites, sources, 'source', places.of(cluster).below('cites'));
  for (const flag of draft.profile) {
    if (steps.size > 0 || flag.step !== '') reportUnknown([flag.step], steps, 'step', places.of(flag).below('step'));
  }
  for (const question of draft.questions) {
    const at = places.of(question);
    reportUnknown(question.rights, rights, 'right', at.below('rights'));
    reportUnknown(question.cites, sources, 'source', at.below('cites'));
    if (question.redLine !== undefined) reportUnknown([question.redLine], redLines, 'red line', at.below('redLine'));
  }
  for (const redLine of draft.redLines) {
    reportUnknown(redLine.cites, sources, 'source', places.of(redLine).below('cites'));
    reportUnknown(
      redLine.laws.map((law) => law.cite),
      sources,
      'source',
      places.of(redLine).below('laws'),
    );
  }
  for (const harm of draft.harms) {
    reportUnknown(harm.rights, rights, 'right', places.of(harm).below('rights'));
    reportUnknown(harm.cites, sources, 'source', places.of(harm).below('cites'));
  }
  for (const note of draft.coverage) reportUnknown([note.cite], sources, 'source', places.of(note).below('cite'));
}

/** Reports every id that names nothing, and ids named twice. */
export function reportUnknown(ids: readonly string[], all: ReadonlySet<string>, noun: string, reader: Reader): void {
  ids.forEach((id, index) => {
    const at = reader.below(index);
    if (id !== '' && !all.has(id)) at.fault(`There is no ${noun} "${id}".`, suggest(id, all));
    if (ids.indexOf(id) !== index) at.fault(`"${id}" stands here twice.`, 'Keep one of the two.');
  });
}
