import { Radio, Select } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { peopleWords, WORK_WORDS } from './people-words';
import styles from './people.module.css';
import type { HandOver, PersonDetail } from './use-people';

const SHOWN = 8;

interface Props {
  person: PersonDetail;
  value: HandOver;
  onChange: (value: HandOver) => void;
}

/** What somebody has in hand, and who takes it over or that it goes back to the unit. */
export function HandOverFields({ person: { work, successors }, value, onChange }: Props) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const bound = work.some(({ mayStay }) => !mayStay);
  if (work.length === 0) return <p>{t('noWork')}</p>;
  return (
    <fieldset className={styles.handOver}>
      <legend>{t('work', { n: work.length })}</legend>
      <ul className={styles.work}>
        {work.slice(0, SHOWN).map(({ kind, id, title }) => (
          <li key={`${kind} ${id} ${title}`}>
            {kind.startsWith('case-') ? (
              <a href={`/cases/${id}`} target="_blank" rel="noreferrer">
                {title}
                <span className="visually-hidden">{t('newTab')}</span>
              </a>
            ) : (
              title
            )}{' '}
            <span>{WORK_WORDS[kind][language]}</span>
          </li>
        ))}
        {work.length > SHOWN && <li>{t('more', { n: work.length - SHOWN })}</li>}
      </ul>
      {bound && <p className={styles.hint}>{t('bound')}</p>}
      <Radio.Group
        aria-label={t('handOn')}
        className={styles.choices}
        value={value.backToUnit ? 'unit' : 'person'}
        onChange={({ target }) => onChange({ backToUnit: target.value === 'unit', successorId: null })}
      >
        <Radio value="person">{t('toPerson')}</Radio>
        <Radio value="unit" disabled={bound}>
          {t('toUnit')}
        </Radio>
      </Radio.Group>
      {!value.backToUnit &&
        (successors.length > 0 ? (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('successor')}
            placeholder={t('successor')}
            value={value.successorId ?? undefined}
            options={successors.map(({ id, name, role }) => ({
              value: id,
              label: `${name} · ${ROLE_WORDS[role][language]}`,
            }))}
            onChange={(successorId: string) => onChange({ successorId, backToUnit: false })}
          />
        ) : (
          <p className={styles.wrong}>{t('noSuccessor')}</p>
        ))}
    </fieldset>
  );
}

/** Whether it has been said what becomes of the work. */
export const isDecided = ({ work }: PersonDetail, { successorId, backToUnit }: HandOver): boolean =>
  work.length === 0 || Boolean(successorId) || (backToUnit === true && work.every(({ mayStay }) => mayStay));
