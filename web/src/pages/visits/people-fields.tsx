import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

export interface PersonDraft {
  name: string;
  unit: string;
}

interface Props {
  people: readonly PersonDraft[];
  onChange: (people: PersonDraft[]) => void;
}

/** Who was there on duty; I stand first. */
export function PeopleFields({ people, onChange }: Props) {
  const t = useWords(visitsWords);
  const change = (index: number, part: Partial<PersonDraft>) =>
    onChange(people.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.group}>
      <legend>{t('people')}</legend>
      {people.map(({ name, unit }, index) => (
        // Rows have no identity of their own.
        <div key={index} className={styles.person}>
          <Input
            maxLength={40}
            value={name}
            placeholder={t('name')}
            aria-label={t('personName', { n: index + 1 })}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Input
            maxLength={60}
            value={unit}
            placeholder={t('unit')}
            aria-label={t('personUnit', { n: index + 1 })}
            onChange={(event) => change(index, { unit: event.target.value })}
          />
          <button
            type="button"
            aria-label={t('removePerson', { n: index + 1 })}
            onClick={() => onChange(people.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <Button onClick={() => onChange([...people, { name: '', unit: people.at(-1)?.unit ?? '' }])}>
        {t('addPerson')}
      </Button>
    </fieldset>
  );
}
