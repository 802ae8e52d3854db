import type { QuarantineReason } from '../../../shared/finding.ts';

type XmlFault = Pick<QuarantineReason, 'code' | 'params'>;

/**
 * What the parser (saxes 6.0) says, by what an officer must know of it: codes have words in every
 * language. The order matters: a bad character of a character reference is a bad reference.
 */
const meanings: readonly (readonly [RegExp, QuarantineReason['code']])[] = [
  [/^unclosed tag: (?<element>.+)$/, 'XML_UNCLOSED'],
  [/^(unexpected end|document must contain a root element)\.$/, 'XML_CUT_OFF'],
  [
    /^(unexpected close tag|unmatched closing tag: .+|weird empty close tag)\.$/,
    'XML_TAGS_CROSSED',
  ],
  [/^(text data outside of root node|documents may contain only one root)\.$/, 'XML_OUTSIDE_ROOT'],
  [
    /^(undefined entity|malformed character entity|(empty|disallowed character in) entity name)\.$/,
    'XML_REFERENCE',
  ],
  [
    /^(attribute without value|unquoted attribute value|no whitespace between attributes)\.$/,
    'XML_ATTRIBUTE',
  ],
  [/^duplicate attribute: .+$/, 'XML_ATTRIBUTE'],
  [/disallowed/, 'XML_CHARACTER'],
];

/** The code for what the parser complains of, given as "line:column: words"; rare complaints keep its own words. */
export function faultOf(complaint: string): XmlFault {
  const words = complaint.replace(/^\d+:\d+:\s*/, '').slice(0, 200);
  for (const [pattern, code] of meanings) {
    const match = pattern.exec(words);
    if (match !== null) return { code, params: { ...match.groups } };
  }
  return { code: 'XML_BROKEN', params: { cause: `${words.replace(/\.$/, '')}.` } };
}
