import { systemClock } from '../../../electron/core/store/clock.ts';
import { openHouse } from '../../support/window.ts';
import { ownPost, worker, workerRoles } from './people.ts';

/**
 * Makes an own post in the folder of the command line, with somebody who works there, through the
 * same procedures as the window: `own.db` in it is then as people leave theirs after their first day.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing');

const { house, window } = openHouse(folder, systemClock);
const { call } = window();
const { person: personName, ...post } = ownPost;
await call.post.createOwn({ ...post, personName });
await call.session.signIn({ login: ownPost.login, password: ownPost.password });
const { login, name, password } = worker;
const added = await call.people.add({
  login,
  name,
  roles: [...workerRoles],
  emergency: false,
  password: null,
});
const given = added.temporaryPassword ?? '';
await call.session.signIn({ login, password: given });
await call.session.changePassword({ old: given, new: password });
await call.session.signOut();
house.close();
