import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { HANDLING_LEVELS, type HandlingLevel } from '../../shared/case/handling-levels';
import { levelsWords } from './levels-words';
import type { LevelPolicy, LevelRule } from './use-levels';
import styles from './repeats.module.css';

interface Props {
  draft: LevelPolicy;
  onChange: (draft: LevelPolicy) => void;
}

const MOST = 10;

/** One line a threshold; below, which repeats count. */
export function LevelsFields({ draft, onChange }: Props) {
  const t = useWords(levelsWords);
  const language = useLanguage();
  const { rules, withinDays, onlyAfterClosure } = draft;
  const put = (at: number, change: Partial<LevelRule>) =>
    onChange({ ...draft, rules: rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)) });
  const next = Math.max(0, ...rules.map(({ fromRepeats }) => fromRepeats)) + 1;
  return (
    <>
      <div className={styles.ruleScroll}>
        <table className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">{t('fromRepeats')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('opens')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ fromRepeats, level, opensTaskForce }, at) => (
              <tr key={at}>
                <td>
                  <InputNumber
                    aria-label={t('fromRepeats')}
                    min={1}
                    max={99}
                    precision={0}
                    style={{ width: 72 }}
                    value={fromRepeats}
                    onChange={(value) => put(at, { fromRepeats: value ?? 1 })}
                  />{' '}
                  {t('fromHint')}
                </td>
                <td>
                  <Select
                    aria-label={t('level')}
                    style={{ width: 140 }}
                    value={level}
                    options={(Object.keys(HANDLING_LEVELS) as HandlingLevel[]).map((value) => ({
                      value,
                      label: HANDLING_LEVELS[value][language],
                    }))}
                    onChange={(value) => put(at, { level: value })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={t('opens')}
                    checked={opensTaskForce}
                    onChange={(event) => put(at, { opensTaskForce: event.target.checked })}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('remove')}
                    disabled={rules.length === 1}
                    onClick={() => onChange({ ...draft, rules: rules.filter((_, index) => index !== at) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined />}
        disabled={rules.length >= MOST}
        onClick={() =>
          onChange({
            ...draft,
            rules: [...rules, { fromRepeats: next, level: 'command-office', opensTaskForce: false }],
          })
        }
      >
        {t('add')}
      </Button>
      <fieldset className={styles.window}>
        <legend>{t('window')}</legend>
        <label>
          {t('withinDays')}{' '}
          <InputNumber
            aria-label={`${t('withinDays')} ${t('days')}`}
            min={1}
            max={3650}
            precision={0}
            style={{ width: 90 }}
            placeholder={t('allDays')}
            value={withinDays}
            onChange={(value) => onChange({ ...draft, withinDays: value })}
          />{' '}
          {t('days')}
        </label>
        <Checkbox
          checked={onlyAfterClosure}
          onChange={(event) => onChange({ ...draft, onlyAfterClosure: event.target.checked })}
        >
          {t('onlyAfterClosure')}
        </Checkbox>
      </fieldset>
    </>
  );
}
