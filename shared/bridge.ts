/**
 * The whole of what a window is given by the shell, as `window.daliz`. Everything
 * else it asks of the core goes through the contract, over the port of `connect`.
 *
 * `HostFile` is the host's `File`: shared code knows no DOM.
 */
export interface Bridge<HostFile> {
  /**
   * Opens a line to the core. A MessagePort cannot cross the context bridge, so it
   * arrives as a `message` event of the window itself: `event.source === window`,
   * `event.data` is `{ kind: 'daliz.port', ticket }` with the same ticket, and the
   * port is `event.ports[0]`. Listen first, then connect.
   */
  connect(ticket: string): void;
  /** Full path of a file that the person dropped or chose; empty where it has none. */
  pathOf(file: HostFile): string;
  /** Zooms by steps of 20 % (`+1`, `-1`); `0` returns to 100 %. Answers with the zoom in per cent. */
  zoom(steps: number): number;
  /** `win32`, `linux` or `darwin`. */
  readonly platform: string;
  readonly versions: { readonly electron: string; readonly chrome: string; readonly node: string };
}

/** `data` of the message event that carries the port. */
export interface PortDelivery {
  readonly kind: 'daliz.port';
  readonly ticket: string;
}
