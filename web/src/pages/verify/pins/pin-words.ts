import type { Words } from '../../../i18n/words';

export const pinWords = {
  pins: { zh: '批注', en: 'Remarks' },
  pin: { zh: '钉批注', en: 'Pin a remark' },
  pinAt: { zh: '在“{place}”钉批注', en: 'Pin a remark to “{place}”' },
  where: { zh: '钉在哪里', en: 'Where' },
  text: { zh: '要改什么', en: 'What to change' },
  add: { zh: '钉上', en: 'Pin it' },
  cancel: { zh: '不钉', en: 'Do not pin' },
  remove: { zh: '拿掉批注“{text}”', en: 'Take out the remark “{text}”' },
  clickPhoto: { zh: '点照片可指到一处。', en: 'Click the photo to point at a spot.' },
  spotted: { zh: '已指到照片一处', en: 'points at a spot' },
  goesOut: { zh: '退回重办时一并发给街道 {n} 条', en: '{n} go out with 退回重办' },
  answered: { zh: '上轮批注：{done}/{all} 条已改', en: 'Remarks of the last round: {done} of {all} done' },
  allegation: { zh: '第 {n} 项认定', en: 'Verdict {n}' },
  photos: { zh: '照片', en: 'Photos' },
  papers: { zh: '材料', en: 'Papers' },
  proposal: { zh: '办结建议', en: 'Proposal' },
} satisfies Words;
