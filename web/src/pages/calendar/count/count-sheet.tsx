import { Checkbox, Input, Select } from 'antd';
import { useWords } from '../../../i18n/words';
import { Sheet } from '../../../shared/light/sheet';
import { CountAnswer } from './count-answer';
import { countWords } from './count-words';
import { LIMIT_UNITS, type Question, type useQuestion } from './use-count';
import styles from './count.module.css';

type Props = Pick<ReturnType<typeof useQuestion>, 'change' | 'close'> & { question: Question };

/** 算一个期限: what `duban calendar due` asks, answered while it is typed. */
export function CountSheet({ question, change, close }: Props) {
  const t = useWords(countWords);
  const { from, time, amount, unit, first, district } = question;
  const inHours = unit.endsWith('hour');
  return (
    <Sheet open title={t('title')} tall onClose={close}>
      <div className={styles.form}>
        <label>
          <span>{t('from')}</span>
          <Input
            type="date"
            value={from}
            data-focus-first
            onChange={({ target }) => change({ from: target.value })}
          />
        </label>
        {inHours && (
          <label>
            <span>{t('time')}</span>
            <Input
              type="time"
              value={time || '00:00'}
              onChange={({ target }) => change({ time: target.value })}
            />
          </label>
        )}
        <label>
          <span>{t('amount')}</span>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={amount}
            status={isAmount(amount) ? undefined : 'error'}
            onChange={({ target }) => change({ amount: target.value.trim() })}
          />
        </label>
        <label>
          <span>{t('unit')}</span>
          <Select
            value={unit}
            options={LIMIT_UNITS.map((value) => ({ value, label: t(value) }))}
            getPopupContainer={(field) => field.parentElement ?? document.body}
            onChange={(value) => change({ unit: value })}
          />
        </label>
        {!inHours && (
          <Checkbox checked={first} onChange={({ target }) => change({ first: target.checked })}>
            {t('first')}
          </Checkbox>
        )}
        {unit !== 'hour' && unit !== 'calendar-day' && (
          <Checkbox checked={district} onChange={({ target }) => change({ district: target.checked })}>
            {t('district')}
          </Checkbox>
        )}
      </div>
      {!from && <p className={styles.lack}>{t('needFrom')}</p>}
      {!isAmount(amount) && <p className={styles.lack}>{t('needAmount')}</p>}
      {from && isAmount(amount) && <CountAnswer question={question} />}
    </Sheet>
  );
}

const isAmount = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);
