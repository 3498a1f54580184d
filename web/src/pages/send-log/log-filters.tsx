import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STATE_WORDS } from '../../shared/notices/mail-state-words';
import { DECISION_WORDS, RULE_WORDS } from '../../shared/notices/notice-words';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import type { useLogFilter } from './use-log-filter';

/** Rule, person, day, case, and state or decision; in one's own log there is no person to look for. */
export function LogFilters({ log, isOwn }: { log: ReturnType<typeof useLogFilter>; isOwn: boolean }) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  const { tab, filter, put, clear, isNarrow } = log;
  const options = (words: Record<string, { zh: string; en: string }>, all: string) => [
    { value: '', label: all },
    ...Object.entries(words).map(([value, phrase]) => ({ value, label: phrase[language] })),
  ];
  return (
    <div className={styles.filters} role="search">
      <Select
        aria-label={t('kind')}
        value={filter.rule ?? ''}
        options={options(RULE_WORDS, t('anyRule'))}
        onChange={(rule: string) => put({ rule })}
      />
      {tab === 'mails' && (
        <Select
          aria-label={t('state')}
          value={filter.state ?? ''}
          options={options(STATE_WORDS, t('anyState'))}
          onChange={(state: string) => put({ state })}
        />
      )}
      {tab === 'decisions' && (
        <Select
          aria-label={t('decision')}
          value={filter.decision ?? ''}
          options={options(DECISION_WORDS, t('anyDecision'))}
          onChange={(decision: string) => put({ decision })}
        />
      )}
      {!isOwn && (
        <Input.Search
          key={filter.person ?? ''}
          allowClear
          aria-label={t('person')}
          placeholder={t('person')}
          defaultValue={filter.person}
          onSearch={(person) => put({ person: person.trim() })}
        />
      )}
      <Input
        type="date"
        aria-label={t('day')}
        value={filter.day ?? ''}
        onChange={({ target }) => put({ day: target.value })}
      />
      <Input.Search
        key={`number${filter.number ?? ''}`}
        allowClear
        aria-label={t('number')}
        placeholder={t('number')}
        defaultValue={filter.number}
        onSearch={(number) => put({ number: number.trim() })}
      />
      {filter.recipientId && tab === 'decisions' && <span className={styles.kind}>{t('onePerson')}</span>}
      {filter.caseId && <span className={styles.kind}>{t('oneCase')}</span>}
      {tab !== 'decisions' && (filter.number || filter.caseId) && (
        <span className={styles.kind}>{t('ofCase')}</span>
      )}
      {isNarrow && <Button onClick={clear}>{t('reset')}</Button>}
    </div>
  );
}
