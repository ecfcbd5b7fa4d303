import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Answers, Profile } from '#libs/scoring';

const folder = path.resolve(import.meta.dirname, '../fixtures');

/** What an example answers file states about its product and its organisation. */
interface ExampleAnswers {
  readonly profile: Profile;
  readonly answers: Answers;
  readonly organisation: { readonly answers: Answers };
}

/** The answers file of an example: `skerry`, `pip-and-moss`, `lernhaus` or `tavi`. */
export function exampleAnswers(example: string): ExampleAnswers {
  return parse(readFileSync(path.join(folder, `${example}.answers.yaml`), 'utf8')) as ExampleAnswers;
}
