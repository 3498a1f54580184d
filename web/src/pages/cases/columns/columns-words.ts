import type { Words } from '../../../i18n/words';

export const columnsWords = {
  columns: { zh: '列', en: 'Columns' },
  choose: { zh: '选列和排列', en: 'Choose and order columns' },
  shown: { zh: '显示的列', en: 'Shown' },
  others: { zh: '其他列', en: 'Others' },
  up: { zh: '{name} 前移', en: 'Move {name} forward' },
  down: { zh: '{name} 后移', en: 'Move {name} back' },
  show: { zh: '显示 {name}', en: 'Show {name}' },
  hide: { zh: '不显示 {name}', en: 'Hide {name}' },
  hint: {
    zh: '点“↑ ↓”或在列名上按 Alt+↑ ↓ 换位。存视图时列也一起存。',
    en: 'Use ↑ ↓, or Alt+↑ ↓ on a name. A saved view keeps its columns.',
  },
  mine: { zh: '设为我的默认', en: 'Make these my own' },
  kept: { zh: '已设为您的默认列', en: 'These are your columns now' },
  usual: { zh: '恢复原样', en: 'As the product has them' },
  density: { zh: '行高', en: 'Row height' },
  roomy: { zh: '宽松（46）', en: 'Roomy (46)' },
  closer: { zh: '适中（40）', en: 'Closer (40)' },
  closest: { zh: '紧凑（34）', en: 'Closest (34)' },
} satisfies Words;
