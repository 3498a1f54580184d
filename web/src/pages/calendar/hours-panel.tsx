import { Button } from 'antd';
import { useState } from 'react';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { HoursDialog } from './hours-dialog';
import { hoursWords } from './hours-words';
import { spellsText, useWorkingHours, type UnitHours } from './use-working-hours';
import styles from './calendar.module.css';

/** 工作时间: of the house and of the units that have their own, with a period of duty where there is one. */
export function HoursPanel({ mayChange }: { mayChange: boolean }) {
  const t = useWords(hoursWords);
  const hours = useWorkingHours().data ?? [];
  const units = useUnits().data ?? [];
  const [open, setOpen] = useState<UnitHours | 'new' | null>(null);
  const free = units.filter(({ id }) => !hours.some(({ unitId }) => unitId === id));
  return (
    <Panel title={t('title')} extra={mayChange && <Button onClick={() => setOpen('new')}>{t('add')}</Button>}>
      <p className={styles.quiet}>{t('remark')}</p>
      <ul className={styles.hours}>
        {hours.map((one) => (
          <li key={one.unitId}>
            <b>{one.unitName ?? t('house')}</b>
            <span>
              {spellsText(one.hours)}
              {one.duty && (
                <small>
                  {t('dutyText', { from: one.duty.from, to: one.duty.to, hours: spellsText(one.duty.hours) })}
                </small>
              )}
              {one.source && <small className={styles.quiet}>{one.source}</small>}
            </span>
            {mayChange && (
              <Button
                size="small"
                aria-label={t('changeOne', { unit: one.unitName ?? t('house') })}
                onClick={() => setOpen(one)}
              >
                {t('change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <HoursDialog
          of={open === 'new' ? null : open}
          units={free}
          usual={hours[0]}
          onDone={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
