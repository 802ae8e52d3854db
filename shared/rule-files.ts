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

type JsonSchema = z.core.JSONSchema.JSONSchema;
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

function described(
  root: z.ZodType,
  named: Readonly<Record<string, z.ZodType>>,
): NonNullable<JsonSchema['$defs']> {
  const registry = z.registry<{ id: string; description?: string }>();
  for (const [id, schema] of Object.entries({ file: root, ...named }))
    registry.add(schema, { id, ...saying(ruleDescriptions[id]) });
  const { $defs = {} } = z.toJSONSchema(root, {
    target: 'draft-2020-12',
    metadata: registry,
    override: ({ jsonSchema, path }) => {
      const key = path.at(-2) === 'properties' ? path.at(-1) : undefined;
      const said = key === undefined ? undefined : ruleDescriptions[`.${String(key)}`];
      if (said !== undefined) jsonSchema.description = said;
    },
  });
  return $defs;
}

const saying = (description: string | undefined) =>
  description === undefined ? {} : { description };

/** The format of profiles as JSON Schema 2020-12: the file, or a bare array of profiles. */
export function profilesJsonSchema(): JsonSchema {
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
export function tacticsJsonSchema(): JsonSchema {
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
