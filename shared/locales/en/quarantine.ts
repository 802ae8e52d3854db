/** Why a message could not be read, where, and what to do. The raw message is kept in every case. */
export const quarantine = {
  FILE_UNREADABLE:
    'The file could not be read: {{cause}}. Check the disk and the rights to the file, then import it again.',
  FILE_ABSENT: 'There is no such file or folder. Check the path, then import it again.',
  FILE_FORBIDDEN:
    'The rights to the file or folder do not allow reading it. Ask its owner for the right to read, then import it again.',
  FILE_IS_LINK:
    'A link stands here in place of a file or folder. It is not followed, for it may lead to what was not sent. If it is right, import the file itself.',
  FILE_INTERRUPTED: 'The work was interrupted while the file was being received. Import it again.',
  FILE_EMPTY: 'The file holds nothing. Ask the sender for the message once more.',
  FILE_TOO_LARGE:
    'The file is larger than the limit of {{limit, number}} bytes, so it is no declaration. Check what was sent.',
  NOT_XML:
    'The file is neither XML nor JSON nor a table with columns: it begins with “{{found}}”. Check whether the right file was sent.',
  XML_BROKEN:
    'The XML is broken at line {{line}}, column {{column}}: {{cause}} Ask the sender for the whole message.',
  XML_UNCLOSED:
    'The message is cut off or broken: at its end, line {{line}}, column {{column}}, the element {{element}} is still open. Ask the sender for the whole message.',
  XML_CUT_OFF:
    'The message is cut off at line {{line}}, column {{column}}. Ask the sender for the whole message.',
  XML_TAGS_CROSSED:
    'The XML is broken at line {{line}}, column {{column}}: the closing tag is not that of the element opened last. Ask the sender for a whole message.',
  XML_OUTSIDE_ROOT:
    'The XML is broken at line {{line}}, column {{column}}: something stands outside the root element. Ask the sender for each message in a file of its own.',
  XML_CHARACTER:
    'The XML is broken at line {{line}}, column {{column}}: a character stands there that is not allowed. Ask the sender for the message once more.',
  XML_ATTRIBUTE:
    'The XML is broken at line {{line}}, column {{column}}: an attribute is written wrongly. Ask the sender for the message once more.',
  XML_REFERENCE:
    'The XML is broken at line {{line}}, column {{column}}: the reference after the sign “&” means nothing. Ask the sender for the message once more.',
  XML_DTD_REFUSED:
    'Line {{line}}, column {{column}}: the XML has a document type declaration (DTD), which is refused because it can overload the program. Ask the sender for the message without it.',
  XML_TOO_DEEP:
    'Line {{line}}, column {{column}}: elements are nested deeper than {{limit, number}} levels, so this is no declaration. Check what was sent.',
  XML_TOO_MANY_ELEMENTS:
    'Line {{line}}, column {{column}}: the message has more than {{limit, number}} elements, so this is no declaration. Check what was sent.',
  TOO_MANY_ITEMS:
    'One declaration has more than {{limit, number}} goods items, so this is no declaration. Check what was sent.',
  JSON_BROKEN:
    'The JSON is broken at line {{line}}, column {{column}}. Ask the sender for a whole message.',
  JSON_CUT_OFF:
    'The message is cut off at line {{line}}, column {{column}}. Ask the sender for the whole message.',
  JSON_TOO_DEEP:
    'Line {{line}}, column {{column}}: the JSON is nested deeper than {{limit, number}} levels, so this is no declaration. Check what was sent.',
  JSON_TOO_LARGE:
    'Line {{line}}, column {{column}}: one declaration is larger than the limit of {{limit, number}} bytes. Check what was sent.',
  JSON_TOO_MANY_OBJECTS:
    'Line {{line}}, column {{column}}: one declaration is made of more than {{limit, number}} objects of JSON, so this is no declaration. Check what was sent.',
  JSON_KEY_TWICE:
    'Line {{line}}, column {{column}}: the key “{{key}}” stands twice in one object, so it is unclear which value is meant. Ask the sender to correct the message.',
  JSON_VERSION_UNKNOWN:
    'The message is of version {{version}} of the format; this workstation knows version {{known}}. Ask for a message of that version.',
  FILE_NOT_TEXT:
    'The file is a picture, an archive or another file that holds no text: it begins with “{{found}}”. Check whether the right file was sent.',
  CSV_BROKEN:
    'The table cannot be read from line {{line}} on: a quotation mark is not closed or stands in the middle of a value, or the row is longer than any declaration ({{cause}}). What stands before it has been taken in. Ask the sender for the whole table.',
  CSV_COLUMNS_UNKNOWN:
    'Nobody has said yet what the columns of this table mean: {{columns}}. Make a mapping for this sender, then read the message again.',
  CSV_TOO_MANY_ROWS:
    'Line {{line}}: more than {{limit, number}} rows belong to one declaration ({{key}}), so this is no declaration. Check by which column the mapping parts the declarations.',
  ENCODING_UNKNOWN:
    'Line {{line}}, column {{column}}: the characters are not of the encoding {{encoding}}, or it is not supported. Ask the sender for the message in UTF-8.',
  FORMAT_UNKNOWN:
    'The message holds no declaration of a known kind: it begins with {{root}}. Known formats: {{known}}. Check what was sent.',
  NO_DECLARATION:
    'The message begins with {{root}}, as messages of the format {{format}} do, but holds no declaration: it may be an answer or a notification about one. Ask the sender for the declaration itself.',
  EVALUATION_FAILED:
    'The message was read, but its evaluation failed: {{cause}}. Send the message to the administrator.',
};
