import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { WatchField } from '../../../shared/watches/watch-field';
import { SettingsFrame } from '../settings-frame';
import { channelWords } from './channel-words';
import { WaysTable } from './ways-table';
import { WebhookTable } from './webhook-table';

/** 发送途径: which rule goes which way, who outside gets messages, and when silence of the mail server is told. */
export default function ChannelsPage() {
  const t = useWords(channelWords);
  return (
    <SettingsFrame>
      <WaysTable />
      <WebhookTable />
      <Panel title={t('server')}>
        <WatchField name="mail-away" />
      </Panel>
    </SettingsFrame>
  );
}
