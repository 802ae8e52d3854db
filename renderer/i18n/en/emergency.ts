export const emergency = {
  title: 'Emergency access',
  about:
    'You take a supervisor’s rights for one hour. Everything you do is written into the journal with a mark; supervisors, administrators and inspectors are told at their next sign-in.',
  reason: 'Reason',
  'reason.rule': 'What happened and why it cannot wait: at least {{count}} characters.',
  open: 'Open for an hour',
  doing: 'Emergency access was not opened.',
  cancel: 'Cancel',
  bar: 'EMERGENCY ACCESS',
  'bar.until':
    'A supervisor’s rights until {{until}}. Everything you do is written into the journal with a mark.',
  'bar.end': 'End it',
  notices: 'There was emergency access',
  'notices.about':
    'It is shown at every sign-in until you acknowledge it. The acknowledgement is written into the journal.',
  'notice.when': '{{from}} – {{to}}',
  acknowledge: 'Acknowledge',
  'acknowledge.doing': 'The acknowledgement was not written.',
  later: 'Later',
};
