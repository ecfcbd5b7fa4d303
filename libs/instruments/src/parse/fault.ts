/** How much a fault weighs: a `fault` refuses the instrument; a `gap` is work left to do in a draft. */
export type Severity = 'fault' | 'gap';

/** Where something stands in the files of an instrument. */
export interface Place {
  /** Path of the file inside the instrument's folder, with forward slashes. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line: number;
  /** Keys and ids down to the value, joined by dots: `questions.private-defaults.asks`. Empty for the whole file. */
  readonly path: string;
}

/** One thing that is wrong, where it stands and how to mend it. */
export interface Fault extends Place {
  readonly says: string;
  /** One order that makes the fault go away. */
  readonly mend: string;
  readonly severity: Severity;
}

/** More faults than a person can read come from hostile input; the list ends there and says so. */
const MOST = 1000;

/** Collects the faults of all files, so that one run reports every one of them. */
export class FaultList {
  private readonly faults: Fault[] = [];
  private dropped = 0;

  add(place: Place, says: string, mend: string, severity: Severity = 'fault'): void {
    if (this.faults.length >= MOST) {
      this.dropped += 1;
      return;
    }
    this.faults.push({ file: place.file, line: place.line, path: place.path, says, mend, severity });
  }

  get refused(): boolean {
    return this.faults.some((fault) => fault.severity === 'fault');
  }

  /** All faults in file order, then by line. */
  sorted(): Fault[] {
    const sorted = [...this.faults].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
    if (this.dropped > 0) {
      sorted.push({
        file: '',
        line: 1,
        path: '',
        says: `${this.dropped} more faults are not listed.`,
        mend: 'Mend those above and run the check again.',
        severity: 'fault',
      });
    }
    return sorted;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
