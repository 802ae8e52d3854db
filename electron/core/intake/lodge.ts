import { exchangeName, exchangeVersion } from '../../../shared/exchange.ts';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { sayFinding } from '../control/texts.ts';
import type { ImportContext } from './context.ts';
import { ownJsonName } from './own-json.ts';
import { sha256, storeWhole } from './raw.ts';
import { insertReceived } from './repository.ts';
import { route } from './route.ts';

/**
 * Lodges a paper made at this post of another (a notice of arrival, a storage document): as a message of our
 * own format, stored, controlled, weighed and journalled like every other.
 *
 * @throws Error where control refuses it, which a paper made of an accepted one does not deserve
 */
export function lodgePaper(
  context: ImportContext,
  declaration: Declaration,
  consignment: number,
): ImportedMessage {
  const { store, actor, clock } = context;
  const text = JSON.stringify({
    daliz: exchangeName,
    version: exchangeVersion,
    declarations: [declaration],
  });
  const bytes = new TextEncoder().encode(text);
  const receivedAt = clock.now();
  const file = `${declaration.sourceId ?? declaration.document}.json`;
  return store.change(actor, (change) => {
    const hash = sha256(bytes);
    const id = insertReceived(change, {
      receivedAt,
      file,
      size: bytes.length,
      sha256: hash,
      bytesOf: null,
    });
    storeWhole(change, id, bytes);
    change.record({
      action: 'message.receive',
      object: { kind: 'message', id: String(id) },
      detail: { file, size: bytes.length, sha256: Buffer.from(hash).toString('hex') },
    });
    const lodged = route(
      change,
      { id, file, receivedAt, consignment },
      { kind: 'read', format: ownJsonName, declaration, findings: [] },
      context,
    );
    if (lodged.status === 'refused') {
      const errors = lodged.findings.filter(({ severity }) => severity === 'error');
      throw new Error(errors.map((finding) => sayFinding(finding, 'en')).join(' '));
    }
    return lodged;
  });
}
