export const tour = {
  title: 'Five minutes around the post',
  step: 'Step {{step}} of {{steps}}',
  next: 'Next',
  back: 'Back',
  skip: 'Skip the tour',
  finish: 'Begin work',
  welcome: 'Welcome, {{name}}',
  'welcome.text':
    'This is the demonstration post: every name, number and shipment is invented, so nothing you do here can harm anyone.\nThis tour shows where things are. You can leave it at any step and open it again from the Help menu.',
  queues: 'The queues on the left',
  'queues.text':
    'Every declaration goes down one of four corridors. Red is checked with the goods, yellow by its documents, blue after release, green is released without an officer.\nEach corridor has its own sign, so you can tell them apart without colour. Ctrl+1 opens the red queue, Ctrl+2 the yellow one.',
  declaration: 'A declaration',
  'declaration.text':
    'Arrows move along the queue, Enter opens a declaration: main sheet, items, documents, and what format-logical control found.\nAlt+↓ goes to the next one, Alt+← goes back.',
  reason: 'Why it is here',
  'reason.text':
    'The panel on the right follows your selection. It names the risk area, the boxes to look at and the measures to take.\nCtrl+I shows or hides it.',
  intake: 'Bringing messages in',
  'intake.text':
    'Drag files or a whole folder anywhere into the window, or press Ctrl+O. You can go on working while they are read.\nWhat could not be read stands under “Received messages” with the place and the reason; nothing received is lost.',
  keyboard: 'Everything from the keyboard',
  'keyboard.text':
    'Ctrl+K finds any command by its words, in any of the three languages. F1 shows all shortcuts.\nThe language and the theme are switched at the top right, without a restart.',
  corridors: 'What the profiles do',
  'corridors.text':
    'Mandatory profiles decide first, then the score against the thresholds of the tactics, then the lot. The counts on the left show where the declarations went.\nEvery declaration keeps which of these decided.',
  profiles: 'Risk profiles',
  'profiles.text':
    'Ctrl+7 opens the active profiles with their conditions, points and thresholds. This is confidential: officers see only the area, the boxes and the measures.',
  results: 'What the profiles found',
  'results.text':
    'Beside each profile stand its hits and what controls found afterwards. A profile that is often wrong costs officers hours that another one needs.',
  intakeSeen: 'Received messages',
  'intakeSeen.text':
    'Every message received stands there with what became of it. What could not be read waits in quarantine with the place and the reason.',
  backlog: 'What waits',
  'backlog.text':
    'The status bar below shows how many red and yellow declarations await control, and any long task with its cancel button.\nPress a number to open its queue.',
  people: 'The people of the post',
  'people.text':
    'Here stands everybody who has an account: roles, last sign-in, whether it is closed. When you add a person the program makes a temporary password and shows it once; the person changes it at the first sign-in.',
  accounts: 'Rights are kept apart',
  'accounts.text':
    'The administrator sees no declarations, messages or profiles: whoever gives out rights does not use them. Accounts are never deleted, only closed, because the journal names them.',
  emergency: 'Emergency access',
  'emergency.text':
    'When the supervisor is away, a person named in advance can take his rights for an hour by giving a reason. Supervisors, administrators and inspectors are told at their next sign-in.',
  inspecting: 'Reading only',
  'inspecting.text':
    'You see all that a supervisor sees, profiles and the people behind a decision among it. Every look at what is confidential is written into the journal.',
};
