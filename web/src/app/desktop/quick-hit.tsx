import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { useWords } from '../../i18n/words';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { isExplained } from '../../shared/explained-light/is-explained';
import { StatusTag } from '../../shared/status/status-tag';
import { shellWords } from '../shell-words';
import styles from './quick-search.module.css';
import type { SearchHit } from './use-quick-search';

interface Props {
  id: string;
  hit: SearchHit;
  active: boolean;
  onOpen: () => void;
  /** Asked why the light shows that day. */
  onWhy: () => void;
}

/** One case that was found, with the words marked where they stand. */
export function QuickHit({ id, hit: { case: line, excerpt }, active, onOpen, onWhy }: Props) {
  const t = useWords(shellWords);
  return (
    <div id={id} role="option" aria-selected={active} className={styles.hit} onClick={onOpen}>
      <div className={styles.head}>
        <b>{line.title}</b>
        <AcceptanceNumber raw={line.number.raw ?? ''} short />
        {isExplained(line.light) ? (
          // Nothing in an option takes the focus: with keys the line below the list asks for it.
          <span
            className={styles.why}
            title={t('searchWhy')}
            onClick={(event) => {
              event.stopPropagation();
              onWhy();
            }}
          >
            <ClockLight light={line.light} />
          </span>
        ) : (
          <ClockLight light={line.light} />
        )}
        <StatusTag status={line.status} />
      </div>
      {excerpt && (
        <div className={styles.text}>
          <Marked {...excerpt} />
        </div>
      )}
    </div>
  );
}

function Marked({ text, marks }: NonNullable<SearchHit['excerpt']>) {
  const parts = marks.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
