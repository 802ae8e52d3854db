import { beforeEach, describe, expect, test } from 'vitest';
import { back, go, here, startAt } from '../../../renderer/app/navigation.ts';

describe('the way through the desks', () => {
  beforeEach(() => startAt({ desk: 'queue', corridor: 'red' }));

  test('back returns to the queue one came from', () => {
    go({ desk: 'declaration', id: 'a' });
    back();
    expect(here()).toEqual({ desk: 'queue', corridor: 'red' });
  });

  test('going where one already is leaves no step behind', () => {
    go({ desk: 'messages' });
    go({ desk: 'messages' });
    back();
    expect(here()).toEqual({ desk: 'queue', corridor: 'red' });
  });

  test('back at the first place stays there', () => {
    back();
    expect(here()).toEqual({ desk: 'queue', corridor: 'red' });
  });

  test('the next person to sign in finds no trail of the one before', () => {
    go({ desk: 'declaration', id: 'a' });
    startAt({ desk: 'profiles' });
    back();
    expect(here()).toEqual({ desk: 'profiles' });
  });
});
