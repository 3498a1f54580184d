import { useState } from 'react';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { asksWords } from './asks-words';
import styles from './asks.module.css';

/** So many can be looked through without a search. */
const AT_A_GLANCE = 8;

interface Props {
  chosen: readonly string[];
  onChange: (unitIds: string[]) => void;
}

/** Every department with a box; light enough for a phone, where a drop-down is not. */
export function DepartmentChoice({ chosen, onChange }: Props) {
  const t = useWords(asksWords);
  const [part, setPart] = useState('');
  const departments = (useUnits().data ?? []).filter(({ kind }) => kind === 'department');
  const shown = departments.filter(({ id, name }) => name.includes(part.trim()) || chosen.includes(id));
  return (
    <fieldset className={styles.choices}>
      <legend>{t('whom')}</legend>
      {departments.length > AT_A_GLANCE && (
        <Input
          type="search"
          value={part}
          placeholder={t('findDepartment')}
          aria-label={t('findDepartment')}
          onChange={(event) => setPart(event.target.value)}
        />
      )}
      <div className={styles.boxes}>
        {shown.map(({ id, name }) => (
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
      {departments.length === 0 && <p className={styles.hint}>{t('noDepartments')}</p>}
    </fieldset>
  );
}
