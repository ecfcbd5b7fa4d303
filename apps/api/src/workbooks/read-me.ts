import { NOT_APPLICABLE, UNKNOWN } from './layout.js';
import type { FileHead } from './workbook.types.js';

const SCALES = [
  'Scale: 1 passing discomfort; 2 moderate distress, loss or short privacy harm; 3 serious harm to health, development, safety or dignity; 4 harm to life, sexual or bodily integrity, or lasting development.',
  'Scope, as a share of child users: 1 below 0.1 % or single cases; 2 below 1 %; 3 below 10 %; 4 10 % or more, more than 100,000 children, or a whole vulnerable group.',
  'Irremediability: 1 fully and quickly put right; 2 put right with effort; 3 partly; 4 cannot be undone.',
  'Likelihood within 12 months, as if nothing were done against it: 1 remote; 2 possible; 3 likely; 4 expected, or happened within the last 12 months.',
];

interface Line {
  readonly text: string;
  readonly title: boolean;
}

interface Subject {
  readonly title: string;
  readonly mode: string;
  readonly instrumentTitle: string;
  readonly rights: readonly string[];
  readonly parts: readonly string[];
}

/** The first sheet: how to fill the others and what happens to what is entered. */
export function readMe({ title, mode, instrumentTitle, rights, parts }: Subject, head: FileHead): Line[] {
  const day = head.exportedAt.slice(0, 10);
  return [
    line(title, true),
    line(`${instrumentTitle} ${head.version}, ${mode} assessment. Downloaded on ${day}.`),
    line(''),
    line('How to fill it in', true),
    line('Enter your answers in the tinted cells of the sheet “Answers”; every other cell is locked.'),
    line('Choose from the list that the cell offers, or type the same words.'),
    line('Of a checklist, answer each row below the question with Yes or No.'),
    line(`If nobody can say, choose “${UNKNOWN}”. That is an answer of its own, and not the same as a blank.`),
    line('Beside it you can say what is missing and the day on which it will be known.'),
    line(`Where “${NOT_APPLICABLE}” is offered, say why in the column beside it.`),
    line(
      'Write in a note how you know. Name documents and places, never children: no names, no photos, no contact details.',
    ),
    line('Evidence files cannot be added here. Attach them in OpenCRIA.'),
    line('Some questions open only after others are answered. Upload the file and download it again to see them.'),
    line(''),
    line('What happens when you upload it', true),
    line('You first see, answer by answer, what is new, changed or wrong. Nothing is saved until you confirm.'),
    line('A cell left blank never erases anything. To clear an answer, open it in OpenCRIA.'),
    line('Where somebody saved another answer since the download, you see both and choose.'),
    line('Formulas and macros are not read. Rows may be sorted; do not change the columns “Id” and “Revision”.'),
    ...(mode === 'organisation' ? [] : [line(''), line('Rating harms', true), ...SCALES.map((scale) => line(scale))]),
    ...(mode === 'full' ? ownHarms(rights, parts) : []),
    line(''),
    line('This is a self-assessment. It is not a certificate, not legal advice, and no endorsement by UNICEF.'),
  ];
}

function ownHarms(rights: readonly string[], parts: readonly string[]): Line[] {
  return [
    line(''),
    line('Harms of your own', true),
    line('Describe harms that the catalogue does not have in the rows of “Own harms”, and rate them in the same row.'),
    line('A new one needs its name, what happens, its kind and at least one right. Removing one is done in OpenCRIA.'),
    line(`Rights: ${rights.join('; ')}.`),
    line(`Parts: ${parts.join('; ')}.`),
  ];
}

const line = (text: string, title = false): Line => ({ text, title });
