import { beforeEach, describe, expect, test } from 'vitest';
import { back, go, here, openedFrom, startAt } from '../../../renderer/app/navigation.ts';

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

  test('a declaration was opened from the desk before it, whatever was opened of it since', () => {
    expect(openedFrom('a')).toEqual({ desk: 'queue', corridor: 'red' });
    go({ desk: 'declaration', id: 'a' });
    go({ desk: 'documents', declaration: 'a' });
    go({ desk: 'check', id: 'a' });
    expect(openedFrom('a')).toEqual({ desk: 'queue', corridor: 'red' });
    go({ desk: 'approvals' });
    go({ desk: 'declaration', id: 'a' });
    expect(openedFrom('a')).toEqual({ desk: 'approvals' });
  });

  test('the next person to sign in finds no trail of the one before', () => {
    go({ desk: 'declaration', id: 'a' });
    startAt({ desk: 'profiles' });
    back();
    expect(here()).toEqual({ desk: 'profiles' });
  });
});
