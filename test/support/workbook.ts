import { randomUUID } from 'node:crypto';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Applied, Entry, Preview } from '#api/workbooks/workbook.types.js';
import type { TestClient } from './graphql-client.js';

export type Refusal = { readonly code: string; readonly message: string; readonly mend: string };

/** The file of an assessment as a person downloads it. */
export async function downloadWorkbook(client: TestClient, id: string, format = 'xlsx'): Promise<Buffer> {
  const response = await client.fetch(`/api/assessments/${id}/workbook.${format}`);
  if (response.status !== 200) throw new Error(`download answered ${response.status}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export function sendWorkbook(
  client: TestClient,
  path: string,
  file: Buffer | string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(Buffer.from(file))]), 'answers.xlsx');
  return client.fetch(path, { method: 'POST', body });
}

/** What reading the file in would do. */
export async function previewOf(client: TestClient, id: string, file: Buffer | string): Promise<Preview> {
  const response = await sendWorkbook(client, `/api/assessments/${id}/workbook/preview`, file);
  if (response.status !== 200) throw new Error(`preview answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Preview;
}

/** The sentence a file is refused with. */
export async function refusalOf(
  client: TestClient,
  id: string,
  file: Buffer | string,
): Promise<Refusal & { status: number }> {
  const response = await sendWorkbook(client, `/api/assessments/${id}/workbook/preview`, file);
  return { ...((await response.json()) as Refusal), status: response.status };
}

export function applyWorkbook(
  client: TestClient,
  id: string,
  file: Buffer | string,
  { token, take = [], operationId = randomUUID() }: { token: string; take?: string[]; operationId?: string },
): Promise<Response> {
  const fields = { operationId, token, take: JSON.stringify(take) };
  return sendWorkbook(client, `/api/assessments/${id}/workbook`, file, fields);
}

/** Looks at the file and saves everything that it shows. */
export async function readIn(
  client: TestClient,
  id: string,
  file: Buffer | string,
  take: string[] = [],
): Promise<Applied> {
  const { token } = await previewOf(client, id, file);
  const response = await applyWorkbook(client, id, file, { token, take });
  if (response.status !== 200) throw new Error(`import answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Applied;
}

/** The entry of a question or harm. */
export function entryOf({ entries }: Preview, id: string): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`the preview has no ${id}`);
  return found;
}

/** A sheet by the titles of its columns and the ids of its rows. */
export class SheetEditor {
  constructor(private readonly sheet: Worksheet) {}

  set(id: string, title: string, value: unknown): this {
    this.cell(id, title).value = value as string;
    return this;
  }

  get(id: string, title: string): unknown {
    return this.cell(id, title).value;
  }

  address(id: string, title: string): string {
    return this.cell(id, title).address;
  }

  cell(id: string, title: string) {
    return this.sheet.getCell(this.rowOf(id), this.columnOf(title));
  }

  private columnOf(title: string): number {
    for (let column = 1; column <= this.sheet.columnCount; column += 1) {
      if (this.sheet.getCell(1, column).value === title) return column;
    }
    throw new Error(`the sheet has no column ${title}`);
  }

  private rowOf(id: string): number {
    for (let row = 2; row <= this.sheet.rowCount; row += 1) {
      if (this.sheet.getCell(row, 1).value === id) return row;
    }
    throw new Error(`the sheet has no row ${id}`);
  }
}

export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  return workbook;
}

/** The file after somebody edited it in a spreadsheet program. */
export async function editWorkbook(
  file: Buffer,
  edit: (answers: SheetEditor, workbook: Workbook) => void,
): Promise<Buffer> {
  const workbook = await openWorkbook(file);
  const answers = workbook.getWorksheet('Answers');
  if (!answers) throw new Error('the workbook has no answers');
  edit(new SheetEditor(answers), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
