import type { Command } from 'commander';
import type { Language } from '../../shared/languages.ts';
import { tellGround } from '../../shared/locales/tell-ground.ts';
import { rules } from '../core/control/control.ts';
import type { Rule } from '../core/control/rule.ts';
import { languageOption } from './options.ts';
import { print, printJson, table } from './output.ts';

/** One row of `rules --json`: a contract with whoever calls us. */
function ruleRow(rule: Rule, language: Language) {
  const { code, severity, elsewhere, field, boxes, where, documents, needs, valid } = rule;
  return {
    code,
    severity,
    /** Its severity for declarations of other administrations than those of the Union. */
    elsewhere: elsewhere ?? severity,
    field,
    boxes,
    /** Where it comes from, in the language asked for. */
    source: tellGround(code, language) ?? '',
    /** Where it is law: `eaeu`, `kazakhstan`; `null` is anywhere. */
    where: where ?? null,
    /** Kinds of document it is about; empty: every one. */
    documents: documents ?? [],
    /** Tables without which it is not checked. */
    needs: needs ?? [],
    /** Days of registration it is valid on, both inclusive; `null` is without end. */
    from: valid?.from ?? null,
    until: valid?.until ?? null,
  };
}

export function addRulesCommand(daliz: Command): void {
  daliz
    .command('rules')
    .description('lists every rule of format-logical control')
    .option('--json', 'an array of rules as JSON')
    .addOption(languageOption())
    .action((options: { json?: boolean; lang: Language }) => {
      const rows = rules.map((rule) => ruleRow(rule, options.lang));
      if (options.json === true) {
        printJson(rows);
        return;
      }
      print(
        table(
          ['code', 'severity', 'boxes', 'valid', 'needs', 'source'],
          rows.map(({ code, severity, boxes, source, needs, from, until }) => [
            code,
            severity,
            boxes.join(' '),
            from === null && until === null ? '' : `${from ?? ''}–${until ?? ''}`,
            needs.join(' '),
            source,
          ]),
        ),
      );
      print(`\n${rows.length} rules`);
    });
}
