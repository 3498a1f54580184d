import { SettingsFrame } from '../settings-frame';
import { ActKindsPanel } from './act-kinds-panel';
import { DutyKindsPanel } from './duty-kinds-panel';

/** 责任与问责种类: what somebody may answer for, and what is registered. */
export default function KindsPage() {
  return (
    <SettingsFrame>
      <DutyKindsPanel />
      <ActKindsPanel />
    </SettingsFrame>
  );
}
