import { InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import styles from './run.module.css';
import { FIGURES, runWords } from './run-words';
import { useImportActs, type Cover, type CoverFigure, type ImportRun } from './use-imports';

const KEYS = Object.keys(FIGURES) as CoverFigure[];
const BLANK: Cover = { cases: null, phone: null, letter: null, key: null };
const SAVE_AFTER_MS = 400;

/** 封面数核对: what the cover letter says against what the file holds; saved as it is typed. */
export function CoverCheck({ run }: { run: ImportRun }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const { cover: save } = useImportActs(run.id);
  const [typed, setTyped] = useState<Cover>(run.cover ?? BLANK);
  const saved = JSON.stringify(run.cover ?? BLANK);
  const { mutate } = save;
  useEffect(() => {
    if (JSON.stringify(typed) === saved) return undefined;
    const timer = setTimeout(() => mutate(typed), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, saved, mutate]);
  const { file } = run.counts;
  const off = KEYS.filter((one) => typed[one] !== null && typed[one] !== file[one]);
  const blank = KEYS.every((one) => typed[one] === null);
  const fixed = run.state !== 'dry-run';
  return (
    <section className={styles.card} aria-label={t('cover')}>
      <div className={styles.cardHead}>
        <h2>{t('cover')}</h2>
        <span role="status" className={off.length > 0 ? styles.bad : styles.helper}>
          {save.error?.detail ??
            (blank ? t('coverBlank') : off.length > 0 ? t('coverBad', { n: off.length }) : t('coverGood'))}
        </span>
      </div>
      <table className={styles.cover}>
        <thead>
          <tr>
            <th scope="col" aria-label={t('cover')} />
            {KEYS.map((one) => (
              <th key={one} scope="col">
                {say(FIGURES[one], language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('coverRow')}</th>
            {KEYS.map((one) => (
              <td key={one}>
                {fixed ? (
                  (typed[one] ?? '—')
                ) : (
                  <InputNumber
                    size="small"
                    min={0}
                    max={100000}
                    precision={0}
                    controls={false}
                    value={typed[one]}
                    status={off.includes(one) ? 'error' : undefined}
                    aria-label={t('coverFigure', { figure: say(FIGURES[one], language) })}
                    onChange={(value) => setTyped({ ...typed, [one]: value })}
                  />
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('fileRow')}</th>
            {KEYS.map((one) => (
              <td key={one} className={off.includes(one) ? styles.bad : undefined}>
                {off.includes(one) && <span aria-hidden="true">× </span>}
                {file[one]}
                {off.includes(one) && (
                  <span className="visually-hidden">
                    {t('differs', { n: Math.abs((typed[one] ?? 0) - file[one]) })}
                  </span>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
