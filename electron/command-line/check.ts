import type { Command } from 'commander';
import type { Finding } from '../../shared/finding.ts';
import type { Language } from '../../shared/languages.ts';
import { tellGround } from '../../shared/locales/tell-ground.ts';
import type { ControlBasis } from '../core/control/control.ts';
import { boxesOf } from '../core/control/boxes-of.ts';
import { noLedger } from '../core/control/ledger.ts';
import { sayFinding, sayQuarantine } from '../core/control/texts.ts';
import { checkPaths, isRefused, type Checked } from '../core/intake/checking.ts';
import { noMappings, type MappingOf } from '../core/intake/csv/columns.ts';
import { savedMappings } from '../core/intake/mappings.ts';
import { shippedTables } from '../core/reference/shipped.ts';
import { loadTables } from '../core/reference/tables.ts';
import { systemClock } from '../core/store/clock.ts';
import { ledgerOf } from '../core/work/ledger.ts';
import { languageOption } from './options.ts';
import { print, printJson, progressTo } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';

/** A finding with its words, boxes and ground; `source` is `null` for what reading itself found. */
function findingRow(finding: Finding, language: Language) {
  return {
    code: finding.code,
    severity: finding.severity,
    item: finding.item,
    field: finding.field,
    boxes: boxesOf(finding),
    message: sayFinding(finding, language),
    source: tellGround(finding.code, language),
  };
}

/** One row of `check --json`: a contract with whoever calls us. */
function checkedRow(checked: Checked, language: Language) {
  const { file, format } = checked;
  if (checked.declaration === null) {
    const reason = sayQuarantine(checked.reason, language);
    return {
      file,
      format,
      registrationNumber: null,
      items: null,
      refused: false,
      findings: [],
      reason,
    };
  }
  const { declaration, findings } = checked;
  return {
    file,
    format,
    registrationNumber: declaration.registrationNumber,
    items: declaration.items.length,
    refused: isRefused(findings),
    findings: findings.map((finding) => findingRow(finding, language)),
    reason: null,
  };
}

type CheckedRow = ReturnType<typeof checkedRow>;

/** A declaration and its findings for a person, errors first as they come. */
function checkedText(row: CheckedRow): string {
  if (row.reason !== null) return `unreadable: ${row.file}: ${row.reason}`;
  const verdict = row.refused ? 'refused' : 'sound';
  const head = `${verdict}: ${row.file}: ${row.registrationNumber ?? 'unregistered'}`;
  const lines = row.findings.map(
    ({ severity, code, message }) => `  ${severity} ${code}: ${message}`,
  );
  return [head, ...lines].join('\n');
}

interface CheckOptions extends Omit<EnterOptions, 'db'> {
  readonly db?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

interface Basis {
  readonly basis: ControlBasis;
  readonly mappingOf: MappingOf;
  readonly close: () => void;
}

/** The tables, the ledger and the mappings of a post, which is only read; without one, the tables that ship. */
async function basisOf(options: CheckOptions): Promise<Basis> {
  const { db } = options;
  const now = systemClock.now();
  if (db === undefined) {
    const basis = { now, tables: shippedTables(), ledger: noLedger };
    return { basis, mappingOf: noMappings, close: () => undefined };
  }
  const { store, leave } = await enterToRead('check', { ...options, db });
  return {
    basis: { now, tables: loadTables(store), ledger: ledgerOf(store) },
    mappingOf: savedMappings(store),
    close: leave,
  };
}

export function addCheckCommand(daliz: Command): void {
  withNaming(daliz.command('check'))
    .description('reads and controls message files and folders and stores nothing')
    .argument('<paths...>', 'files and folders')
    .option('--db <file>', 'post whose tables and earlier declarations are used; only read')
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action(async (paths: string[], options: CheckOptions) => {
      const { basis, mappingOf, close } = await basisOf(options);
      const progress = progressTo(process.stderr, 'checked');
      const rows: CheckedRow[] = [];
      const counts = { checked: 0, refused: 0, unreadable: 0 };
      try {
        for await (const checked of checkPaths(paths, basis, mappingOf)) {
          const row = checkedRow(checked, options.lang);
          if (row.reason === null) counts.checked += 1;
          else counts.unreadable += 1;
          if (row.refused) counts.refused += 1;
          // For a person at once; as JSON the object has to be whole.
          if (options.json === true) rows.push(row);
          else print(checkedText(row));
          progress.tell({ stage: 'check', done: counts.checked + counts.unreadable, total: null });
        }
      } finally {
        progress.end();
        close();
      }
      if (options.json === true) printJson({ declarations: rows, ...counts });
      else {
        const { checked, refused, unreadable } = counts;
        print(`\nchecked ${checked}: refused ${refused}; unreadable ${unreadable}`);
      }
      process.exitCode = counts.refused > 0 || counts.unreadable > 0 ? 1 : 0;
    });
}
