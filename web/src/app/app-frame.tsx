import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { useSession } from '../api/session';
import { useLeave } from '../shared/outbox/use-leave';
import { useOutbox } from '../shared/outbox/use-outbox';
import { useOutboxSender } from '../shared/outbox/use-outbox-sender';
import { LiveLostStrip } from '../shared/live/live-lost-strip';
import { useLiveState } from '../shared/live/live-store';
import { useLive } from '../shared/live/use-live';
import { UpdateStrip } from '../shared/updates/update-strip';
import { useBell } from '../shared/bell/use-bell';
import { useIsPhone } from '../shared/use-viewport';
import { chooseCampaign, useCampaignId } from './campaign-choice';
import { useCurrentUser } from './current-user';
import { isHandler } from './handling-roles';
import { menuFor } from './menu-catalogue';
import { phoneBarOf } from './phone/phone-bar';
import { useDataAsOf } from './use-data-as-of';
import { useShellFacts } from './use-shell-facts';

// Only an administrator loads it.
const JobsStrip = lazy(() => import('../pages/settings/jobs/jobs-strip'));
const DesktopShell = lazy(() => import('./desktop/desktop-shell'));
const PhoneShell = lazy(() => import('./phone/phone-shell'));

/** Chooses the shell by width and feeds it; the page inside chooses its own layout the same way. */
export function AppFrame() {
  const isPhone = useIsPhone();
  const user = useCurrentUser();
  const { leave, sheet } = useLeave();
  const waiting = useOutbox().length;
  const campaignId = useCampaignId();
  const asOf = useDataAsOf();
  useLive(user.id);
  useOutboxSender(useSession().data?.csrfToken ?? '');
  const isLive = useLiveState() === 'live';
  const { campaigns, menuCounts, phoneCounts } = useShellFacts();
  const messages = useBell().data?.unread ?? 0;
  const page = (
    <>
      <UpdateStrip />
      <LiveLostStrip />
      {user.role === 'administrator' && <JobsStrip />}
      {sheet}
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  );
  return (
    <Suspense>
      {isPhone ? (
        <PhoneShell
          bar={phoneBarOf(user.role)}
          counts={{
            '/messages': messages,
            ...(isHandler(user.role) ? { ...phoneCounts, '/me/outbox': waiting } : {}),
          }}
        >
          {page}
        </PhoneShell>
      ) : (
        <DesktopShell
          user={user}
          entries={menuFor(user.role)}
          counts={menuCounts}
          campaigns={campaigns}
          campaignId={campaignId}
          onCampaign={chooseCampaign}
          asOf={asOf}
          isLive={isLive}
          onSignOut={leave}
        >
          {page}
        </DesktopShell>
      )}
    </Suspense>
  );
}
