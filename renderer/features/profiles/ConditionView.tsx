import { useMemo } from 'react';
import type { Condition } from '../../../shared/condition.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { useNames } from '../../ui/names.ts';
import { useCodes } from '../declaration/useCodes.ts';
import { sentenceOf, type Sentence } from './sentence.ts';

/** Fields whose values are codes of a table: which family of terms holds their meaning. */
const families: Readonly<Record<string, string>> = {
  direction: 'direction',
  procedure: 'procedure',
  requestedProcedure: 'procedure',
  previousProcedure: 'procedure',
  borderMode: 'mode',
  documentKinds: 'document',
};
const countryFields = new Set([
  'dispatchCountry',
  'destinationCountry',
  'tradingCountry',
  'origin',
]);

/** A condition printed for reading, its parts indented under one another. */
export function ConditionView({ condition }: { readonly condition: Condition }) {
  const language = useLanguage();
  const say = useWords('profiles');
  const terms = useWords('terms');
  const names = useNames();
  const codes = useCodes();
  const sentence = useMemo(
    () =>
      sentenceOf(condition, {
        language,
        say,
        unit: (unit) => terms(`unit.${unit}`),
        meaning: (field, value) => {
          if (countryFields.has(field)) return names.country(value);
          const family = families[field];
          return family === undefined ? null : codes(family, value);
        },
      }),
    [condition, language, say, terms, names, codes],
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
