import { Drawer } from 'antd';
import { useWords } from '../../../i18n/words';
import { FilterForm, type FilterProps } from './filter-form';
import { phoneLedgerWords } from './phone-ledger-words';

/** Every condition in a sheet from below; nothing counts until it is asked for. */
export default function FilterSheet({ open, ...form }: FilterProps & { open: boolean }) {
  const t = useWords(phoneLedgerWords);
  return (
    <Drawer
      open={open}
      onClose={form.onClose}
      placement="bottom"
      size="88%"
      title={t('filterTitle')}
      styles={{ body: { padding: 0 }, close: { width: 44, height: 44 } }}
      destroyOnHidden
    >
      <FilterForm {...form} />
    </Drawer>
  );
}
