import { createContext, use } from 'react';
import type { TracedItem, TraceNode, TraceVerdict } from '../../../../shared/explanation/trace.ts';
import { factWords, traceWords } from '../../../../shared/explanation/trace-words.ts';
import type { AnalystExplanation } from '../../../../shared/explanation.ts';
import { useLanguage, useWords } from '../../../i18n/index.ts';
import { useJumps } from '../jump.tsx';

const Lists = createContext<AnalystExplanation['lists']>([]);

/** What the lists are called that the traces within speak of. */
export const ListNames = Lists.Provider;

/** A condition with what it came to, part by part: the verdict, the comparison, the value found. */
export function TraceView({ trace }: { readonly trace: TraceNode }) {
  return (
    <ul className="trace">
      <Node node={trace} />
    </ul>
  );
}

const signs: Readonly<Record<TraceVerdict, string>> = { yes: '✓', no: '✗', unknown: '?' };

function Verdict({ verdict }: { readonly verdict: TraceVerdict }) {
  const t = useWords('explanation');
  const words = t(`verdict.${verdict}`);
  return (
    <span
      className="trace-verdict"
      data-verdict={verdict}
      role="img"
      aria-label={words}
      title={words}
    >
      {signs[verdict]}
    </span>
  );
}

function Node({ node }: { readonly node: TraceNode }) {
  const t = useWords('explanation');
  const language = useLanguage();
  const lists = use(Lists);
  const listName = (code: string) => lists.find((list) => list.code === code)?.name;
  return (
    <li data-verdict={node.verdict}>
      <Verdict verdict={node.verdict} /> {traceWords(node, { language, listName })}
      {node.kind === 'group' && (
        <ul>
          {node.of.map((part, index) => (
            <Node key={index} node={part} />
          ))}
        </ul>
      )}
      {node.kind === 'items' && (
        <ul>
          {node.items.map((item) => (
            <ItemNode key={item.ordinal} item={item} field={node.field} />
          ))}
          {node.more > 0 && <li className="full-muted">{t('more', { number: node.more })}</li>}
        </ul>
      )}
    </li>
  );
}

function ItemNode({ item, field }: { readonly item: TracedItem; readonly field: string | null }) {
  const t = useWords('explanation');
  const language = useLanguage();
  const { jumps } = useJumps();
  return (
    <li data-verdict={item.verdict}>
      <Verdict verdict={item.verdict} />{' '}
      <button
        type="button"
        className="place-link figures"
        onClick={() => jumps.toItem(item.ordinal)}
      >
        {t('item', { item: item.ordinal })}
      </button>
      {field !== null && ` · ${factWords(item.value, field, language)}`}
      {item.of !== null && (
        <ul>
          <Node node={item.of} />
        </ul>
      )}
    </li>
  );
}
