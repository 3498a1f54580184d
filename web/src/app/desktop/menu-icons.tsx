import {
  BarChartOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  EditOutlined,
  FileSearchOutlined,
  FireOutlined,
  HomeOutlined,
  ImportOutlined,
  MailOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

/** By menu id; kept apart from the catalogue so that the phone does not load them. */
export const MENU_ICONS: Record<string, ComponentType> = {
  workbench: HomeOutlined,
  cases: ProfileOutlined,
  'new-case': EditOutlined,
  imports: ImportOutlined,
  dispatch: SendOutlined,
  verify: SafetyCertificateOutlined,
  rectifications: ToolOutlined,
  rollup: BarChartOutlined,
  totals: CalculatorOutlined,
  repeats: FireOutlined,
  'task-forces': TeamOutlined,
  rechecks: FileSearchOutlined,
  disclosure: NotificationOutlined,
  calendar: CalendarOutlined,
  'send-log': MailOutlined,
  settings: SettingOutlined,
};
