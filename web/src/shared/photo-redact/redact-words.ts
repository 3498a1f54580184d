export const redactWords = {
  title: { zh: '遮盖照片，供公开时使用', en: 'Cover parts of the photo for publication' },
  how: {
    zh: '在照片上拖出黑块；选中后用方向键移动、Shift+方向键改大小、Delete 删除。原图不变。',
    en: 'Drag on the photo to draw a box. On a chosen box arrows move it, Shift+arrows resize it, Delete removes it. The photo itself stays.',
  },
  add: { zh: '加一块', en: 'Add a box' },
  box: {
    zh: '第 {n} 块黑块，左 {x}%，上 {y}%，宽 {w}%，高 {h}%',
    en: 'Box {n}: left {x}%, top {y}%, width {w}%, height {h}%',
  },
  remove: { zh: '删除这一块', en: 'Remove this box' },
  removeAll: { zh: '全部删除', en: 'Remove all' },
  count: { zh: '{n} 块', en: '{n} {n|box|boxes}' },
  save: { zh: '保存 {n} 处遮盖', en: 'Save {n} {n|box|boxes}' },
  saveNone: { zh: '保存（不遮盖）', en: 'Save without boxes' },
  saved: {
    zh: '遮盖已保存。公开时用遮盖件，原图不变。',
    en: 'Saved. The covered version is for publication; the photo stays.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  unsaved: {
    zh: '有改动没有保存，再按一次“取消”或 Esc 放弃。',
    en: 'There are unsaved changes; Cancel or Esc once more drops them.',
  },
  most: { zh: '最多 60 块。', en: 'At most 60 boxes.' },
};
export const MOST_BOXES = 60;
