import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { settingsWords } from '../settings-words';
import type { TypeRoute } from './route-draft';
import styles from './routes.module.css';
import { useTrial } from './use-routes';

/** 这段文字会派给谁: tries the routes on the screen, saved or not. */
export function RouteTrial({ routes }: { routes: TypeRoute[] }) {
  const t = useWords(settingsWords);
  const [text, setText] = useState('');
  const { data, error } = useTrial(text, routes);
  const none = t('tryNothing');
  return (
    <Panel title={t('tryOut')}>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={20000}
        value={text}
        aria-label={t('tryOut')}
        placeholder={t('tryHint')}
        onChange={({ target }) => setText(target.value)}
      />
      {error && text.trim() !== '' && (
        <p className={styles.wrong} role="alert">
          {error.message}
        </p>
      )}
      {data && text.trim() !== '' && (
        <dl className={styles.trial} aria-live="polite">
          <div>
            <dt>{t('tryTypes')}</dt>
            <dd>{data.types.map((type) => t('tryWord', { ...type })).join(' · ') || none}</dd>
          </div>
          <div>
            <dt>{t('tryStreet')}</dt>
            <dd>{data.streetName ?? none}</dd>
          </div>
          <div>
            <dt>{t('lead').split('（')[0]}</dt>
            <dd>
              <b>{data.leadName ?? none}</b>
              {data.label && ` · ${data.label}`}
            </dd>
          </div>
          <div>
            <dt>{t('assists').split('（')[0]}</dt>
            <dd>{data.assistNames.join(' · ') || none}</dd>
          </div>
        </dl>
      )}
    </Panel>
  );
}
