import { useWords } from '../i18n/words';
import { useKeyLayers } from '../shared/keys/key-layers';
import { KeyCap } from '../shared/key-cap/key-cap';
import { useModal } from '../shared/use-modal';
import { shellWords } from './shell-words';
import styles from './key-sheet.module.css';

/** The `?` sheet: every key in force right now, the page's own before the global ones. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords(shellWords);
  const layers = useKeyLayers();
  const dialog = useModal(open);

  const shown = new Map<string, string>();
  for (const { bindings } of [...layers].reverse()) {
    for (const { keys, label } of bindings) if (!shown.has(keys)) shown.set(keys, label);
  }
  return (
    <dialog ref={dialog} className={styles.sheet} onClose={onClose} aria-labelledby="key-sheet-title">
      <h2 id="key-sheet-title">{t('keySheet')}</h2>
      <p>{t('keySheetNote')}</p>
      <dl>
        {[...shown].map(([keys, label]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((stroke) => (
                <KeyCap key={stroke} keys={stroke} />
              ))}
              <span className="visually-hidden">{keys}</span>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {t('close')}
      </button>
    </dialog>
  );
}
