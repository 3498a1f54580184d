import { CheckOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { LightShape } from '../../../shared/clock-light/light-shape';
import { RemarkAt } from '../../../shared/remarks/remark-at';
import type { BlockKey } from '../report-gaps';
import styles from './block.module.css';

export interface BlockState {
  kind: 'missing' | 'there' | 'quiet';
  text: string;
}

interface Props {
  name: BlockKey;
  title: string;
  /** What is there or missing, at the right end of the head. */
  state: BlockState | null;
  /** What the server said about this block. */
  complaints: readonly string[];
  children: ReactNode;
}

/** One heading of the report. */
export function Block({ name, title, state, complaints, children }: Props) {
  return (
    <section className={styles.block} aria-labelledby={`${name}-title`}>
      <div className={styles.head}>
        <h2 id={`${name}-title`}>{title}</h2>
        {state && (
          <span id={`${name}-state`} className={styles[state.kind]}>
            {state.kind === 'missing' && <LightShape colour="orange" size={12} />}
            {state.kind === 'there' && <CheckOutlined aria-hidden="true" />}
            {state.text}
          </span>
        )}
      </div>
      {complaints.length > 0 && (
        <ul className={styles.complaints} role="alert">
          {complaints.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <RemarkAt at={name} />
      {children}
    </section>
  );
}
