import { SettingsFrame } from '../settings-frame';
import { WaysTable } from './ways-table';
import { WebhookTable } from './webhook-table';

/** 发送途径: which rule goes which way, and who outside gets messages. */
export default function ChannelsPage() {
  return (
    <SettingsFrame>
      <WaysTable />
      <WebhookTable />
    </SettingsFrame>
  );
}
