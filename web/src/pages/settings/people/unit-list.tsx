import { Button, Checkbox, Select } from 'antd';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { Tag } from '../../../shared/status/tag';
import { useIsPhone } from '../../../shared/use-viewport';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import type { TreeUnit } from './unit-tree';

interface Props {
  tree: readonly TreeUnit[];
  total: number;
  chosen: string | null;
  showOff: boolean;
  onChoose: (id: string | null) => void;
  onShowOff: (show: boolean) => void;
  onAdd: () => void;
}

/** The units below each other; on a phone one field. */
export function UnitList({ tree, total, chosen, showOff, onChoose, onShowOff, onAdd }: Props) {
  const t = useWords(peopleWords);
  const isPhone = useIsPhone();
  const tools = (
    <div className={styles.treeTools}>
      <Checkbox checked={showOff} onChange={({ target }) => onShowOff(target.checked)}>
        {t('showOff')}
      </Checkbox>
      <Button onClick={onAdd}>{t('addTop')}</Button>
    </div>
  );
  if (isPhone)
    return (
      <div className={styles.choose}>
        <Select
          showSearch={{ optionFilterProp: 'title' }}
          aria-label={t('chooseUnit')}
          value={chosen ?? ''}
          options={[
            { value: '', title: t('allUnits'), label: `${t('allUnits')} · ${total}` },
            ...tree.map(({ unit, depth, people }) => ({
              value: unit.id,
              title: unit.name,
              label: `${'　'.repeat(depth)}${unit.name} · ${people}`,
            })),
          ]}
          onChange={(id: string) => onChoose(id || null)}
        />
        {tools}
      </div>
    );
  const item = (id: string | null, name: string, people: number, depth: number, active = true) => (
    <li key={id ?? 'all'}>
      <button
        type="button"
        className={styles.unit}
        style={{ paddingInlineStart: 12 + depth * 16 }}
        aria-current={chosen === id ? 'true' : undefined}
        onClick={() => onChoose(id)}
      >
        <span>
          {name} {!active && <Tag look="dashed">{t('off')}</Tag>}
        </span>
        <span className={styles.people}>
          <span aria-hidden="true">{people}</span>
          <span className="visually-hidden">{t('count', { n: people })}</span>
        </span>
      </button>
    </li>
  );
  return (
    <Panel title={t('units')} flush>
      <ul className={styles.tree}>
        {item(null, t('allUnits'), total, 0)}
        {tree.map(({ unit, depth, people }) => item(unit.id, unit.name, people, depth, unit.active))}
      </ul>
      {tools}
    </Panel>
  );
}
