const columns = ['payee', 'name', 'amount', 'currency', 'description'] as const;

/** The most that the bank takes in one file. */
export const mostRows = 200;
const mostBytes = 100_000;

export type FileProblem = 'EMPTY' | 'ENCODING' | 'TOO_LARGE' | 'COLUMNS' | 'TOO_MANY_ROWS';

/** A row as far as it can be shown beside what the bank says of it. */
export interface FileRow {
  readonly payee: string;
  readonly name: string;
}

/** A file to begin with. Nothing is ever paid for its row: it is of zero, to an account that cannot exist. */
export const template = `${columns.join()}\n00000000000000,Name of the receiver,0.00,EUR,What it is for\n`;

/** What is wrong with the file as a whole, found before the bank is asked; the bank looks at each row. */
export function fileProblem(csv: string): FileProblem | null {
  if (csv.trim() === '') return 'EMPTY';
  if (csv.includes('\uFFFD')) return 'ENCODING';
  if (new TextEncoder().encode(csv).length > mostBytes) return 'TOO_LARGE';
  const [header = [], ...rows] = recordsOf(csv);
  if (header.length !== columns.length || columns.some((name) => placeOf(name, header) < 0)) return 'COLUMNS';
  if (rows.length === 0) return 'EMPTY';
  return rows.length > mostRows ? 'TOO_MANY_ROWS' : null;
}

/** Whom each row pays, in the order of the file. */
export function rowsOf(csv: string): FileRow[] {
  const [header = [], ...rows] = recordsOf(csv);
  const [payee, name] = [placeOf('payee', header), placeOf('name', header)];
  return rows.map((cells) => ({ payee: cells[payee]?.trim() ?? '', name: cells[name]?.trim() ?? '' }));
}

export function countOf(csv: string): number {
  return recordsOf(csv).length - 1;
}

function placeOf(column: string, header: readonly string[]): number {
  return header.findIndex((name) => name.trim().toLowerCase() === column);
}

/** The cells of each line that is not blank, after RFC 4180: quotes hold commas, line ends and doubled quotes. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))([^,\r\n]*)(,|\r\n|\r|\n|$)/y;
  const text = csv.replace(/^\uFEFF/, '');
  while (cell.lastIndex < text.length || cells.length > 0) {
    const [, quoted, plain = '', rest = '', end] = cell.exec(text) ?? [];
    cells.push(quoted === undefined ? plain + rest : quoted.replaceAll('""', '"') + rest);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') records.push(cells);
    cells = [];
    if (!end) break;
  }
  return records;
}
