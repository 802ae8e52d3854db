import {
  blankDeclaration,
  blankItem,
  declarationSchema,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';

/** A declaration of which only what a test speaks about is said. */
export function declarationOf(
  said: Partial<Declaration>,
  items: readonly Partial<Item>[],
): Declaration {
  return declarationSchema.parse({
    ...blankDeclaration(),
    type: 'IM',
    generalProcedure: '4',
    direction: 'import',
    procedure: '40',
    ...said,
    items: items.map((item, index) => ({ ...blankItem(index + 1), ...item })),
  });
}
