/** The design tokens as plain values: CSS reads the same ones as `--db-*` in base.css. */
export const palette = {
  accent: '#1B5796',
  accentTint: '#EAF1F9',
  ink: '#17212F',
  inkSecond: '#4A5768',
  inkThird: '#5C6778',
  page: '#F4F6F9',
  card: '#FFFFFF',
  controlEdge: '#8593A6',
  hairline: '#E1E6ED',
  split: '#EDF0F4',
  quietFill: '#E6EAF0',
  error: '#B3261E',
  warning: '#7A5A00',
  sider: '#14263F',
  siderSelected: '#24406A',
  siderText: '#C9D4E3',
  headBand: '#F8FAFC',
  rowHover: '#F3F7FC',
} as const;

/** No web fonts: the reader's own system face. */
export const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif';
