import { useEffect, useRef } from 'react';
import type { ViewList } from '../views/use-view-list';
import { ViewPills } from '../views/view-pills';
import styles from './phone-ledger.module.css';

/** The views in one line that scrolls; the one on show is always in sight. Saving one is work for the desk. */
export function PhoneViews({ list }: { list: ViewList }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = list.current?.key;
  useEffect(() => {
    const pressed = box.current?.querySelector('[aria-pressed="true"]');
    pressed?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);
  return (
    <div ref={box} className={styles.views}>
      <ViewPills views={list.shown} current={list.current} changed={list.changed} onView={list.open} />
    </div>
  );
}
