import type { Draft } from '../draft.js';

/** Ids are permanent and unique; question and action ids across the whole instrument. */
export function checkIds(draft: Draft): void {
  const { header } = draft;
  unique(draft, 'module', draft.modules, (module) => module.id);
  unique(draft, 'question', draft.questions, (question) => question.id);
  unique(draft, 'right', header.clusters, (cluster) => cluster.id);
  unique(draft, 'band', header.bands, (band) => band.id);
  unique(draft, 'family', header.families, (family) => family.id);
  unique(draft, 'step', header.profileSteps, (step) => step.id, 'id');
  unique(draft, 'flag', draft.profile, (flag) => flag.flag, 'flag');
  unique(draft, 'source', draft.sources, (source) => source.id);
  unique(draft, 'red line', draft.redLines, (redLine) => redLine.id);
  unique(draft, 'harm', draft.harms, (harm) => harm.id);
  unique(draft, 'paragraph', draft.coverage, (note) => note.cite, 'cite');
  const harmActions = draft.harms.flatMap((harm) => [harm.prevent.id, harm.mitigate.id, harm.remedy.id]);
  unique(
    draft,
    'action',
    draft.questions.flatMap((question) => question.remediation),
    (template) => template.id,
    'id',
    harmActions,
  );
}

function unique<T extends object>(
  draft: Draft,
  noun: string,
  things: readonly T[],
  idOf: (thing: T) => string,
  key = 'id',
  taken: readonly string[] = [],
): void {
  const first = new Map<string, string>(taken.map((id) => [id, 'the harms']));
  for (const thing of things) {
    const id = idOf(thing);
    if (id === '') continue;
    const reader = draft.places.of(thing).below(key);
    const where = first.get(id);
    if (where !== undefined)
      reader.fault(`The ${noun} "${id}" exists already (${where}).`, 'Give one of the two another id.');
    else {
      const place = reader.place();
      first.set(id, `${place.file} line ${place.line}`);
    }
  }
}
