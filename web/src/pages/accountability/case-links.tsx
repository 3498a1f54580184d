import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { AskField } from '../asks/ask-sheet';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { useCasesByNumber, type Entry } from './use-accountability';

type Link = Entry['links'][number];

/** The cases and tasks that an act belongs to; more cases are found by their number. */
export function CaseLinks({
  links,
  onChange,
}: {
  links: readonly Link[];
  onChange: (links: Link[]) => void;
}) {
  const t = useWords(accountabilityWords);
  const [number, setNumber] = useState('');
  const found = useCasesByNumber(number.trim()).data?.items ?? [];
  const free = found.filter((one) => !links.some(({ id }) => id === one.id));
  const add = (link: Link) => {
    onChange([...links, link]);
    setNumber('');
  };
  return (
    <>
      <AskField label={t('caseNo')} hint={t('caseHint')}>
        <Input value={number} maxLength={60} onChange={({ target }) => setNumber(target.value)} />
      </AskField>
      <ul className={styles.links}>
        {number.trim().length >= 4 &&
          free.map(({ id, number: { raw }, title }) => {
            const name = [raw, title].filter(Boolean).join(' ');
            return (
              <li key={id}>
                <Button onClick={() => add({ type: 'case', id, title: name })}>
                  {t('linkCase', { name })}
                </Button>
              </li>
            );
          })}
        {links.map(({ id, title }) => (
          <li key={id}>
            {title}{' '}
            <Button
              type="text"
              aria-label={t('unlink', { name: title })}
              onClick={() => onChange(links.filter((one) => one.id !== id))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
