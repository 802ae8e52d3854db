import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract/contract.ts';
import { corePort } from './port.ts';

/** One link for the life of the window, made when the shell hands over the port. */
const link = corePort.then((port) => {
  const made = new RPCLink({ port });
  port.start();
  return made;
});

/**
 * The core, procedure by procedure: `client.declarations.get({ id })`. Every failure
 * is an ORPCError whose `code` is one of shared/contract/procedure.ts `failures`.
 */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new DynamicLink(async () => link),
);

/** The same procedures for TanStack Query: `useQuery(rpc.declarations.counts.queryOptions())`. */
export const rpc: RouterUtils<ContractRouterClient<Contract>> = createTanstackQueryUtils(client);

/**
 * Answers stay until something changes them: the core is in the same machine, so
 * nothing is asked again because a window was focused, and nothing waits for a network.
 */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onSuccess: () => tellOtherWindows() }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: 30_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Between the windows of this program: one of them changed something. Nothing of what it was is said here. */
const changes = new BroadcastChannel('daliz.changes');

/** For what is changed past the mutations that tell it by themselves. */
export function tellOtherWindows(): void {
  changes.postMessage('changed');
}

// What is on the screen is asked for again at once, the rest when it is next shown. A view that
// leaves an entry in the journal does so only where it is on the screen.
changes.addEventListener('message', () => void queryClient.invalidateQueries());

/** Something came or was done: whatever is told of declarations is asked for again when it is next shown. */
export async function declarationsChanged(): Promise<void> {
  const told = [
    rpc.declarations.key(),
    rpc.versions.key(),
    rpc.consignments.key(),
    rpc.documents.key(),
    rpc.traders.key(),
    rpc.work.key(),
    rpc.paper.key(),
  ];
  tellOtherWindows();
  await Promise.all(told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** Documents were written down or taken out: whatever is told of them is asked for again. */
export async function documentsChanged(): Promise<void> {
  tellOtherWindows();
  await queryClient.invalidateQueries({ queryKey: rpc.documents.key() });
}
