import { useWords } from '../../i18n/words';
import { keepFocus } from './keep-focus';
import { liveWords } from './live-words';
import { renewLists } from './renewals';
import styles from './live.module.css';

/** Tells that rows came, went or changed places, and puts them in order when asked. */
export function ListNews({ moved }: { moved: number }) {
  const t = useWords(liveWords);
  return (
    <span role="status">
      {moved > 0 && (
        <>
          {t('moved')}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={(event) => {
              keepFocus(event.currentTarget);
              renewLists();
            }}
          >
            {t('renew')}
          </button>
        </>
      )}
    </span>
  );
}
