import type { Words } from '../../../i18n/words';

export const addPhotosWords = {
  mine: { zh: '我拍的', en: 'My photos' },
} satisfies Words;
