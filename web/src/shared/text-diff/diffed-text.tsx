import { textDiff } from './text-diff';
import styles from './text-diff.module.css';

/** A text with what became of it: struck out what went, underlined what came. */
export const DiffedText = ({ before, after }: { before: string; after: string }) => (
  <>
    {textDiff(before, after).map(({ kind, text }, at) => {
      if (kind === 'gone')
        return (
          <del key={at} className={styles.gone}>
            {text}
          </del>
        );
      if (kind === 'new')
        return (
          <ins key={at} className={styles.new}>
            {text}
          </ins>
        );
      return <span key={at}>{text}</span>;
    })}
  </>
);
