import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { newId } from '../../../api/new-id';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { COLOUR_NAMES } from '../../colour-slips/colour-slips-words';
import settings from '../settings.module.css';
import styles from './colour-slips.module.css';
import { slipRuleWords } from './slip-rule-words';
import type { LadderRule, SlipColour } from './use-colour-slip-rules';

const MOST = { count: 50, withinDays: 3660, points: 100 } as const;
const LEAST = { count: 1, withinDays: 1, points: 0 } as const;

interface Props {
  ladder: readonly LadderRule[];
  onChange: (ladder: LadderRule[]) => void;
}

const newStep = (): LadderRule => ({
  id: newId(),
  colour: 'yellow',
  count: 2,
  withinDays: 365,
  act: '',
  points: 0,
  on: true,
});

/** So many slips of one colour within a time, and what they lead to. */
export function LadderTable({ ladder, onChange }: Props) {
  const t = useWords(slipRuleWords);
  const language = useLanguage();
  const change = (at: number, part: Partial<LadderRule>) =>
    onChange(ladder.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <>
      <div className={`${settings.table} ${styles.rows}`}>
        <PlainTable
          caption={t('ladder')}
          head={
            <>
              <th scope="col">{t('step', { n: '' })}</th>
              <th scope="col">{t('colour')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('withinDays')}</th>
              <th scope="col">{t('act')}</th>
              <th scope="col">{t('points')}</th>
              <th scope="col">{t('on')}</th>
              <td />
            </>
          }
        >
          {ladder.map((one, at) => {
            const n = t('step', { n: at + 1 });
            const number = (name: keyof typeof MOST) => (
              <InputNumber
                className={styles.amount}
                aria-label={`${n} ${t(name)}`}
                min={LEAST[name]}
                max={MOST[name]}
                precision={0}
                value={one[name]}
                onChange={(value) => change(at, { [name]: value ?? LEAST[name] })}
              />
            );
            return (
              <tr key={one.id} className={one.on ? undefined : styles.off}>
                <th scope="row">{n}</th>
                <td>
                  <Select
                    className={styles.colour}
                    aria-label={`${n} ${t('colour')}`}
                    value={one.colour}
                    options={(Object.keys(COLOUR_NAMES) as SlipColour[]).map((value) => ({
                      value,
                      label: COLOUR_NAMES[value][language],
                    }))}
                    onChange={(colour: SlipColour) => change(at, { colour })}
                  />
                </td>
                <td>{number('count')}</td>
                <td>{number('withinDays')}</td>
                <td>
                  <Input
                    aria-label={`${n} ${t('act')}`}
                    maxLength={60}
                    value={one.act}
                    status={one.act.trim() ? undefined : 'error'}
                    onChange={({ target }) => change(at, { act: target.value })}
                  />
                </td>
                <td>{number('points')}</td>
                <td>
                  <Switch
                    aria-label={`${n} ${t('on')}`}
                    checked={one.on}
                    onChange={(on) => change(at, { on })}
                  />
                </td>
                <td className={settings.verb}>
                  <Button
                    size="small"
                    aria-label={t('removeStep', { n: at + 1 })}
                    onClick={() => onChange(ladder.filter((_, place) => place !== at))}
                  >
                    {t('remove')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </PlainTable>
      </div>
      <div className={settings.tools}>
        <Button onClick={() => onChange([...ladder, newStep()])}>{t('addStep')}</Button>
      </div>
      <p className={settings.remark}>{t('ladderRemark')}</p>
    </>
  );
}
