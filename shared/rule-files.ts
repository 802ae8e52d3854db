import { z } from 'zod';
import { describedConditionSchema } from './condition.ts';
import { profileSchema, ruleBookSchema } from './profile.ts';
import { riskListSchema } from './risk-list.ts';
import { ruleDescriptions } from './rule-descriptions.ts';
import { tacticsSchema } from './tactics.ts';
import { trilingualSchema } from './trilingual.ts';

/** What a file of profiles calls itself under `daliz`. */
export const profilesName = 'profiles';
/** Version of the format: a file of another one is refused rather than guessed at. */
export const profilesVersion = 1;

/** A file of profiles with the lists they refer to; `lists` may be left out. */
export const profilesFileSchema = z.strictObject({
  daliz: z.literal(profilesName),
  version: z.literal(profilesVersion),
  profiles: ruleBookSchema.shape.profiles,
  lists: ruleBookSchema.shape.lists.optional(),
});

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The profile as it is described: the same, its condition referring to itself. */
const describedProfile = profileSchema.extend({
  condition: describedConditionSchema,
  exceptions: z
    .array(
      z.strictObject({ condition: describedConditionSchema, reason: z.string().min(1).max(300) }),
    )
    .max(20)
    .optional(),
});

/** The parts of a schema by name, with a description at every key of theirs. */
function described(
  root: z.ZodType,
  named: Readonly<Record<string, z.ZodType>>,
): Record<string, unknown> {
  const registry = z.registry<{ id: string; description?: string }>();
  for (const [id, schema] of Object.entries({ file: root, ...named })) {
    const description = ruleDescriptions[id];
    registry.add(schema, { id, ...(description === undefined ? {} : { description }) });
  }
  const { $defs = {} } = z.toJSONSchema(root, { target: 'draft-2020-12', metadata: registry });
  return Object.fromEntries(Object.entries($defs).map(([id, part]) => [id, withWords(part)]));
}

const record = z.record(z.string(), z.unknown());

/** A part of a schema with what every key within it means. */
function withWords(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withWords);
  const parsed = record.safeParse(part);
  if (!parsed.success) return part;
  return Object.fromEntries(
    Object.entries(parsed.data).map(([key, value]) => [
      key,
      key === 'properties' ? keysWithWords(record.parse(value)) : withWords(value),
    ]),
  );
}

function keysWithWords(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const description = ruleDescriptions[`.${key}`];
      const inside = record.parse(withWords(value));
      return [key, description === undefined ? inside : { description, ...inside }];
    }),
  );
}

/** The format of profiles as JSON Schema 2020-12: the file, or a bare array of profiles. */
export function profilesJsonSchema(): Record<string, unknown> {
  const root = profilesFileSchema.extend({ profiles: z.array(describedProfile).max(100_000) });
  const $defs = described(root, {
    profile: describedProfile,
    condition: describedConditionSchema,
    list: riskListSchema,
    trilingual: trilingualSchema,
  });
  return {
    $schema: draft,
    title: 'Daliz risk profiles',
    description:
      'Risk profiles with the lists they refer to, as `daliz profiles check` reads them. A bare array of profiles is accepted too. A key the schema does not know is an error: a profile is taken as it was meant, or not at all.',
    anyOf: [
      { $ref: '#/$defs/file' },
      { type: 'array', items: { $ref: '#/$defs/profile' }, maxItems: 100_000 },
    ],
    $defs,
  };
}

/** The tactics as JSON Schema 2020-12. */
export function tacticsJsonSchema(): Record<string, unknown> {
  const $defs = described(tacticsSchema, {});
  return {
    $schema: draft,
    title: 'Daliz tactics',
    description:
      'The approved tactics: how scores, categories, chance and capacity become corridors. Shares are hundredths of a per cent: 10,000 is all.',
    $ref: '#/$defs/file',
    $defs,
  };
}
