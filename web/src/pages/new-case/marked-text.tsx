import type { ReactNode } from 'react';

interface Stretch {
  start: number;
  end: number;
}

interface Props<S extends Stretch> {
  text: string;
  /** In order and without overlap. */
  marks: readonly S[];
  mark: (stretch: S, text: string) => ReactNode;
}

/** A text with some of its stretches drawn in another way. */
export function MarkedText<S extends Stretch>({ text, marks, mark }: Props<S>) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const one of marks) {
    parts.push(text.slice(from, one.start), mark(one, text.slice(one.start, one.end)));
    from = one.end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
