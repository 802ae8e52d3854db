import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, keepWritten, writes } from '../../../renderer/features/work/draftKeeper.ts';

const stale = new Error('another window was quicker');
const broken = new Error('the disk is full');

/** A draft that is written in one window, and the post where it is kept. */
function window() {
  const post = { revision: 0, text: '', refuses: null as Error | null, saves: [] as string[] };
  const told = { kept: [] as boolean[], failed: [] as unknown[] };
  let text = '';
  const keeper = new DraftKeeper(0, {
    keep: async (revision) => {
      await Promise.resolve();
      post.saves.push(`${text} after ${revision}`);
      if (post.refuses !== null) throw post.refuses;
      if (revision !== post.revision) throw stale;
      post.revision += 1;
      post.text = text;
      return { revision: post.revision, savedAt: '2026-05-12T05:00:00.000Z' };
    },
    newest: () => Promise.resolve(post.revision),
    isStale: (error) => error === stale,
    kept: (_, whole) => told.kept.push(whole),
    failed: (error) => told.failed.push(error),
  });
  const write = (next: string) => {
    text = next;
    keeper.typed();
  };
  /** Another window keeps a draft of its own. */
  const another = (theirs: string) => {
    post.revision += 1;
    post.text = theirs;
  };
  return { post, told, keeper, write, another };
}
const rest = () => vi.runAllTimersAsync();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A draft that is written', () => {
  it('is kept once the hand rests, as it stands then, and not again while nothing is written', async () => {
    const { post, told, keeper, write } = window();
    write('t');
    write('two');
    expect(post.saves).toEqual([]);
    await rest();
    await keeper.flush();
    expect(post.saves).toEqual(['two after 0']);
    expect(told.kept).toEqual([true]);
  });

  it('is kept one save after the other, and what was written during a save is kept after it', async () => {
    const { post, told, keeper, write } = window();
    write('one');
    const first = keeper.flush();
    await Promise.resolve();
    write('two');
    await first;
    await rest();
    expect([post.text, post.revision]).toEqual(['two', 2]);
    expect(told.failed).toEqual([]);
  });

  it('is not thrown away when it could not be kept: whoever asks is told, and the next pause keeps it', async () => {
    const { post, told, keeper, write } = window();
    post.refuses = broken;
    write('one');
    await expect(keeper.flush()).rejects.toBe(broken);
    post.refuses = null;
    write('one more');
    await rest();
    expect(post.text).toBe('one more');
    expect(told.failed).toEqual([broken]);
  });

  it('is not kept any more once it was signed', async () => {
    const { post, keeper, write } = window();
    write('one');
    keeper.end();
    await rest();
    await keeper.flush();
    expect(post.saves).toEqual([]);
  });
});

describe('A draft that another window kept meanwhile', () => {
  it('is never written over unasked, however much is typed', async () => {
    const { post, told, keeper, write, another } = window();
    another('theirs');
    write('mine');
    await rest();
    write('mine, longer');
    await rest();
    await expect(keeper.flush()).rejects.toBe(stale);
    expect([post.text, post.saves]).toEqual(['theirs', ['mine after 0']]);
    expect(told.failed).toEqual([stale]);
  });

  it('is written over where the officer says so, though it was kept once more since', async () => {
    const { post, keeper, write, another } = window();
    another('theirs');
    write('mine');
    await rest();
    another('theirs again');
    await keeper.insist();
    expect(post.text).toBe('mine');
  });

  it('is gone on from where he takes it: the next words are kept after it', async () => {
    const { post, keeper, write, another } = window();
    another('theirs');
    write('mine');
    await rest();
    keeper.goOnFrom(post.revision);
    await keeper.flush();
    expect(post.text).toBe('theirs');
    write('theirs and mine');
    await rest();
    expect(post.text).toBe('theirs and mine');
  });
});

describe('What is written in the window when it is locked', () => {
  it('is kept before the core is told, wherever the hand was', async () => {
    const check = window();
    const act = window();
    const ends = [writes(check.keeper), writes(act.keeper)];
    check.write('last words of the check');
    act.write('last words of the act');
    await keepWritten();
    expect([check.post.text, act.post.text]).toEqual([
      'last words of the check',
      'last words of the act',
    ]);
    for (const end of ends) end();
    check.write('after it was left');
    await keepWritten();
    expect(check.post.text).toBe('last words of the check');
  });

  it('holds the lock up neither where it cannot be kept nor where nothing answers', async () => {
    const { post, keeper, write, told } = window();
    const end = writes(keeper);
    post.refuses = broken;
    write('mine');
    await keepWritten();
    expect(told.failed).toEqual([broken]);
    end();

    const silent = new DraftKeeper(0, {
      keep: () => new Promise(() => {}),
      newest: () => Promise.resolve(0),
      isStale: () => false,
      kept: () => {},
      failed: () => {},
    });
    const leave = writes(silent);
    silent.typed();
    let locked = false;
    const waiting = keepWritten().then(() => {
      locked = true;
    });
    await vi.advanceTimersByTimeAsync(900);
    expect(locked).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(locked).toBe(true);
    await waiting;
    leave();
  });
});
