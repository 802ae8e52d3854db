/** What happened, and under `.advice` what to do about it. */
export const failures = {
  UNAUTHENTICATED: 'You are not signed in.',
  'UNAUTHENTICATED.advice': 'Sign in again; nothing that was saved is lost.',
  LOCKED: 'The session is locked.',
  'LOCKED.advice': 'Unlock it with your password; nothing is lost.',
  FORBIDDEN: 'Your role does not allow this.',
  'FORBIDDEN.advice': 'Ask the head of the post if you need it for your work.',
  NOT_FOUND: 'There is no such record.',
  'NOT_FOUND.advice': 'Go back to the list and open it again from there.',
  CONFLICT: 'It exists already.',
  'CONFLICT.advice': 'Open the existing one, or choose another name.',
  WRONG_CREDENTIALS: 'Unknown name or wrong password.',
  'WRONG_CREDENTIALS.advice_one':
    'Check the keyboard layout and Caps Lock. {{count}} attempt is left.',
  'WRONG_CREDENTIALS.advice_other':
    'Check the keyboard layout and Caps Lock. {{count}} attempts are left.',
  WEAK_PASSWORD: 'This password is refused.',
  'WEAK_PASSWORD.advice':
    'At least 15 characters: a phrase of several words is best. The sign-in name, the words everybody tries first, and the old password will not do.',
  PASSWORD_DUE: 'The password must be changed first.',
  'PASSWORD_DUE.advice':
    'An administrator gave it to you, so two people know it. Sign out and in again: the program will ask for a new one.',
  ACCOUNT_DISABLED: 'This account is closed.',
  'ACCOUNT_DISABLED.advice': 'Ask the administrator of the post, who can open it again.',
  NOT_NAMED: 'You were not given the right to emergency access.',
  'NOT_NAMED.advice': 'The administrator of the post gives it in advance.',
  ROLES_CONFLICT: 'The role of administrator is held alone.',
  'ROLES_CONFLICT.advice':
    'Whoever gives out rights does not use them. Make a separate account for the administrator.',
  LAST_ADMINISTRATOR: 'This is the last administrator.',
  'LAST_ADMINISTRATOR.advice':
    'Add another administrator first, or nobody could manage people any more.',
  LOCKED_OUT: 'Too many wrong attempts: this name is locked until {{until}}.',
  'LOCKED_OUT.advice': 'Wait until then, or ask the administrator of the post.',
  NO_POST: 'No post is open.',
  'NO_POST.advice': 'Open a post or create one, then sign in.',
  DATABASE_NEWER:
    'The database {{file}} was made by a newer version of Daliz (format {{found}}; this one knows {{known}}).',
  'DATABASE_NEWER.advice':
    'Install the newer version. The database has not been touched and stays where it is.',
  DATABASE_UNREADABLE: 'The database {{file}} cannot be opened: {{reason}}.',
  'DATABASE_UNREADABLE.advice':
    'Check that the disk is connected and that you may read the file; otherwise put a backup copy in its place. Nothing has been deleted.',
  DISK_FULL: 'The disk is full.',
  'DISK_FULL.advice': 'Free some space and repeat. What was stored before is safe.',
  BUSY: 'Another long task is running.',
  'BUSY.advice': 'Wait until it ends, or cancel it in the status bar.',
  UNKNOWN: 'The program could not finish this.',
  'UNKNOWN.advice':
    'Try again. If it happens again, copy the error and send it to the administrator.',
};
