import type { Words } from '../../i18n/words';

export const hoursWords = {
  title: { zh: '工作时间', en: 'Working hours' },
  remark: {
    zh: '按工作小时计的时限用承办单位的工作时间；没有单列的单位用全区的。改动只管以后起算的时限。',
    en: 'Limits in working hours run in the hours of the unit; others follow the district. Changes hold for limits that start later.',
  },
  house: { zh: '全区', en: 'The district' },
  add: { zh: '给单位单列', en: 'Hours of a unit' },
  change: { zh: '改', en: 'Change' },
  changeOne: { zh: '改 {unit} 的工作时间', en: 'Change the hours of {unit}' },
  dutyText: { zh: '值班 {from} 至 {to} 每天 {hours}', en: 'on duty {from} to {to}, daily {hours}' },
  dialog: { zh: '工作时间 · {unit}', en: 'Working hours · {unit}' },
  unit: { zh: '单位', en: 'Unit' },
  hours: { zh: '工作日的时段（用逗号分开）', en: 'Spells of a workday (parted by commas)' },
  hoursHint: { zh: '09:00-12:00，14:00-18:00', en: '09:00-12:00, 14:00-18:00' },
  dutyFrom: { zh: '值班从', en: 'On duty from' },
  dutyTo: { zh: '到', en: 'to' },
  dutyHours: { zh: '值班时段（每天，节假日也算）', en: 'Duty hours (daily, days off too)' },
  dutyHint: { zh: '08:00-22:00', en: '08:00-22:00' },
  source: { zh: '依据', en: 'Source' },
  sourceHint: { zh: '哪份通知或值班安排', en: 'which notice or order of duty' },
  save: { zh: '保存工作时间', en: 'Save hours' },
  remove: { zh: '改回默认', en: 'Back to the default' },
  notNow: { zh: '先不改', en: 'Not now' },
  needUnit: { zh: '请选单位。', en: 'Choose a unit.' },
  needHours: {
    zh: '时段要写成 09:00-12:00，14:00-18:00。',
    en: 'Write spells like 09:00-12:00, 14:00-18:00.',
  },
  needDuty: { zh: '值班要写全：从、到、时段。', en: 'Duty needs from, to and hours.' },
  needSource: { zh: '请写依据。', en: 'Name the source.' },
  saved: {
    zh: '工作时间已保存，以后起算的时限按它计',
    en: 'Hours saved; limits that start from now on use them',
  },
  removed: { zh: '已改回默认工作时间', en: 'Back to the default hours' },
} satisfies Words;
