import { mostViews, type SavedView, type ViewDesk } from '../../../shared/contract/views.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import { AccountFault } from './faults.ts';
import { accountById } from './repository.ts';
import { changePreferences } from './service.ts';

/** Names that differ in their case alone are one name to whoever reads the list. */
const same = (a: string, b: string) => a.toLocaleLowerCase('ru') === b.toLocaleLowerCase('ru');

const byName = (a: SavedView, b: SavedView) =>
  a.name.localeCompare(b.name, 'ru', { numeric: true, sensitivity: 'base' });

const viewExists = (name: string) =>
  new AccountFault('CONFLICT', `there is a view named ${name} already`);

function found<T>(value: T | null | undefined): T {
  if (value == null) throw new AccountFault('NOT_FOUND', 'there is no such view');
  return value;
}

/** The views a person keeps of a desk, by their names. */
export function viewsOf(store: Store, account: number, desk: ViewDesk): SavedView[] {
  return accountById(store, account)?.preferences.views[desk] ?? [];
}

type Change = (views: readonly SavedView[]) => SavedView[];

function changeViews(store: Store, actor: Actor, account: number, desk: ViewDesk, change: Change) {
  const { person, preferences } = found(accountById(store, account));
  const views = change(preferences.views[desk] ?? []).sort(byName);
  const changed = { ...preferences, views: { ...preferences.views, [desk]: views } };
  changePreferences(store, actor, person, changed, ['views']);
  return views;
}

/** @throws AccountFault CONFLICT where the name is taken and not to be replaced, TOO_MANY beyond the most */
export function saveView(
  store: Store,
  actor: Actor,
  account: number,
  desk: ViewDesk,
  view: SavedView,
  replace: boolean,
): SavedView[] {
  return changeViews(store, actor, account, desk, (views) => {
    const others = views.filter(({ name }) => !same(name, view.name));
    if (others.length < views.length && !replace) throw viewExists(view.name);
    if (others.length >= mostViews)
      throw new AccountFault('TOO_MANY', 'no more can be kept', { most: mostViews });
    return [...others, view];
  });
}

/** @throws AccountFault NOT_FOUND, CONFLICT where another view bears the new name */
export function renameView(
  store: Store,
  actor: Actor,
  account: number,
  desk: ViewDesk,
  from: string,
  to: string,
): SavedView[] {
  return changeViews(store, actor, account, desk, (views) => {
    const view = found(views.find(({ name }) => same(name, from)));
    const others = views.filter((other) => other !== view);
    if (others.some(({ name }) => same(name, to))) throw viewExists(to);
    return [...others, { ...view, name: to }];
  });
}

/** @throws AccountFault NOT_FOUND */
export function removeView(
  store: Store,
  actor: Actor,
  account: number,
  desk: ViewDesk,
  name: string,
): SavedView[] {
  return changeViews(store, actor, account, desk, (views) => {
    const view = found(views.find((each) => same(each.name, name)));
    return views.filter((other) => other !== view);
  });
}
