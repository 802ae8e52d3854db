/** Words of the sheet from which papers of a declaration are saved and printed. */
export const papers = {
  title: 'Papers of the declaration',
  about:
    'PDF, A4, with numbered pages, the hash of the record and the checkpoint of the journal. Every language is printed from the same record; that a paper leaves is written into the journal. Enter saves, P prints.',
  paper: 'Paper',
  language: 'Language of the paper',
  program: 'program',
  save: 'Save as PDF',
  print: 'Print…',
  close: 'Close',
  saved: 'Saved: {{path}}',
  opened: 'Opened to be printed: {{path}}',
  notOpened: 'Saved, but no program here shows it: open and print it yourself: {{path}}',
  doing: 'The paper was not made.',
  empty: 'There is no paper of this declaration yet: what is signed or sent will appear here.',
  page: 'Page {{number}} of {{of}}',
  'page.broken':
    'This PDF cannot be shown here: it is damaged, or asks for a password. Save it and open it with another program.',
  'page.brokenOne':
    'Page {{number}} cannot be shown here. Save the file and open it with another program.',
  preview: 'Preview',
  'preview.doing': 'The preview was not made.',
  'preview.about':
    'As it will be printed; the code of the journal’s state at the foot is made anew when the paper leaves. Page Down and Page Up turn the pages.',
  'print.about':
    'Printing: the paper is saved and opened in this machine’s PDF reader; print it there.',
};
