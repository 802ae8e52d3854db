export const lock = {
  title: 'Session locked',
  how: 'Enter your password to go on where you were. An unfinished entry by hand is kept.',
  person: 'Signed in:',
  unlock: 'Unlock',
  wrong_one: 'Wrong password. Check the keyboard layout and Caps Lock. {{count}} attempt is left.',
  wrong_other:
    'Wrong password. Check the keyboard layout and Caps Lock. {{count}} attempts are left.',
  other: 'Another person signs in',
  'other.how': 'With the sign-in of another person this session ends.',
  back: 'Back to the locked session',
  'guard.what': 'How the post guards what its people left open. A change applies to every window.',
  'guard.minutes': 'A window that nobody touches is locked after, minutes',
  'guard.minutes.range': 'A whole number from {{least}} to {{most}}.',
  'guard.named': 'On the command line everybody says who he is',
  'guard.named.what':
    'Commands at this post then demand a name and a password (--as); only an unattended import may do without (--system). Otherwise the journal knows no more than the user of the operating system.',
  'guard.save': 'Save',
  'guard.saved': 'Saved.',
  'guard.doing': 'The settings were not saved.',
};
