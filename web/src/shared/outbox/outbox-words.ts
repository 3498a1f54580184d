import type { Words } from '../../i18n/words';

export const outboxWords = {
  title: { zh: '待传', en: 'To send' },
  photo: { zh: '照片', en: 'photo' },
  sign: { zh: '签收', en: 'receipt' },
  return: { zh: '退回', en: 'return' },
  note: { zh: '进展', en: 'note' },
  visit: { zh: '现场记录', en: 'visit' },
  report: { zh: '上报', en: 'report' },
  'slip-receipt': { zh: '督办单签收', en: 'receipt of the slip' },
  'letter-receipt': { zh: '书面提醒签收', en: 'receipt of the letter' },
  photos: { zh: '照片 {n} 张', en: '{n} {n|photo|photos}' },

  kept: {
    zh: '{what}已记在本机，有信号就自己送出',
    en: 'The {what} is kept here and goes out by itself',
  },
  noRoom: {
    zh: '本机存储满了，没有记下。请先删些别的文件，或连上网络再按。',
    en: 'This device is full: nothing was kept. Free some space, or press again with a signal.',
  },
  noRoomFiles: {
    zh: '本机存储满了，{n} 张没有留下。请先删些别的文件再拍。',
    en: 'This device is full: {n} {n|photo|photos} not kept. Free some space first.',
  },
  littleRoom: {
    zh: '本机只剩 {mb} MB 可存，先等照片传完',
    en: 'Only {mb} MB left here: wait until photos are through',
  },
  reported: { zh: '已上报 {subject}，等区里核查', en: 'Reported {subject}; the bureau will check' },

  waits: { zh: '待传：{list}', en: 'To send: {list}' },
  separator: { zh: '、', en: ', ' },
  none: { zh: '都送到了', en: 'Everything is sent' },
  noneText: {
    zh: '在没有信号的地方按下的、拍下的会排在这里，有信号就自己送出。',
    en: 'What you press or photograph without a signal lines up here and goes out by itself.',
  },
  counted: { zh: '{n} 项在本机，没有到服务器', en: '{n} {n|item|items} on this device, not on the server' },
  onDeviceOnly: {
    zh: '送到以前只在这台手机上：别清浏览器数据。',
    en: 'Until then they are on this phone only: do not clear the browser’s data.',
  },
  offline: { zh: '现在没有信号，有信号就自己送出', en: 'No signal now; it goes out by itself' },
  tryNow: { zh: '现在就试', en: 'Try now' },
  pressed: { zh: '{time} 按下', en: 'pressed {time}' },
  taken: { zh: '{time} 拍摄', en: 'taken {time}' },
  waiting: { zh: '排队中', en: 'Waiting' },
  tries: { zh: '排队中，试过 {n} 次', en: 'Waiting, tried {n} {n|time|times}' },
  sending: { zh: '传输中', en: 'Sending' },
  sendingPart: { zh: '传输中 {part}%', en: 'Sending {part}%' },
  held: { zh: '等前一项', en: 'Waits for the one before' },
  waitsForPhotos: { zh: '等 {n} 张照片', en: 'Waits for {n} {n|photo|photos}' },
  refused: { zh: '没有送成', en: 'Refused' },
  refusedLine: { zh: '{what}没有送成：{detail}', en: 'The {what} was refused: {detail}' },
  retry: { zh: '再送一次', en: 'Send again' },
  retryLatest: { zh: '按最新情况再送', en: 'Send for the latest state' },
  openReport: { zh: '去改上报', en: 'Open the report' },
  seeCase: { zh: '看案件', en: 'Open the case' },
  discard: { zh: '不送了', en: 'Discard' },
  discardTitle: { zh: '不送“{what}”了？', en: 'Discard the {what}?' },
  discardText: {
    zh: '会从这台手机上删掉，找不回来。',
    en: 'It is deleted from this phone and cannot be brought back.',
  },
  discardYes: { zh: '删掉', en: 'Delete it' },
  discardNo: { zh: '留着', en: 'Keep it' },
  discarded: { zh: '已删掉“{what}”', en: 'Deleted: {what}' },

  leaveTitle: { zh: '还有 {n} 项没有送到服务器', en: '{n} {n|item is|items are} not on the server yet' },
  leaveText: {
    zh: '可以留在本机，您下次在这台手机登录后接着送；别人登录不会送，也看不到。',
    en: 'They can stay here and go out when you next sign in on this phone; nobody else can send or see them.',
  },
  leaveKeep: { zh: '留在本机，退出', en: 'Keep them and sign out' },
  leaveDrop: { zh: '删掉 {n} 项，退出', en: 'Delete {n} {n|item|items} and sign out' },
  leaveStay: { zh: '先不退出', en: 'Stay signed in' },
  waitingHere: {
    zh: '本机还有 {n} 项没送出，登录后接着送。',
    en: '{n} {n|item waits|items wait} on this device; they go on after signing in.',
  },
} satisfies Words;
