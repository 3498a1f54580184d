import { theme, type ThemeConfig } from 'antd';
import { fontFamily, palette } from './tokens';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const seed: ThemeConfig['token'] = {
  colorPrimary: palette.accent,
  colorLink: palette.accent,
  colorInfo: palette.accent,
  colorText: palette.ink,
  colorTextSecondary: palette.inkSecond,
  colorTextTertiary: palette.inkThird,
  colorTextPlaceholder: palette.inkThird,
  colorTextDisabled: palette.inkSecond,
  colorBgContainerDisabled: palette.quietFill,
  colorBgLayout: palette.page,
  colorBgContainer: palette.card,
  colorBorder: palette.controlEdge,
  colorBorderSecondary: palette.hairline,
  colorSplit: palette.split,
  colorPrimaryBg: palette.accentTint,
  controlItemBgActive: palette.accentTint,
  colorError: palette.error,
  colorWarning: palette.warning,
  // Green belongs to the clock, so success is a tick in the accent.
  colorSuccess: palette.accent,
  fontFamily,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontWeightStrong: 600,
  borderRadius: 6,
  borderRadiusSM: 4,
  borderRadiusLG: 8,
  controlHeight: 32,
  controlHeightSM: 26,
  boxShadow: 'none',
  boxShadowSecondary: 'none',
  boxShadowTertiary: 'none',
  motion: !reducedMotion,
  motionDurationFast: '0.12s',
  motionDurationMid: '0.14s',
  motionDurationSlow: '0.16s',
};

const plainButton = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 };

const components: ThemeConfig['components'] = {
  Button: plainButton,
  Layout: {
    siderBg: palette.sider,
    headerBg: palette.card,
    headerHeight: 48,
    headerPadding: '0 20px',
    bodyBg: palette.page,
  },
  Menu: {
    darkItemBg: palette.sider,
    darkItemColor: palette.siderText,
    darkItemSelectedBg: palette.siderSelected,
    darkItemHoverBg: '#1B3355',
  },
  Table: {
    headerBg: palette.headBand,
    headerColor: palette.inkSecond,
    rowHoverBg: palette.rowHover,
    rowSelectedBg: palette.accentTint,
    rowSelectedHoverBg: palette.accentTint,
    headerSplitColor: 'transparent',
    cellFontSizeSM: 13,
    cellPaddingBlockSM: 7,
  },
  Segmented: { itemSelectedBg: palette.accent, itemSelectedColor: '#FFFFFF' },
};

/** Desk theme; phone pages use `phoneTheme`, which only makes targets and corners larger. */
export const deskTheme: ThemeConfig = {
  cssVar: { key: 'db' },
  hashed: false,
  algorithm: theme.defaultAlgorithm,
  token: seed,
  components,
};

export const phoneTheme: ThemeConfig = {
  ...deskTheme,
  token: { ...seed, controlHeight: 46, borderRadius: 8, borderRadiusLG: 10, fontSize: 16 },
  // 46 less the track above and below: a finger.
  components: { ...components, Segmented: { ...components.Segmented, trackPadding: 1 } },
};
