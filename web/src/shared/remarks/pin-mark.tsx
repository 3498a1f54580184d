import styles from './remarks.module.css';

interface Props {
  /** In fractions of the photo. */
  spot: { x: number; y: number };
  label?: string | number;
}

/** A ring at a spot of a photo; its parent is as large as the photo and `position: relative`. */
export const PinMark = ({ spot, label }: Props) => (
  <span
    className={styles.pin}
    style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%` }}
    aria-hidden="true"
  >
    {label}
  </span>
);
