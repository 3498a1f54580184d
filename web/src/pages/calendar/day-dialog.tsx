import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { longDay, weekdayOf } from '../../shared/time/format-time';
import { calendarWords } from './calendar-words';
import type { DraftDay, YearSheet } from './use-calendar';
import styles from './calendar.module.css';

interface Props {
  /** Null: the person names the day, of this district. */
  day: string | null;
  sheet: YearSheet;
  draft: readonly DraftDay[];
  onDone: () => void;
  onTake: (day: DraftDay) => void;
}

/** One day: whose it is, what it is, and by which notice. It only goes into the draft. */
export function DayDialog({ day, sheet, draft, onDone, onTake }: Props) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const known = (on: string, scope: DraftDay['scope']) =>
    draft.find((one) => one.day === on && one.scope === scope) ??
    (scope === 'national' ? sheet.days : sheet.districtDays).find((one) => one.day === on);
  const begin = (on: string, scope: DraftDay['scope']): DraftDay => {
    const row = known(on, scope);
    return {
      day: on,
      scope,
      kind: row?.kind ?? null,
      name: row?.name ?? '',
      source: row?.source ?? (scope === 'national' ? (sheet.published ?? '') : ''),
    };
  };
  const [value, setValue] = useState<DraftDay>(() => {
    if (!day) return { ...begin('', 'district'), kind: 'HOLIDAY' };
    return begin(day, known(day, 'district') || !known(day, 'national') ? 'district' : 'national');
  });
  const [asked, setAsked] = useState(false);
  const put = (change: Partial<DraftDay>) => setValue({ ...value, ...change });
  const lack = !/^\d{4}-\d{2}-\d{2}$/.test(value.day)
    ? t('needDay')
    : value.kind && !value.name.trim()
      ? t('needName')
      : value.source.trim()
        ? ''
        : t('needNotice');
  const take = () => {
    setAsked(true);
    if (!lack) onTake({ ...value, name: value.name.trim(), source: value.source.trim() });
  };
  return (
    <Modal
      open
      title={
        day ? t('dayTitle', { day: longDay(day, language), weekday: weekdayOf(day, language) }) : t('add')
      }
      width={480}
      onCancel={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t('notNow')}</Button>
          <Button type="primary" onClick={take}>
            {t('toDraft')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {!day && (
          <label className={styles.field}>
            <span>{t('which')}</span>
            <Input type="date" value={value.day} onChange={(event) => put({ day: event.target.value })} />
          </label>
        )}
        <div className={styles.field}>
          <span id="calendar-scope">{t('scope')}</span>
          <Radio.Group
            aria-labelledby="calendar-scope"
            value={value.scope}
            options={[
              { value: 'national', label: t('national') },
              { value: 'district', label: t('district') },
            ]}
            onChange={(event) => {
              const scope = event.target.value as DraftDay['scope'];
              setValue(day ? begin(day, scope) : { ...value, scope });
            }}
          />
        </div>
        <div className={styles.field}>
          <span id="calendar-kind">{t('kind')}</span>
          <Radio.Group
            aria-labelledby="calendar-kind"
            value={value.kind ?? ''}
            options={[
              { value: '', label: t(value.scope === 'national' ? 'kindNone' : 'kindNoneLocal') },
              { value: 'HOLIDAY', label: t('kindOff') },
              { value: 'MAKEUP_WORKDAY', label: t('kindOn') },
            ]}
            onChange={(event) => put({ kind: (event.target.value || null) as DraftDay['kind'] })}
          />
        </div>
        {value.kind && (
          <label className={styles.field}>
            <span>{t('name')}</span>
            <Input
              value={value.name}
              maxLength={60}
              placeholder={t('nameHint')}
              onChange={(event) => put({ name: event.target.value })}
            />
          </label>
        )}
        <label className={styles.field}>
          <span>{t('notice')}</span>
          <Input
            value={value.source}
            maxLength={300}
            placeholder={t('noticeHint')}
            onChange={(event) => put({ source: event.target.value })}
            onPressEnter={take}
          />
        </label>
        <p className={styles.lack} role="alert">
          {asked && lack}
        </p>
      </div>
    </Modal>
  );
}
