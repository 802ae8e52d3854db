import { writeFileSync } from 'node:fs';
import { importContext, type ImportContext } from '../../../electron/core/intake/context.ts';
import { rawParts } from '../../../electron/core/intake/raw.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import type { ImportSummary } from '../../../shared/contract/intake.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

export const officer = { name: 'officer', role: 'officer' };

/** A post in a folder of its own, and what an officer does with files. */
export class PostAtHand {
  readonly folder = temporaryFolder();
  readonly clock = new TestClock('2026-10-01T05:00:00.000Z');
  readonly store: Store = newPost(this.folder.file('post.db'), this.clock);

  /** What an import works with today. */
  get context(): ImportContext {
    return importContext(this.store, this.clock, officer);
  }

  write(name: string, content: string | Uint8Array): string {
    const file = this.folder.file(name);
    writeFileSync(file, content);
    return file;
  }

  import(name: string, content: string | Uint8Array): Promise<ImportSummary> {
    return importPaths([this.write(name, content)], this.context);
  }

  rawOf(id: number): Buffer {
    return Buffer.concat([...rawParts(this.store, id)]);
  }

  close(): void {
    this.store.close();
    this.folder.remove();
  }
}

/** Our own table: the columns bear the names of the declaration. */
export const ownHeader =
  'sourceId;office;type;direction;declaredOn;consignee.code;consignee.name;countries.dispatch;invoice.currency;item.ordinal;item.hsCode;item.description;item.originCountry;item.grossKilograms;item.netKilograms;item.price';

/** A row of our own table: one goods item of declaration `id`. */
export function ownRow(id: string, ordinal = 1, change: Record<string, string> = {}): string {
  const cells: Record<string, string> = {
    sourceId: id,
    office: '55302',
    type: 'IM',
    direction: 'import',
    declaredOn: '2026-09-28',
    'consignee.name': 'ТОО «Пример»',
    'countries.dispatch': 'CN',
    'invoice.currency': 'USD',
    'item.ordinal': String(ordinal),
    'item.hsCode': '6109100000',
    'item.description': 'Футболки мужские трикотажные из хлопка, размеры 46-56',
    'item.originCountry': 'CN',
    'item.grossKilograms': '120.5',
    'item.netKilograms': '110',
    'item.price': '1500.25',
    ...change,
  };
  return ownHeader
    .split(';')
    .map((name) => cells[name] ?? '')
    .join(';');
}

export const ownTable = (...rows: string[]): string => `${[ownHeader, ...rows].join('\r\n')}\r\n`;
