import { ColumnHeightOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { components } from '../../../api/schema';
import { useWords } from '../../../i18n/words';
import { columnsWords } from './columns-words';

type Density = components['schemas']['Density'];
const DENSITIES: readonly Density[] = ['roomy', 'closer', 'closest'];

/** Row heights 46, 40 and 34. */
export function DensitySwitch({
  density,
  onDensity,
}: {
  density: Density;
  onDensity: (density: Density) => void;
}) {
  const t = useWords(columnsWords);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [density],
        items: DENSITIES.map((key) => ({ key, label: t(key) })),
        onClick: ({ key }) => onDensity(key as Density),
      }}
    >
      <Button icon={<ColumnHeightOutlined />} aria-label={t('density')} title={t('density')} />
    </Dropdown>
  );
}
