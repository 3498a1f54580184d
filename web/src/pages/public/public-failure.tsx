import { RedoOutlined } from '@ant-design/icons';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { StateBlock } from '../../shared/states/state-block';
import { publicWords } from './public-words';

/** The service did not answer; a reader from outside is told no numbers and no codes. */
export function PublicFailure({ onRetry }: { onRetry: () => void }) {
  const t = useWords(publicWords);
  return (
    <StateBlock
      role="alert"
      icon={<RedoOutlined />}
      title={t('failed')}
      text={t('failedText')}
      actions={
        <Button type="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
