import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { MEDIA, type Medium } from '../../../shared/case/media';
import { settingsWords } from '../settings-words';
import type { RouteDraft } from './route-draft';
import styles from './routes.module.css';

interface Props {
  route: RouteDraft;
  first: boolean;
  last: boolean;
  /** Full names of the units that `lead` fits. */
  leadName: string | null;
  onChange: (part: Partial<RouteDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One route, editable in its row. */
export function RouteRow({ route, first, last, leadName, onChange, onMove, onRemove }: Props) {
  const t = useWords(settingsWords);
  const language = useLanguage();
  const { medium, label } = route;
  const cell = (name: 'label' | 'keywords' | 'lead' | 'assists' | 'basis', maxLength: number) => (
    <Input
      size="small"
      value={route[name]}
      maxLength={maxLength}
      aria-label={`${label} ${t(name)}`}
      placeholder={name === 'lead' ? t('leadStreet') : undefined}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  );
  return (
    <tr>
      <td className={styles.order}>
        <Button
          type="text"
          size="small"
          disabled={first}
          icon={<ArrowUpOutlined />}
          aria-label={t('up', { label })}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          size="small"
          disabled={last}
          icon={<ArrowDownOutlined />}
          aria-label={t('down', { label })}
          onClick={() => onMove(1)}
        />
      </td>
      <td className={styles.medium}>
        <Select
          size="small"
          value={medium}
          aria-label={`${label} ${t('medium')}`}
          options={(Object.keys(MEDIA) as Medium[]).map((value) => ({
            value,
            label: say(MEDIA[value], language),
          }))}
          onChange={(value) => onChange({ medium: value })}
        />
      </td>
      <td className={styles.label}>{cell('label', 60)}</td>
      <td className={styles.keywords}>
        <Input.TextArea
          size="small"
          autoSize={{ minRows: 1, maxRows: 3 }}
          value={route.keywords}
          maxLength={800}
          aria-label={`${label} ${t('keywords')}`}
          onChange={({ target }) => onChange({ keywords: target.value })}
        />
      </td>
      <td className={styles.lead}>
        {cell('lead', 60)}
        {route.lead && <small>{leadName ?? t('leadUnknown')}</small>}
      </td>
      <td className={styles.assists}>{cell('assists', 300)}</td>
      <td className={styles.basis}>{cell('basis', 200)}</td>
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeRoute', { label })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}
