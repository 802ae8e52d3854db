interface RefusedFilesProps {
  /** What was refused because of them. */
  readonly heading: string;
  /** Each file with why it is refused, in the reader's words. */
  readonly files: readonly { readonly file: string; readonly why: string }[];
}

/** The files that kept all from being attached, each with its reason; nothing where there are none. */
export function RefusedFiles({ heading, files }: RefusedFilesProps) {
  if (files.length === 0) return null;
  return (
    <div className="alert-note" role="alert">
      <strong>{heading}</strong>
      <ul>
        {files.map(({ file, why }) => (
          <li key={`${file} ${why}`}>
            <b>{file}</b>: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
