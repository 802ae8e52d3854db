import { SaxesParser } from 'saxes';
import { columnOf, type Column } from './columns.ts';
import { problemAt, problemOfFile, type Problems } from './problems.ts';
import type { RawRow } from './raw-row.ts';

/** Elements of the National Bank's file of rates, and the columns they are. */
const heads: Readonly<Record<string, string>> = {
  title: 'currency',
  description: 'rate',
  quant: 'scale',
  pubdate: 'from',
  date: 'from',
};

/** `17.03.26` is of this century. */
const fullYear = (text: string): string => text.replace(/^(\d{2}\.\d{2}\.)(\d{2})$/, '$120$2');

/** Official exchange rates as the National Bank of Kazakhstan publishes them: items with title, description, quant. */
export function readRatesXml(content: string, problems: Problems): RawRow[] {
  const rows: RawRow[] = [];
  const parser = new SaxesParser();
  let ofFile = '';
  let item: Map<Column, string> | null = null;
  let line = 1;
  let text = '';
  parser.on('doctype', () => {
    throw new Error('document type definition');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'item') {
      item = new Map();
      line = parser.line;
    }
  });
  parser.on('text', (more) => (text += more));
  parser.on('closetag', ({ name }) => {
    const head = heads[name.toLowerCase()];
    const column = head === undefined ? undefined : columnOf('exchange', head);
    if (name === 'item' && item !== null) {
      const from = columnOf('exchange', 'from');
      if (from !== undefined && !item.has(from) && ofFile !== '') item.set(from, ofFile);
      rows.push({ place: { line }, cells: item });
      item = null;
    } else if (column !== undefined && item !== null) item.set(column, fullYear(text.trim()));
    else if (name === 'date') ofFile = fullYear(text.trim());
  });
  try {
    parser.write(content).close();
  } catch (error) {
    const cause = error instanceof Error ? error.message.slice(0, 200) : '';
    problems.add(problemAt({ line: parser.line }, null, 'FILE_UNREADABLE', { cause }));
    return [];
  }
  if (rows.length === 0) problems.add(problemOfFile('FORMAT_UNKNOWN'));
  return rows;
}
