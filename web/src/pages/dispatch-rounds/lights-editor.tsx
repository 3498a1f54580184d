import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { LIGHT_NAMES } from './rounds-words';
import styles from './rules.module.css';
import { rulesWords, TRIGGER_WORDS } from './rules-words';
import type { Colour, LightRule } from './use-rounds';

const COLOURS = Object.keys(LIGHT_NAMES) as Colour[];
const TRIGGERS = Object.keys(TRIGGER_WORDS) as LightRule['trigger'][];

interface Props {
  lights: LightRule[];
  onChange: (lights: LightRule[]) => void;
}

/** 亮灯规则: so many days of what give which colour. */
export function LightsEditor({ lights, onChange }: Props) {
  const t = useWords(rulesWords);
  const language = useLanguage();
  const set = (at: number, part: Partial<LightRule>) =>
    onChange(lights.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const add = () => {
    const id = `light-${lights.length + 1}-${Date.now() % 100_000}`;
    onChange([...lights, { id, colour: 'blue', trigger: 'late-answer', days: 1, propose: true, on: true }]);
  };
  return (
    <>
      <div className={styles.scroll}>
        <PlainTable
          caption={t('lights')}
          head={
            <>
              {(['colour', 'trigger', 'days', 'propose', 'isOn'] as const).map((head) => (
                <th key={head}>{t(head)}</th>
              ))}
              <th>
                <span className="visually-hidden">{t('removeRule')}</span>
              </th>
            </>
          }
        >
          {lights.map((one, at) => {
            const named = (what: string) => t('ofRule', { what, n: at + 1 });
            return (
              <tr key={one.id}>
                <td>
                  <select
                    aria-label={named(t('colour'))}
                    value={one.colour}
                    onChange={({ target }) => set(at, { colour: target.value as Colour })}
                  >
                    {COLOURS.map((colour) => (
                      <option key={colour} value={colour}>
                        {LIGHT_NAMES[colour][language]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    aria-label={named(t('trigger'))}
                    value={one.trigger}
                    onChange={({ target }) => set(at, { trigger: target.value as LightRule['trigger'] })}
                  >
                    {TRIGGERS.map((trigger) => (
                      <option key={trigger} value={trigger}>
                        {TRIGGER_WORDS[trigger][language]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={styles.number}>
                  <Input
                    type="number"
                    min={1}
                    max={365}
                    aria-label={named(t('days'))}
                    value={one.days}
                    onChange={({ target }) => set(at, { days: Number(target.value) })}
                  />
                </td>
                {(['propose', 'on'] as const).map((key) => (
                  <td key={key}>
                    <input
                      type="checkbox"
                      aria-label={named(t(key === 'on' ? 'isOn' : 'propose'))}
                      checked={one[key]}
                      onChange={({ target }) => set(at, { [key]: target.checked })}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    aria-label={named(t('removeRule'))}
                    onClick={() => onChange(lights.filter((_, index) => index !== at))}
                  >
                    {t('removeRule')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </PlainTable>
      </div>
      <div>
        <Button onClick={add}>{t('add')}</Button>
      </div>
    </>
  );
}
