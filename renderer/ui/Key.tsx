/** The key of a button, told on it: what is read aloud says it by `aria-keyshortcuts`. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="key" aria-hidden>
      {children}
    </kbd>
  );
}
