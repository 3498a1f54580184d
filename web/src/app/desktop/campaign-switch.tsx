import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useWords } from '../../i18n/words';
import { shellWords } from '../shell-words';
import styles from './top-bar.module.css';

export interface CampaignChoice {
  id: string;
  name: string;
  /** Day of the stationed period and its length; null outside it. */
  day: number | null;
  totalDays: number | null;
}

interface Props {
  campaigns: readonly CampaignChoice[];
  campaignId: string | null;
  onCampaign: (id: string) => void;
}

/** Which campaign the lists show, and how far it is; one campaign is a name, not a switch. */
export function CampaignSwitch({ campaigns, campaignId, onCampaign }: Props) {
  const t = useWords(shellWords);
  const current = campaigns.find((campaign) => campaign.id === campaignId) ?? campaigns[0];
  if (!current) return <div className={styles.campaign} />;
  return (
    <div className={styles.campaign}>
      {campaigns.length === 1 ? (
        <b>{current.name}</b>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: campaigns.map(({ id, name }) => ({ key: id, label: name })),
            selectedKeys: [current.id],
            onClick: ({ key }) => onCampaign(key),
          }}
        >
          <button type="button" aria-haspopup="menu" aria-label={`${t('campaign')} ${current.name}`}>
            <b>{current.name}</b> <DownOutlined aria-hidden="true" />
          </button>
        </Dropdown>
      )}
      {current.day !== null && current.totalDays !== null && (
        <span className={styles.day}>{t('day', { day: current.day, total: current.totalDays })}</span>
      )}
    </div>
  );
}
