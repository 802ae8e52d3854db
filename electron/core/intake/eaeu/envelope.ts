/** What messages of the Commission have in common outside their contents. */

/** Namespaces of the Commission begin with `urn:EEC:`; a message without any is let in. */
export const isOfCommission = (namespace: string | null): boolean =>
  namespace === null || namespace.toUpperCase().startsWith('URN:EEC:');

/** Signatures and attached files: the raw message keeps them. */
export const unread = new Set(['Signature', 'Signatures', 'DocArchIdDetails', 'BinaryData']);

/** Items stand in the shipment, and the shipment in the root. */
export const itemDepth = 3;
