import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { StatusTag } from '../../shared/status/status-tag';
import styles from './quick-search.module.css';
import type { SearchHit } from './use-quick-search';

interface Props {
  id: string;
  hit: SearchHit;
  active: boolean;
  onOpen: () => void;
}

/** One case that was found, with the words marked where they stand. */
export function QuickHit({ id, hit: { case: line, excerpt }, active, onOpen }: Props) {
  return (
    <div id={id} role="option" aria-selected={active} className={styles.hit} onClick={onOpen}>
      <div className={styles.head}>
        <b>{line.title}</b>
        <AcceptanceNumber raw={line.number.raw ?? ''} short />
        <ClockLight light={line.light} />
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
