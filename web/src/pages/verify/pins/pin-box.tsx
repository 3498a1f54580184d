import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { useKeys } from '../../../shared/keys/use-keys';
import { PhraseMenu } from '../../../shared/phrases/phrase-menu';
import { usePhraseMenu } from '../../../shared/phrases/use-phrase-menu';
import type { NewRemark } from '../../../shared/remarks/use-remarks';
import { PHRASES } from '../verify-words';
import { pinWords } from './pin-words';
import { placeOf, placesOf, valueOf } from './places';
import styles from './pins.module.css';

interface Props {
  found: CaseDetail;
  /** The remark that is being written. */
  pin: NewRemark | null;
  remarks: readonly NewRemark[];
  withKeys: boolean;
  onPin: (pin: NewRemark | null) => void;
  onRemarks: (remarks: NewRemark[]) => void;
}

/** What is pinned so far, and the remark that is being written; `p` begins one. */
export function PinBox({ found, pin, remarks, withKeys, onPin, onRemarks }: Props) {
  const t = useWords(pinWords);
  const language = useLanguage();
  const places = placesOf(found, language);
  const menu = usePhraseMenu(
    'opinion',
    PHRASES.map((one) => one[language]),
  );
  const labelOf = (remark: NewRemark) =>
    places.find(({ value }) => value === valueOf(remark))?.label ?? remark.key;
  const begin = () => onPin({ target: 'field', key: 'handling', text: '' });
  useKeys([{ keys: 'p', label: t('pin'), run: begin }], withKeys && pin === null);
  const add = () => {
    if (!pin?.text.trim()) return;
    onRemarks([...remarks, { ...pin, text: pin.text.trim() }]);
    onPin(null);
  };
  return (
    <section {...menu.handlers}>
      <h2>
        {t('pins')}
        {remarks.length > 0 && <span>{t('goesOut', { n: remarks.length })}</span>}
      </h2>
      {remarks.length > 0 && (
        <ol className={styles.pins}>
          {remarks.map((remark, at) => (
            <li key={`${valueOf(remark)}/${at}`}>
              <span>
                <b>{labelOf(remark)}</b> {remark.text}
              </span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden="true" />}
                aria-label={t('remove', { text: remark.text })}
                onClick={() => onRemarks(remarks.filter((_, index) => index !== at))}
              />
            </li>
          ))}
        </ol>
      )}
      {pin === null ? (
        <Button onClick={begin} aria-keyshortcuts={withKeys ? 'p' : undefined}>
          {t('pin')} {withKeys && <KeyCap keys="p" />}
        </Button>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onPin(null);
          }}
        >
          <Select
            aria-label={t('where')}
            value={valueOf(pin)}
            options={places}
            onChange={(value: string) => onPin({ ...pin, ...placeOf(value), spot: null })}
          />
          <Input
            key={valueOf(pin)}
            autoFocus
            maxLength={1000}
            value={pin.text}
            placeholder={t('text')}
            aria-label={t('text')}
            onChange={({ target }) => onPin({ ...pin, text: target.value })}
          />
          <p>{t(pin.spot ? 'spotted' : 'clickPhoto')}</p>
          <div className={styles.verbs}>
            <Button htmlType="submit" disabled={!pin.text.trim()}>
              {t('add')}
            </Button>
            <Button type="text" onClick={() => onPin(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      <PhraseMenu menu={menu} />
    </section>
  );
}
