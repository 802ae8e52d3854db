import type { Bridge, PortDelivery } from '../../shared/bridge.ts';

declare global {
  interface Window {
    /** What the shell gives a window; see shared/bridge.ts. */
    readonly daliz: Bridge<File>;
  }
}

function isOurDelivery(event: MessageEvent<unknown>, ticket: string): boolean {
  const expected: PortDelivery = { kind: 'daliz.port', ticket };
  const { data } = event;
  return (
    event.source === window &&
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    'ticket' in data &&
    data.kind === expected.kind &&
    data.ticket === expected.ticket
  );
}

/** The line to the core, once the shell has handed it over. */
export const corePort: Promise<MessagePort> = new Promise((resolve) => {
  const ticket = crypto.randomUUID();
  function onMessage(event: MessageEvent<unknown>) {
    const port = event.ports[0];
    if (port === undefined || !isOurDelivery(event, ticket)) return;
    window.removeEventListener('message', onMessage);
    resolve(port);
  }
  window.addEventListener('message', onMessage);
  window.daliz.connect(ticket);
});
