/** What is wrong with a file of a reference table, where, and what to do. `cause` is a technical word, `expected` an example. */
export const tableFiles = {
  'place.line': 'Line {{line}}',
  'place.row': 'Row {{row}}',
  'place.column': 'column “{{column}}”',
  'place.file': 'The file',
  'problem.FILE_UNREADABLE':
    'it cannot be read ({{cause}}). Check that the file is whole and is a table of text, JSON or the National Bank’s file of rates.',
  'problem.FILE_ABSENT': 'there is no such file. Check the path.',
  'problem.FILE_FORBIDDEN':
    'the rights to it do not allow reading it. Ask its owner for the right to read.',
  'problem.FILE_IS_FOLDER': 'it is a folder. Choose a file in it.',
  'problem.FILE_TOO_LARGE':
    '{{size, number}} is more than the limit of {{limit, number}}. Check whether it is the right file.',
  'problem.FILE_EMPTY': 'it holds no rows. Check whether it is the right file.',
  'problem.FORMAT_UNKNOWN':
    'it is neither a table of text with a head line nor JSON with rows of this table. The columns of the table say what is expected.',
  'problem.COLUMN_MISSING': 'this column is needed and is not there. Add it to the head line.',
  'problem.COLUMN_UNKNOWN':
    'this column is not known; the table has: {{known}}. Rename or remove it.',
  'problem.VALUE_MISSING': 'the value is missing. Enter one like “{{expected}}”.',
  'problem.VALUE_WRONG': '“{{value}}” is not what belongs here. Enter a value like “{{expected}}”.',
  'problem.RATE_UNREADABLE': '“{{value}}” is no rate. Write it like “{{expected}}”.',
  'problem.DATE_WRONG':
    '“{{value}}” is not a possible date here. Enter a date like “{{expected}}”.',
  'problem.DATES_OVERLAP': '“{{key}}” begins before its row {{first}} has ended. Correct the days.',
  'problem.DUPLICATE_KEY':
    '“{{key}}” is there already, in line or row {{first}}. Remove one of them.',
  'problem.omitted_one': 'and {{count}} more problem',
  'problem.omitted_few': 'and {{count}} more problems',
  'problem.omitted_many': 'and {{count}} more problems',
  'problem.omitted_other': 'and {{count}} more problems',
};
