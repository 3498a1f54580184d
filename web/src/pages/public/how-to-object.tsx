import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { dayOf } from '../../shared/time/format-time';
import { fullDay } from './full-day';
import { publicWords } from './public-words';
import styles from './public.module.css';

const WAYS = ['phone', 'address', 'email'] as const;

/** Where to object, and until when; a number or address that can be pressed is pressed. */
export function HowToObject({ notice }: { notice: components['schemas']['PublicNoticeResponse'] }) {
  const t = useWords(publicWords);
  const language = useLanguage();
  const { endOn, receiver } = notice;
  const isOver = endOn < dayOf(new Date());
  return (
    <section className={styles.object} aria-labelledby="object">
      <h2 id="object">{t('object')}</h2>
      <p>{isOver ? t('objectOver') : t('objectNow', { day: fullDay(endOn, language) })}</p>
      {receiver && (
        <dl>
          <div>
            <dt>{t('office')}</dt>
            <dd lang="zh-CN">{receiver.office}</dd>
          </div>
          {WAYS.filter((way) => receiver[way] !== '').map((way) => (
            <div key={way}>
              <dt>{t(way)}</dt>
              <dd lang="zh-CN">
                {way === 'address' ? receiver.address : <a href={hrefOf(way, receiver)}>{receiver[way]}</a>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const hrefOf = (way: 'phone' | 'email', { phone, email }: { phone: string; email: string }): string =>
  way === 'phone' ? `tel:${phone.replace(/[^\d+]/g, '')}` : `mailto:${email}`;
