import { declarationSchema, type Declaration } from '../../../../shared/declaration.ts';
import { exchangeName, exchangeVersion } from '../../../../shared/exchange.ts';

/**
 * The message of our own format, piece by piece, a declaration a line: lists of any length are
 * written without being in memory. Every key is said, in the order of the schema. Throws where something
 * is no declaration: a faulty export is worse than none.
 * @param checkpoint of the log of the post it is exported from (`null`: it has none yet); left out where
 *   nothing leaves a post
 */
export function* ownJson(
  declarations: Iterable<Declaration>,
  checkpoint?: string | null,
): Generator<string> {
  const held = checkpoint === undefined ? '' : `"checkpoint":${JSON.stringify(checkpoint)},`;
  yield `{"daliz":${JSON.stringify(exchangeName)},"version":${exchangeVersion},${held}"declarations":[`;
  let separator = '\n';
  for (const declaration of declarations) {
    yield separator + JSON.stringify(declarationSchema.parse(declaration));
    separator = ',\n';
  }
  yield '\n]}\n';
}
