import type {
  EvidenceItem,
  FurtherCourse,
  Learning,
  Lesson,
  OrientationPart,
  OrientationSection,
  SelfCheck,
} from '../../learning.js';
import type { Cluster } from '../../instrument.js';
import type { Places } from '../draft.js';
import type { Fields, Reader } from '../reader.js';
import { readLink, readStatus } from './read-lists.js';

/** A text of several paragraphs. */
const LONG = 8000;
const LIBRARY = 'learning/evidence-library.yaml';

/** Whether a file of this name holds learning texts. */
export function isLearningFile(name: string): boolean {
  return /^learning\/[a-z0-9-]+\.yaml$/.test(name);
}

/** Reads all files below `learning/`: a file with `part` is a part of the orientation, one with `right` a lesson. */
export function readLearning(
  files: ReadonlyMap<string, Reader>,
  places: Places,
  clusters: readonly Cluster[],
): Learning {
  const orientation: OrientationPart[] = [];
  const lessons: Lesson[] = [];
  for (const [name, file] of files) {
    if (!isLearningFile(name) || name === LIBRARY) continue;
    if (file.has('part')) orientation.push(places.keep(readPart(file, places), file));
    else lessons.push(places.keep(readLesson(file, places), file));
  }
  const order = new Map(clusters.map((cluster, index) => [cluster.id, index]));
  return {
    orientation: orientation.toSorted((a, b) => a.part - b.part),
    lessons: lessons.toSorted((a, b) => (order.get(a.right) ?? 0) - (order.get(b.right) ?? 0)),
    evidence: files.get(LIBRARY)?.list((item) => readEvidence(item, places), { most: 300 }) ?? [],
  };
}

function readPart(file: Reader, places: Places): OrientationPart {
  const fields = file.fields(
    ['id', 'part', 'title', 'minutes', 'about', 'outcome', 'sections', 'check'],
    ['cites', 'goOn'],
  );
  return {
    ...readHead(fields),
    part: fields.at('part').integer(1, 20),
    about: fields.at('about').text(600),
    outcome: fields.at('outcome').text(400),
    sections: fields.at('sections').list(readSection, { least: 1, most: 20 }),
    goOn: fields.at('goOn').list(readCourse, { most: 12 }),
    check: fields.at('check').list((item) => readCheck(item, places), { least: 1, most: 12 }),
  };
}

function readLesson(file: Reader, places: Places): Lesson {
  const fields = file.fields(['id', 'right', 'title', 'minutes', 'text', 'check'], ['cites']);
  return {
    ...readHead(fields),
    right: fields.at('right').word(),
    text: fields.at('text').text(LONG),
    check: fields.at('check').list((item) => readCheck(item, places), { least: 1, most: 6 }),
  };
}

function readHead<K extends string>(
  fields: Fields<K | 'id' | 'title' | 'minutes' | 'cites'>,
): Pick<Lesson, 'id' | 'title' | 'minutes' | 'cites'> {
  return {
    id: fields.at('id').word(),
    title: fields.at('title').text(160),
    minutes: fields.at('minutes').integer(1, 60),
    cites: fields.at('cites').list((cite) => cite.code()),
  };
}

function readSection(item: Reader): OrientationSection {
  const fields = item.fields(['id', 'title', 'text'], ['exercise']);
  return {
    id: fields.at('id').word(),
    title: fields.at('title').text(160),
    text: fields.at('text').text(LONG),
    exercise: fields.optional('exercise', (reader) => reader.text(600)),
  };
}

function readCourse(item: Reader): FurtherCourse {
  const fields = item.fields(['title', 'issuer', 'link', 'note'], []);
  return {
    title: fields.at('title').text(200),
    issuer: fields.at('issuer').text(200),
    link: readLink(fields.at('link')),
    note: fields.at('note').text(400),
  };
}

function readCheck(item: Reader, places: Places): SelfCheck {
  const fields = item.fields(['asks', 'choices', 'answer', 'because'], []);
  const choices = fields.at('choices').entries((id, label) => ({ id, label: label.text(240) }));
  if (!fields.at('choices').absent && (choices.length < 2 || choices.length > 5))
    fields.at('choices').fault(`${choices.length} choices stand here.`, 'Offer two to five.');
  const check: SelfCheck = {
    asks: fields.at('asks').text(300),
    choices,
    answer: fields.at('answer').word(),
    because: fields.at('because').text(500),
  };
  return places.keep(check, item);
}

function readEvidence(item: Reader, places: Places): EvidenceItem {
  const fields = item.fields(
    ['id', 'title', 'issuer', 'year', 'what', 'says', 'use', 'caution', 'source', 'status'],
    ['link', 'harms'],
  );
  const evidence: EvidenceItem = {
    id: fields.at('id').word(),
    title: fields.at('title').text(200),
    issuer: fields.at('issuer').text(200),
    year: fields.at('year').text(80),
    what: fields.at('what').text(800),
    says: fields.at('says').text(1500),
    use: fields.at('use').text(1000),
    caution: fields.at('caution').text(1000),
    source: fields.at('source').text(300),
    link: fields.optional('link', readLink),
    harms: fields.at('harms').list((harm) => harm.word()),
    status: readStatus(fields.at('status')),
  };
  return places.keep(evidence, item);
}
