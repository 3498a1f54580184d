import { useDeferredValue, useState } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { Tag } from '../../shared/status/tag';
import { AskField } from '../asks/ask-sheet';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { useLinkable, type Entry } from './use-accountability';

type Link = Entry['links'][number];

interface Props {
  links: readonly Link[];
  onChange: (links: Link[]) => void;
}

/** The cases and tasks that an act belongs to; more are found by number, place or words. */
export function CaseLinks({ links, onChange }: Props) {
  const t = useWords(accountabilityWords);
  const [text, setText] = useState('');
  const { links: found, isSearching } = useLinkable(useDeferredValue(text));
  const free = found.filter((one) => !links.some(({ id }) => id === one.id));
  const isAsked = text.trim().length >= 2;
  const add = (link: Link) => {
    onChange([...links, link]);
    setText('');
  };
  return (
    <>
      <AskField label={t('linkSearch')} hint={t('linkHint')}>
        <Input
          type="search"
          maxLength={60}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            // Enter takes the first one found; it would send the form otherwise.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (free[0] && !isSearching) add(free[0]);
          }}
        />
      </AskField>
      <p className={styles.quiet} role="status">
        {isAsked && !isSearching && t(free.length > 0 ? 'linkFound' : 'linkNone', { n: free.length })}
      </p>
      <ul className={styles.links}>
        {isAsked &&
          free.map((link) => (
            <li key={link.id}>
              <Button onClick={() => add(link)} aria-label={t('linkOne', { name: link.title })}>
                <Tag>{t(link.type)}</Tag> {link.title}
              </Button>
            </li>
          ))}
      </ul>
      <ul className={styles.links} aria-label={t('belongs')}>
        {links.map(({ id, type, title }) => (
          <li key={id}>
            <Tag>{t(type)}</Tag> {title}{' '}
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
