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
  TOO_MANY: 'No more than {{most}} can be kept.',
  'TOO_MANY.advice': 'Remove one that is no longer needed, then try again.',
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
  BACKUP_REFUSED: 'No backup was made, or the file was not taken for one.',
  'BACKUP_REFUSED.advice': 'Choose another file or folder and try again. Nothing was changed.',
  'BACKUP_REFUSED.exists': 'A file of this name is there already.',
  'BACKUP_REFUSED.exists.advice': 'Choose another name: a backup never takes the place of a file.',
  'BACKUP_REFUSED.occupied': 'There is a post of this kind on this machine already.',
  'BACKUP_REFUSED.occupied.advice':
    'It stays as it is. Open it, or move its file away first if the backup is to take its place.',
  'BACKUP_REFUSED.folder': 'The file cannot be made in this folder.',
  'BACKUP_REFUSED.folder.advice':
    'Choose a folder that exists and may be written to; check that the disk is connected.',
  'BACKUP_REFUSED.room': 'The disk has not the room for the copy.',
  'BACKUP_REFUSED.room.advice':
    'Free some space or choose another disk. Nothing unfinished was left there.',
  'BACKUP_REFUSED.damaged': 'The copy does not hold what the journal says.',
  'BACKUP_REFUSED.damaged.advice':
    'It was not taken for a backup. Verify the journal, and call the administrator: the post or the disk may be damaged.',
  'BACKUP_REFUSED.absent': 'There is no such file.',
  'BACKUP_REFUSED.absent.advice': 'Check the path and that the disk is connected.',
  'BACKUP_REFUSED.noDatabase': 'The file is no backup of Daliz.',
  'BACKUP_REFUSED.noDatabase.advice':
    'Choose one backup, and its checkpoint if that lies elsewhere.',
  'BACKUP_REFUSED.cutOff': 'The end of the backup is missing: it was cut off while it was copied.',
  'BACKUP_REFUSED.cutOff.advice': 'Take another backup, or copy this one again from where it came.',
  'BACKUP_REFUSED.foreign': 'The file belongs to another program.',
  'BACKUP_REFUSED.foreign.advice': 'Choose a backup that Daliz made.',
  'BACKUP_REFUSED.newer': 'The backup was made by a newer version of Daliz.',
  'BACKUP_REFUSED.newer.advice': 'Install the newer version and restore it with that one.',
  'BACKUP_REFUSED.inUse': 'The file is a database in use, or one that was not closed.',
  'BACKUP_REFUSED.inUse.advice':
    'Open it where it is, or make a backup of it; changes that are not in it yet lie beside it.',
  'BACKUP_REFUSED.checkpoint': 'The backup is not the one that its checkpoint was made of.',
  'BACKUP_REFUSED.checkpoint.advice':
    'It was changed, or the checkpoint belongs to another one. Take a backup that agrees with its checkpoint.',
  'BACKUP_REFUSED.noCheckpoint': 'Nothing vouches for this backup: no checkpoint lies beside it.',
  'BACKUP_REFUSED.noCheckpoint.advice':
    'Choose the checkpoint together with the backup. Without one it can be restored by command only (daliz restore --without-checkpoint).',
  FILE_REFUSED: '{{file}} could not be written.',
  'FILE_REFUSED.advice':
    'Nothing was left behind. If another program has this file open, close it there; otherwise choose another folder or another name, and try again.',
  DISK_FULL: 'The disk is full.',
  'DISK_FULL.advice': 'Free some space and repeat. What was stored before is safe.',
  STALE: 'Somebody changed it meanwhile: {{by}}, {{at}}.',
  'STALE.advice':
    'What you typed is kept. Look at the newer state, then decide whether to go on from it.',
  HELD: 'Another officer has it in hand: {{officer}}.',
  'HELD.advice': 'Ask this officer to hand it over, or ask the head of the post.',
  OUT_OF_STATE: 'It does not stand so that this could be done now.',
  'OUT_OF_STATE.notWork': 'Nobody has to look at this declaration: the program decided.',
  'OUT_OF_STATE.notDeclared':
    'This is preliminary information: what is released are the goods, once they are declared.',
  'OUT_OF_STATE.ended': 'The work on this declaration is finished.',
  'OUT_OF_STATE.released': 'It was released before.',
  'OUT_OF_STATE.notReleased': 'It has not been released yet.',
  'OUT_OF_STATE.claimed': 'It is in hand already.',
  'OUT_OF_STATE.nobodyHasIt': 'Nobody has it in hand: take it first (Alt+T).',
  'OUT_OF_STATE.suspended': 'The term is suspended already.',
  'OUT_OF_STATE.notSuspended': 'The term is not suspended.',
  'OUT_OF_STATE.mandatory': 'The measure is mandatory: ask the head of the post to do without it.',
  'OUT_OF_STATE.unknownMeasure': 'There is no such measure on this declaration.',
  'OUT_OF_STATE.alreadyAsked': 'The head of the post has been asked already.',
  'OUT_OF_STATE.alreadyDecided': 'It has been decided already.',
  'OUT_OF_STATE.ownQuestion': 'Nobody decides his own question: another supervisor has to.',
  'OUT_OF_STATE.nobodyToDraw': 'The post has no officers to draw from.',
  'OUT_OF_STATE.unknownColleague':
    'There is no such officer at the post, or his account is closed.',
  'OUT_OF_STATE.reasonMissing': 'A reason is wanted: it is put on record.',
  'OUT_OF_STATE.groundMissing': 'This decision wants a ground or a condition.',
  'OUT_OF_STATE.securityMissing': 'This decision wants the sum of the security.',
  'OUT_OF_STATE.open': 'Something that must be done before release is still open.',
  'OUT_OF_STATE.noTerm': 'The tables of terms and opening hours do not say within when.',
  'OUT_OF_STATE.lowered': 'It is less than was ordered: the head of the post has to approve it.',
  'OUT_OF_STATE.notifiedLater':
    'The declarant cannot have been told of the inspection later than now.',
  'OUT_OF_STATE.lessThanMeasure':
    'It is less than a measure asks for: goods that it wants opened or items that it names are left out.',
  'OUT_OF_STATE.actMissing': 'The newest order has no act yet: write down first what was found.',
  'OUT_OF_STATE.noOrder': 'No inspection was ordered.',
  'OUT_OF_STATE.noGoodsMeasure':
    'No measure on the goods stands: propose an inspection of your own initiative.',
  'OUT_OF_STATE.tooLong': 'The table of terms does not let the term be prolonged for so long.',
  'OUT_OF_STATE.unknownItem': 'There is no item of this number.',
  'OUT_OF_STATE.noExpertise': 'No expertise is under way.',
  'OUT_OF_STATE.alreadySigned': 'It is signed: a correction is a version after it, with a reason.',
  'OUT_OF_STATE.nothingSigned': 'Nothing has been signed that could be corrected.',
  'OUT_OF_STATE.tooLarge': 'The file is too large.',
  'OUT_OF_STATE.unknownType': 'Only pictures (JPEG, PNG, WebP) and PDF are attached.',
  'OUT_OF_STATE.unreadable': 'The file cannot be read.',
  'OUT_OF_STATE.textMissing': 'Only “no discrepancies” speaks for itself: write what was found.',
  'OUT_OF_STATE.advice': 'Open the declaration again: somebody may have taken a step meanwhile.',
  INCOMPLETE: 'Something is still missing.',
  'INCOMPLETE.advice': 'What is missing is marked in its place. Nothing is lost.',
  BUSY: 'Another long task is running.',
  'BUSY.advice': 'Wait until it ends, or cancel it in the status bar.',
  UNKNOWN: 'The program could not finish this.',
  'UNKNOWN.advice':
    'Try again. If it happens again, copy the error and send it to the administrator.',
};
