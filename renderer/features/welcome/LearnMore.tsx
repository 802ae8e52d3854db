import { Tick } from '@blueprintjs/icons';

/** What a choice brings, line by line. */
export function LearnMore({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="welcome-lines">
      {lines.map((line) => (
        <li key={line}>
          <Tick aria-hidden size={14} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
