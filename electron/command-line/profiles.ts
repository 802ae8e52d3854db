import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { dayAtThePost } from '../../shared/day.ts';
import { diagnosticSeverities, type Diagnostic } from '../../shared/diagnostic.ts';
import type { Language } from '../../shared/languages.ts';
import type { RuleBook } from '../../shared/profile.ts';
import { sayDiagnostic } from '../../shared/sentence/diagnostic.ts';
import { tellPart } from '../../shared/sentence/part.ts';
import { tellProfile, type ProfileTelling } from '../../shared/sentence/profile.ts';
import { inOneLine, linesOf } from '../../shared/sentence/written.ts';
import type { FileFault } from '../core/profiles/file-faults.ts';
import { activeRules } from '../core/profiles/active.ts';
import { fieldData } from '../core/profiles/field-data.ts';
import { readRuleFile } from '../core/profiles/read-file.ts';
import { sayFault } from '../core/profiles/say-fault.ts';
import { starterTactics } from '../core/profiles/starter.ts';
import { analyze } from '../core/risk/analyze/analyze.ts';
import type { AnalyzeOptions } from '../core/risk/analyze/setting.ts';
import { systemClock } from '../core/store/clock.ts';
import { withFile } from './file-trouble.ts';
import { languageOption } from './options.ts';
import { print, printJson } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { addProfilesLoad } from './profiles-load.ts';

/** One line of `profiles check --json`: a contract with whoever calls us. */
type Row = Omit<Diagnostic, 'params'> & {
  readonly message: string;
  /** The part of the condition it is about, as a sentence; `null` where it is about another thing. */
  readonly part: string | null;
  readonly help: string | null;
};

function faultRow(fault: FileFault, language: Language): Row {
  const { code, profile, list, path } = fault;
  const { message, help } = sayFault(fault, language);
  return { code, severity: 'error', profile, list, path, message, part: null, help: help || null };
}

function diagnosticRow(diagnostic: Diagnostic, book: RuleBook, language: Language): Row {
  const { params: _params, ...rest } = diagnostic;
  const concerned = book.profiles.find(({ code }) => code === diagnostic.profile);
  const telling = { language, listName: listNames(book) };
  return {
    ...rest,
    ...sayDiagnostic(diagnostic, language),
    part: concerned === undefined ? null : tellPart(concerned, diagnostic.path, telling),
  };
}

function listNames({ lists }: RuleBook) {
  const names = new Map(lists.map(({ code, name }) => [code, name]));
  return (code: string) => names.get(code);
}

/** Where something was found and what, for a person. */
function rowText({ severity, code, profile, list, path, message, part, help }: Row): string {
  const place = [profile ?? list ?? '', path].filter((part) => part !== '').join(' ');
  const head = `${severity}  ${code}${place === '' ? '' : `  ${place}`}`;
  return [
    head,
    `  ${message}`,
    ...(part === null ? [] : [`    ${part}`]),
    ...(help === null ? [] : [`  → ${help}`]),
  ].join('\n');
}

/** Decisions of a post looked at for what it knows of its declarations. */
const looked = 5_000;

/** The tactics and the data of a post, which is only read; without one, the tactics that ship with the program. */
async function optionsOf(options: CheckOptions, asOf: string): Promise<AnalyzeOptions> {
  const { db } = options;
  if (db === undefined) return { asOf, tactics: starterTactics };
  const { store, leave } = await enterToRead('profiles check', { ...options, db });
  try {
    const { tactics } = activeRules(store);
    return { asOf, tactics: tactics.tactics, data: fieldData(store, looked) };
  } finally {
    leave();
  }
}

function day(value: string): string {
  const parsed = z.iso.date().safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('A day as yyyy-mm-dd.');
  return parsed.data;
}

interface CheckOptions extends Omit<EnterOptions, 'db'> {
  readonly db?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

async function check(file: string, given: CheckOptions): Promise<void> {
  const { asOf, json, lang } = given;
  const options = await optionsOf(given, asOf ?? dayAtThePost(systemClock.now()));
  const read = withFile(file, () => readRuleFile(file));
  const rows = read.ok
    ? analyze(read.book, options).map((diagnostic) => diagnosticRow(diagnostic, read.book, lang))
    : read.faults.map((fault) => faultRow(fault, lang));
  const [errors = 0, warnings = 0, infos = 0] = diagnosticSeverities.map(
    (severity) => rows.filter((row) => row.severity === severity).length,
  );
  const summary = {
    usable: read.ok,
    profiles: read.ok ? read.book.profiles.length : null,
    lists: read.ok ? read.book.lists.length : null,
    errors,
    warnings,
    infos,
  };
  if (json === true) printJson({ file, asOf: options.asOf, diagnostics: rows, summary });
  else {
    for (const row of rows) print(rowText(row));
    print(
      `${rows.length === 0 ? '' : '\n'}${read.ok ? `${summary.profiles} profiles, ${summary.lists} lists` : 'refused'}: ` +
        `errors ${errors}, warnings ${warnings}, notes ${infos}`,
    );
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

function tellings(book: RuleBook, language: Language): ProfileTelling[] {
  const telling = { language, listName: listNames(book) };
  return book.profiles.map((profile) => tellProfile(profile, telling));
}

function tellingText({ title, parts }: ProfileTelling): string {
  const told = parts.flatMap(({ head, of }) =>
    of.of.length === 0 ? [`  ${head}: ${of.text}`] : [`  ${head}:`, ...linesOf(of, 2)],
  );
  return [title, ...told].join('\n');
}

/** One profile of `profiles print --json`: a contract with whoever calls us. */
function tellingRow({ code, title, parts }: ProfileTelling) {
  return {
    code,
    title,
    parts: parts.map(({ key, head, of }) => ({
      key,
      head,
      text: inOneLine(of),
      lines: linesOf(of),
    })),
  };
}

function printFile(file: string, { json, lang }: { json?: boolean; lang: Language }): void {
  const read = withFile(file, () => readRuleFile(file));
  if (!read.ok) {
    const rows = read.faults.map((fault) => faultRow(fault, lang));
    if (json === true) printJson({ profiles: null, diagnostics: rows });
    else for (const row of rows) process.stderr.write(`${rowText(row)}\n`);
    process.exitCode = 1;
    return;
  }
  const told = tellings(read.book, lang);
  if (json === true) printJson({ profiles: told.map(tellingRow), diagnostics: [] });
  else print(told.map(tellingText).join('\n\n'));
}

export function addProfilesCommands(daliz: Command): void {
  const profiles = daliz.command('profiles').description('risk profiles in files');
  withNaming(profiles.command('check'))
    .description(
      'checks a file of profiles: whether it can be used, and what the analyzer says of it',
    )
    .argument('<file>', 'profiles as JSON')
    .option('--db <file>', 'post whose tactics and declarations are used; only read')
    .option('--as-of <day>', 'the day it is looked at on; today where it is left out', day)
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action(check);
  profiles
    .command('print')
    .description('prints every profile of a file as sentences')
    .argument('<file>', 'profiles as JSON')
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action(printFile);
  addProfilesLoad(profiles);
}
