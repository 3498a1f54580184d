import { CheckOutlined, FileTextOutlined } from '@ant-design/icons';
import { useState, type MouseEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { useKeys } from '../../shared/keys/use-keys';
import type { Photo } from '../../shared/photo-pair/photo';
import { PhotoPair } from '../../shared/photo-pair/photo-pair';
import { evidenceUrl, type CaseDetail, type Evidence } from '../../shared/case/case-api';
import { photoOf, photoPairs } from '../../shared/case/photo-pairs';
import { PhotoTools } from '../../shared/photo-tools/photo-tools';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import { photoChecks, type PhotoCheck } from './photo-checks';
import { PhotoStrip } from './photo-strip';
import { PinsOver } from './pins/pins-over';
import { spotUnder } from './pins/spot-on';
import { verifyWords } from './verify-words';
import styles from './photo-desk.module.css';

interface Props {
  found: CaseDetail;
  isPhone: boolean;
  remarks: readonly NewRemark[];
  /** The remark that is being written: a press on a photo points it there. */
  pin: NewRemark | null;
  onPin: (pin: NewRemark) => void;
}

/** The pair on show as large as there is room, what the machine can say of it, the other pairs, the papers. */
export function PhotoDesk({ found, isPhone, remarks, pin, onPin }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const pairs = photoPairs(found.evidence);
  const shown = pairs[at] ?? pairs[0];
  const papers = found.evidence.filter((file) => file.kind === 'document');
  useKeys(
    pairs.slice(0, 9).map((_, index) => ({
      keys: String(index + 1),
      label: t('pair', { n: index + 1 }),
      run: () => setAt(index),
    })),
    pairs.length > 1,
  );
  const press = ({ id }: Photo, event: MouseEvent<HTMLElement>): boolean => {
    const image = event.currentTarget.querySelector('img');
    if (!pin || !id || !image) return false;
    onPin({ ...pin, target: 'evidence', key: id, spot: spotUnder(image, event) });
    return true;
  };
  const overlay = ({ id }: Photo) => {
    const own = [...remarks, ...(pin ? [pin] : [])];
    const pins = own.flatMap(({ target, key, spot }, index) =>
      target === 'evidence' && key === id && spot ? [{ spot, label: String(index + 1) }] : [],
    );
    return <PinsOver pins={pins} />;
  };
  const photos = { onPress: press, overlay };
  const toolsOf = (file: Evidence | null) => file && <PhotoTools found={found} file={file} />;
  return (
    <div className={styles.desk}>
      {shown ? (
        <>
          {isPhone ? (
            <PhotoStrip found={found} pairs={pairs} at={at} onAt={setAt} {...photos} />
          ) : (
            <PhotoPair
              key={shown.key}
              before={photoOf(found.id, shown.before, language, toolsOf(shown.before))}
              after={photoOf(found.id, shown.after, language, toolsOf(shown.after))}
              withKeys
              {...photos}
            />
          )}
          <ul className={styles.checks}>
            {photoChecks(shown).map((check) => (
              <li key={check.key} className={check.ok ? undefined : styles.look}>
                {check.ok ? <CheckOutlined aria-hidden="true" /> : <LightShape colour="yellow" />}
                <CheckWords check={check} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.none}>{t('noPhotos')}</p>
      )}
      {((pairs.length > 1 && !isPhone) || papers.length > 0) && (
        <ul className={styles.others}>
          {pairs.length > 1 &&
            !isPhone &&
            pairs.map((pair, index) => {
              const photo = photoOf(found.id, pair.after ?? pair.before, language);
              return (
                <li key={pair.key}>
                  <button
                    type="button"
                    aria-pressed={pair === shown}
                    aria-label={[t('pair', { n: index + 1 }), pair.point].filter(Boolean).join(' ')}
                    aria-keyshortcuts={String(index + 1)}
                    onClick={() => setAt(index)}
                  >
                    {photo && <img src={photo.small ?? photo.src} alt="" />}
                    <span>{pair.point ?? t('pair', { n: index + 1 })}</span>
                  </button>
                </li>
              );
            })}
          {papers.map((file) => (
            <li key={file.id}>
              <a href={evidenceUrl(found.id, file.id)} target="_blank" rel="noreferrer">
                <FileTextOutlined aria-hidden="true" />
                <span>{file.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CheckWords({ check: { key, values } }: { check: PhotoCheck }) {
  const t = useWords(verifyWords);
  if (key !== 'interval') return <>{t(key, values)}</>;
  const hours = Number(values?.hours);
  const days = Math.floor(hours / 24);
  return (
    <>
      {t('interval', { span: days > 0 ? t('days', { d: days, h: hours % 24 }) : t('hours', { h: hours }) })}
    </>
  );
}
