import { useId } from 'react';
import styles from './unit-work.module.css';

interface Props {
  name: string;
  title: string;
  choices: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (id: string) => void;
}

/** Radio buttons as large as a thumb; nothing where there is nothing to choose. */
export function ChoiceList({ name, title, choices, value, onChange }: Props) {
  const titleId = useId();
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.choices} aria-labelledby={titleId}>
      <legend id={titleId}>{title}</legend>
      {choices.map((choice) => (
        <label key={choice.id}>
          <input
            type="radio"
            name={name}
            checked={value === choice.id}
            onChange={() => onChange(choice.id)}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
