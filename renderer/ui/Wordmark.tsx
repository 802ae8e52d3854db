/** The name of the program beside its sign: a way between two walls. */
export function Wordmark({ large }: { readonly large?: boolean }) {
  return (
    <span className={large === true ? 'wordmark wordmark-large' : 'wordmark'}>
      <svg viewBox="0 0 20 20" aria-hidden>
        <path d="M2 2h4.5v16H2zM13.5 2H18v16h-4.5z" />
        <path className="wordmark-way" d="M9.2 18h1.6V2H9.2z" />
      </svg>
      Daliz
    </span>
  );
}
