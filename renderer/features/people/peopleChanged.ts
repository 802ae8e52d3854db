import { queryClient, rpc, tellOtherWindows } from '../../app/rpc.ts';

/** Somebody was added or changed: the list is asked for again. */
export async function peopleChanged(): Promise<void> {
  tellOtherWindows();
  await queryClient.invalidateQueries({ queryKey: rpc.people.key() });
}

/** The same, on the way to whoever waits for the answer. */
export async function listed<T>(answer: T): Promise<T> {
  await peopleChanged();
  return answer;
}
