import { Input } from 'antd';
import { useWords } from '../../../i18n/words';
import type { DraftKeeper } from '../draft/use-entry-draft';
import { entryWords } from '../entry-words';
import { sealedWhat } from '../paste/sealed-what';
import styles from './form.module.css';

/** Who complained, typed by hand; what the slip said of it is sealed already and not shown. */
export function ContactFields({ draft: { contact, slip }, change }: DraftKeeper) {
  const t = useWords(entryWords);
  const sealed = slip ? sealedWhat(slip, t) : '';
  const field = (name: 'name' | 'phone', label: string) => (
    <Input
      value={contact[name]}
      maxLength={60}
      autoComplete="off"
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => {
        const { value } = target;
        change((now) => ({ ...now, contact: { ...now.contact, [name]: value } }));
      }}
    />
  );
  return (
    <fieldset className={styles.contact}>
      <legend>
        {t('contact')}
        {sealed && <span className={styles.mark}>{t('contactSealed', { what: sealed })}</span>}
      </legend>
      {field('name', t('contactName'))}
      {field('phone', t('contactPhone'))}
    </fieldset>
  );
}
