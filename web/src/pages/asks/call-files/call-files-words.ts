import type { Words } from '../../../i18n/words';

export const callFilesWords = {
  files: { zh: '照片和材料', en: 'Photos and papers' },
  answered: { zh: '随答复的照片和材料', en: 'Photos and papers of the answer' },
  hint: {
    zh: '答复以后街道和区里才看得到；没有信号时先留在本机，有信号自己送出。',
    en: 'Seen by street and bureau once you have answered; without a signal they wait on this device.',
  },
  take: { zh: '拍照', en: 'Take a photo' },
  album: { zh: '从相册选', en: 'From the album' },
  paper: { zh: '加材料', en: 'Add a paper' },
  photo: { zh: '照片 {name}', en: 'Photo {name}' },
  remove: { zh: '撤下', en: 'Remove' },
  removeOne: { zh: '撤下 {name}', en: 'Remove {name}' },
  retry: { zh: '重传', en: 'Send again' },
  confirmed: { zh: '已确认', en: 'Received' },
  waiting: { zh: '待传', en: 'Waiting' },
  sending: { zh: '传送中', en: 'Sending' },
  failed: { zh: '没有送成', en: 'Refused' },
} satisfies Words;
