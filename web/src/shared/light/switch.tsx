import styles from './light.module.css';

interface Props {
  checked: boolean;
  onChange: (on: boolean) => void;
  'aria-labelledby': string;
}

/** On or off, at once. */
export function Switch({ checked, onChange, 'aria-labelledby': labelledBy }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={styles.switch}
      checked={checked}
      aria-labelledby={labelledBy}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}
