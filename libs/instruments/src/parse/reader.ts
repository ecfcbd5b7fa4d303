import { isMap, isNode, isPair, isScalar, isSeq, type LineCounter, type Scalar } from 'yaml';
import type { FaultList, Place, Severity } from './fault.js';
import { idProblem, type IdForm } from './ids.js';

/** What all readers of one file share. */
export interface FileContext {
  readonly file: string;
  readonly lines: LineCounter;
  readonly faults: FaultList;
}

const LONGEST = 2000;

/**
 * A value of a file together with its place. Every reading method reports what is wrong and then
 * returns a harmless value of the right type, so that reading goes on and finds the next fault.
 */
export class Reader {
  constructor(
    private readonly context: FileContext,
    private readonly node: unknown,
    private readonly path: string,
    private readonly line: number,
  ) {}

  static root(context: FileContext, node: unknown): Reader {
    return new Reader(context, node, '', 1);
  }

  get absent(): boolean {
    return this.node === undefined;
  }

  /** Whether nothing stands after the colon. */
  get isEmpty(): boolean {
    return this.absent || (isScalar(this.node) && this.node.value === null);
  }

  place(): Place {
    return { file: this.context.file, line: this.line, path: this.path };
  }

  fault(says: string, mend: string, severity?: Severity): void {
    this.context.faults.add(this.place(), says, mend, severity);
  }

  /** A reader of nothing in the same place. */
  nothing(): Reader {
    return new Reader(this.context, undefined, this.path, this.line);
  }

  /** The reader of a value below this one, or of the nearest value above it that exists. Reports nothing. */
  below(...keys: (string | number)[]): Reader {
    const [key, ...rest] = keys;
    if (key === undefined) return this;
    const found = this.children().find((child) => child.key === String(key));
    return found ? found.reader.below(...rest) : this;
  }

  text(longest = LONGEST): string {
    const scalar = this.scalar('a text');
    if (scalar === undefined) return '';
    if (typeof scalar.value !== 'string') {
      this.fault(`A text is expected, but this reads as ${nameOf(scalar.value)}.`, 'Put the value in double quotes.');
      return '';
    }
    const text = scalar.value.trim();
    if (text === '') this.fault('The text is empty.', 'Write the text or take the line away.');
    if (text.length > longest) {
      this.fault(`The text has ${text.length} characters; ${longest} is the most.`, 'Shorten it.');
    }
    if (
      scalar.type === 'PLAIN' &&
      scalar.comment !== undefined &&
      scalar.comment !== null &&
      !scalar.comment.startsWith(' ')
    ) {
      this.fault('The text is cut off at "#", which starts a comment.', 'Put the whole text in double quotes.');
    }
    return text;
  }

  /** A text in double quotes on one line (content guide section 2). */
  get isQuoted(): boolean {
    return isScalar(this.node) && this.node.type === 'QUOTE_DOUBLE' && !(this.node.source ?? '').includes('\n');
  }

  /** A kebab-case id. */
  word(): string {
    return this.id('word');
  }

  /** A snake-case profile flag. */
  flag(): string {
    return this.id('flag');
  }

  /** An id of a source, a family or a red line: `GC25 42`, `DSA 28(2)`, `RL-03`. */
  code(): string {
    return this.id('code');
  }

  /** A date that exists, `YYYY-MM-DD`. */
  date(): string {
    const text = this.text(10);
    if (text !== '' && !isCalendarDate(text)) this.fault(`"${text}" is no date.`, 'Write it as YYYY-MM-DD.');
    return text;
  }

  integer(least: number, most: number): number {
    const value = this.number();
    if (value === undefined) return least;
    if (!Number.isInteger(value) || value < least || value > most) {
      this.fault(
        `${value} is not a whole number from ${least} to ${most}.`,
        `Write a whole number from ${least} to ${most}.`,
      );
      return least;
    }
    return value;
  }

  number(): number | undefined {
    const scalar = this.scalar('a number');
    if (scalar === undefined) return undefined;
    if (typeof scalar.value !== 'number' || !Number.isFinite(scalar.value)) {
      this.fault(`A number is expected, but this reads as ${nameOf(scalar.value)}.`, 'Write a number without quotes.');
      return undefined;
    }
    return scalar.value;
  }

  bool(): boolean {
    const scalar = this.scalar('true or false');
    if (scalar === undefined) return false;
    if (typeof scalar.value !== 'boolean') {
      this.fault(`true or false is expected, but this reads as ${nameOf(scalar.value)}.`, 'Write true or false.');
      return false;
    }
    return scalar.value;
  }

  oneOf<T extends string>(allowed: readonly [T, ...T[]]): T {
    const text = this.text(60);
    const found = allowed.find((one) => one === text);
    if (found === undefined && text !== '')
      this.fault(`"${text}" is not known here.`, `Write one of ${allowed.join(', ')}.`);
    return found ?? allowed[0];
  }

  /** The plain value of a scalar; undefined for lists, maps and null. */
  plain(): string | number | boolean | undefined {
    if (!isScalar(this.node)) return undefined;
    const { value } = this.node;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
  }

  /** Whether this is a map with this key. Reports nothing. */
  has(key: string): boolean {
    return isMap(this.node) && this.node.has(key);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** Every item of a list, read by `read`. */
  list<T>(read: (item: Reader) => T, { least = 0, most = 5000 } = {}): T[] {
    if (this.absent) return [];
    if (!isSeq(this.node)) {
      this.fault('A list is expected here.', 'Write the items below each other with "- ", or in square brackets.');
      return [];
    }
    const items = this.children();
    if (items.length < least) this.fault(`At least ${least} must stand here.`, 'Add what is missing.');
    if (items.length > most) {
      this.fault(`${items.length} items stand here; ${most} is the most.`, 'Take some away.');
      return [];
    }
    return items.map((child) => read(child.reader));
  }

  /** Every entry of a map whose keys are ids, in file order. */
  entries<T>(read: (key: string, value: Reader) => T): T[] {
    if (this.absent) return [];
    if (!this.isMapping()) return [];
    this.reportDoubleKeys();
    return this.children().map((child) => read(child.key, child.reader));
  }

  /** The fields of a map; unknown, double and missing ones are reported at once. */
  fields<R extends string, O extends string>(required: readonly R[], optional: readonly O[]): Fields<R | O> {
    if (this.absent || !this.isMapping()) return new Fields(this, new Map());
    this.reportDoubleKeys();
    const known = new Set<string>([...required, ...optional]);
    const found = new Map<string, Reader>();
    for (const { key, reader } of this.children()) {
      if (!known.has(key)) {
        reader.fault(`"${key}" is not a field here.`, `Take it away or use one of ${[...known].join(', ')}.`);
      } else if (!found.has(key)) found.set(key, reader);
    }
    for (const key of required) {
      if (!found.has(key)) this.fault(`"${key}" is missing.`, `Add "${key}:" here.`);
    }
    return new Fields(this, found);
  }

  private isMapping(): boolean {
    if (isMap(this.node)) return true;
    this.fault('Named fields are expected here.', 'Write "name: value" lines.');
    return false;
  }

  private reportDoubleKeys(): void {
    const seen = new Set<string>();
    for (const { key, reader } of this.children()) {
      if (seen.has(key)) reader.fault(`"${key}" stands here twice.`, 'Keep one of the two.');
      seen.add(key);
    }
  }

  private scalar(expected: string): Scalar | undefined {
    if (this.absent) return undefined;
    if (isScalar(this.node)) {
      if (this.node.value !== null) return this.node;
      this.fault('Nothing stands here.', `Write ${expected} or take the line away.`);
      return undefined;
    }
    this.fault(`${expected} is expected here, not a list or fields.`, `Write ${expected}.`);
    return undefined;
  }

  private id(form: IdForm): string {
    const id = this.text(80);
    const problem = id === '' ? undefined : idProblem(id, form);
    if (problem) this.fault(problem.says, problem.mend);
    return id;
  }

  private children(): { key: string; reader: Reader }[] {
    if (isSeq(this.node)) {
      return this.node.items.map((item, index) => {
        const name = idOf(item) ?? String(index);
        return { key: String(index), reader: this.child(item, name) };
      });
    }
    if (!isMap(this.node)) return [];
    return this.node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
      const at = isNode(pair.key) ? this.lineOf(pair.key.range?.[0]) : this.line;
      return { key, reader: this.child(pair.value ?? undefined, key, at) };
    });
  }

  private child(node: unknown, name: string, keyLine?: number): Reader {
    const own = isNode(node) && !isPair(node) ? this.lineOf(node.range?.[0]) : undefined;
    return new Reader(
      this.context,
      node,
      this.path === '' ? name : `${this.path}.${name}`,
      keyLine ?? own ?? this.line,
    );
  }

  private lineOf(offset: number | undefined): number {
    return offset === undefined ? this.line : Math.max(1, this.context.lines.linePos(offset).line);
  }
}

/** The fields of one map. A missing field reads as a harmless value: that it is missing has been said already. */
export class Fields<K extends string> {
  constructor(
    readonly self: Reader,
    private readonly found: ReadonlyMap<string, Reader>,
  ) {}

  has(key: K): boolean {
    return this.found.has(key);
  }

  at(key: K): Reader {
    return this.found.get(key) ?? this.self.nothing();
  }

  /** The field read by `read`, or undefined where it is not there. */
  optional<T>(key: K, read: (reader: Reader) => T): T | undefined {
    const reader = this.found.get(key);
    return reader === undefined ? undefined : read(reader);
  }
}

function idOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  for (const key of ['id', 'flag', 'cite', 'version', 'name']) {
    const value = item.get(key);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : 'something else';
}

/** Whether the text is a date of the calendar, `YYYY-MM-DD`. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
