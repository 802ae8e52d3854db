import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { fieldById } from '../../shared/fields.ts';
import { rounded } from '../../shared/figures.ts';
import type { Language } from '../../shared/languages.ts';
import { minorDigits, nationalCurrency } from '../../shared/money.ts';
import type { Rate, Replay } from '../../shared/replay.ts';
import { ReplayDesk } from '../core/profiles/replay-desk.ts';
import { sayReplay } from '../core/profiles/replay-words.ts';
import { languageOption } from './options.ts';
import { print, printJson, progressTo, table } from './output.ts';
import { recordReplay } from '../core/profiles/replay-record.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { bookFrom } from './rule-files.ts';

interface Options extends EnterOptions {
  profiles?: string;
  from?: string;
  to?: string;
  anyDay?: boolean;
  json?: boolean;
  lang: Language;
}

function day(value: string): string {
  const parsed = z.iso.date().safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('A day, yyyy-mm-dd.');
  return parsed.data;
}

export function addReplayCommand(daliz: Command): void {
  const command = withNaming(daliz.command('replay'))
    .description('what profiles would have done to the stored past of a post; stores nothing')
    .requiredOption('--db <file>', 'database of the post; only read, unless somebody is named')
    .option('--profiles <file>', 'profiles with their lists; left out: those in force')
    .option('--from <day>', 'first day of the declarations looked at', day)
    .option('--to <day>', 'last day of them', day)
    .option('--any-day', 'let profiles fire also on days they are not valid on')
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption());
  command.action(async (options: Options) => {
    const { from = null, to = null } = options;
    if (from !== null && to !== null && from > to)
      command.error(`error: the first day ${from} lies after the last ${to}`, { exitCode: 2 });
    const book = options.profiles === undefined ? null : bookFrom(options.profiles);
    const { store, actor, named, leave } = await enterToRead('replay', options);
    const progress = progressTo(process.stderr, 'replayed');
    try {
      const heedsValidity = options.anyDay !== true;
      const request = { book, drafts: [], only: null, from, to, heedsValidity };
      if (named) recordReplay(store, actor, request);
      const steps = new ReplayDesk().answer(store, request);
      for (;;) {
        const step = steps.next();
        if (step.done !== true) {
          progress.tell(step.value);
          continue;
        }
        progress.end();
        if (options.json === true) printJson(step.value);
        else print(replayText(step.value, options.lang));
        // Nothing to look at is something to look after.
        process.exitCode = step.value.declarations === 0 ? 1 : 0;
        return;
      }
    } finally {
      leave();
    }
  });
}

const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1)} %`;
const interval = ({ low, high }: Rate): string =>
  low === null || high === null ? '–' : `${percent(low)} – ${percent(high)}`;

/** A sum of the national currency in whole units and its parts, as the post writes it. */
const sum = (minor: number | null | undefined): string =>
  minor == null ? '–' : rounded(minor / 10 ** minorDigits(nationalCurrency), 2, 2);

/** A replay for a person: one line a profile, then what is true of all of them. */
function replayText(replay: Replay, language: Language): string {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    sayReplay(key, language, params);
  const { period, declarations, items, baseline, profiles, set } = replay;
  if (period === null) return say('empty');
  const heads = ['profile', 'hits', 'counted', 'items', 'checked', 'confirmed', 'rate'];
  const rows = profiles.map(({ code, hits, counted, items: own, results, lift, hours, money }) => [
    code,
    String(hits),
    String(counted),
    String(own),
    String(results.checked),
    String(results.confirmed),
    percent(results.rate),
    interval(results),
    lift === null ? '–' : lift.toFixed(2),
    String(hours),
    sum(money?.minor),
    `${money?.results ?? 0}/${results.checked}`,
    sum(money?.perHour),
  ]);
  const columns = [...heads, 'interval', 'lift', 'hours', 'assessed', 'known', 'perHour'].map(
    (head) => say(head),
  );
  const figures = columns.map((_, column) => column).slice(1);
  return [
    say('summary', { declarations, items, ...period }),
    table(columns, rows, figures),
    '',
    baseline.rate === null
      ? say('baseline.none')
      : say('baseline', {
          checked: baseline.checked,
          confirmed: baseline.confirmed,
          rate: `${percent(baseline.rate)}, ${interval(baseline)}`,
        }),
    ...liftNotes(replay, say),
    say('bias', { count: set?.unchecked ?? 0 }),
    ...profiles.flatMap(({ code, unknown }) =>
      unknown.map(({ field, declarations: count }) =>
        say('unknown', {
          profile: code,
          field: fieldById(field)?.labels[language] ?? field,
          count,
        }),
      ),
    ),
    say('moneyNote'),
    say('hoursSource', { source: say(`source.${replay.hoursSource}`) }),
    ...(set === null ? [] : setText(set, say)),
  ].join('\n');
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Why there is no lift, said once for all the profiles that share the reason. */
function liftNotes({ profiles }: Replay, say: Say): string[] {
  const reasons = new Set(profiles.flatMap(({ liftReason }) => liftReason ?? []));
  reasons.delete('nothing checked');
  return [...reasons].sort().map((reason) => `${say('lift')}: ${say(`liftReason.${reason}`)}`);
}

function setText(set: NonNullable<Replay['set']>, say: Say): string[] {
  const { hits, moved, hoursThen, hours, movement, results, money } = set;
  const of = { known: money?.results ?? 0, checked: results.checked };
  return [
    '',
    say('set', { hits, moved, hoursThen, hours }),
    ...(results.checked === 0
      ? []
      : [
          money === null
            ? say('set.money.none', of)
            : say('set.money', {
                ...of,
                sum: sum(money.minor),
                returned: sum(money.returned),
                perHour: sum(money.perHour),
              }),
        ]),
    ...movement.map(({ from, to, declarations }) => say('way', { from, to, count: declarations })),
  ];
}
