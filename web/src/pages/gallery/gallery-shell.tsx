import { lazy } from 'react';
import type { SessionUser } from '../../api/session';
import { MENU } from '../../app/menu-catalogue';
import { phoneBarOf } from '../../app/phone/phone-bar';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { useIsPhone } from '../../shared/use-viewport';
import { DUE_TODAY } from './samples';

const DesktopShell = lazy(() => import('../../app/desktop/desktop-shell'));
const PhoneShell = lazy(() => import('../../app/phone/phone-shell'));

const ZHOU: SessionUser = {
  id: '1',
  name: '周敏',
  role: 'bureau-officer',
  unitId: 'b1',
  unitName: '示例区生态环境局',
};
const CAMPAIGNS = [
  { id: 'c3', name: '第三轮中央督察', day: 25, totalDays: 30 },
  { id: 'p2', name: '省级例行督察', day: null, totalDays: null },
];
const COUNTS = { workbench: 14, cases: 812, dispatch: 19, verify: 12, rectifications: 46, disclosure: 3 };

/** Both shells with the whole menu, fed by hand. */
export default function GalleryShell() {
  if (useIsPhone()) {
    return (
      <PhoneShell bar={phoneBarOf('street-user')} counts={{ '/messages': 3 }}>
        <PhoneHeader title="我的案件" subtitle="枫桥街道 何静" />
      </PhoneShell>
    );
  }
  return (
    <DesktopShell
      user={ZHOU}
      entries={MENU.map((entry) => (entry.id === 'workbench' ? { ...entry, path: '/gallery/shell' } : entry))}
      counts={COUNTS}
      campaigns={CAMPAIGNS}
      campaignId="c3"
      onCampaign={() => undefined}
      asOf="10:42:08"
      isLive
      onSignOut={() => undefined}
    >
      <PageHeader title="5 月 20 日 星期三" subtitle="今日第 24 批 41 件" />
      <Panel title="待办">
        <ClockLight light={DUE_TODAY} />
      </Panel>
    </DesktopShell>
  );
}
