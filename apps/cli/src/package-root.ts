import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package, from a checkout, from its build and from an installed tarball alike. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/** The folder that holds the instruments of the package. */
export function contentFolder(): string {
  return path.join(packageRoot(), 'libs', 'instruments', 'content');
}
