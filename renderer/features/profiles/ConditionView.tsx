import { useMemo } from 'react';
import type { Condition } from '../../../shared/condition.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { sentenceOf, type Sentence } from '../../../shared/sentence/sentence.ts';
import { useLanguage } from '../../i18n/index.ts';

interface ConditionProps {
  readonly condition: Condition;
  readonly lists: readonly Pick<RiskList, 'code' | 'name'>[];
}

/** A condition printed for reading, its parts indented under one another. */
export function ConditionView({ condition, lists }: ConditionProps) {
  const language = useLanguage();
  const sentence = useMemo(
    () =>
      sentenceOf(condition, {
        language,
        listName: (code) => lists.find((list) => list.code === code)?.name,
      }),
    [condition, lists, language],
  );
  return (
    <ul className="condition">
      <Lines sentence={sentence} />
    </ul>
  );
}

function Lines({ sentence }: { readonly sentence: Sentence }) {
  return (
    <li>
      {sentence.text}
      {sentence.of.length > 0 && (
        <ul>
          {sentence.of.map((each, index) => (
            <Lines key={index} sentence={each} />
          ))}
        </ul>
      )}
    </li>
  );
}
