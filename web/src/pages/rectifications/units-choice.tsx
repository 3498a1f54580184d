import styles from './rectifications.module.css';

interface Props {
  label: string;
  units: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Several units, a box each. */
export function UnitsChoice({ label, units, chosen, onChange }: Props) {
  return (
    <fieldset className={`${styles.field} ${styles.plain}`}>
      <legend>{label}</legend>
      <div className={styles.unitsChoice}>
        {units.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
