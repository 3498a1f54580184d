import styles from './links.module.css';

interface Props {
  text: string;
  /** Stretches in order and without overlap; `end` is the position after it. */
  marks: readonly { start: number; end: number }[];
}

/** A text in which some stretches are marked. */
export function MarkedText({ text, marks }: Props) {
  const starts = [0, ...marks.map(({ end }) => end)];
  return (
    <p className={styles.text}>
      {starts.map((from, at) => {
        const mark = marks[at];
        return (
          <span key={from}>
            {text.slice(from, mark?.start)}
            {mark && <mark>{text.slice(mark.start, mark.end)}</mark>}
          </span>
        );
      })}
    </p>
  );
}
