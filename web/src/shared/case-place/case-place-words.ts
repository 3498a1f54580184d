export const casePlaceWords = {
  place: { zh: '案件地点', en: 'Place of the case' },
  unknown: {
    zh: '案件地点还没有定，照片没有距离可量。放大一张现场照片，按“以此处为案件地点”。',
    en: 'The place is not set, so no distance can be measured. Enlarge a photo from the site and press "The case is here".',
  },
  field: { zh: '纬度，经度（WGS 84）', en: 'Latitude, longitude (WGS 84)' },
  change: { zh: '修改', en: 'Change' },
  set: { zh: '填写经纬度', en: 'Enter a point' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  wrong: { zh: '请写成：30.27410, 120.15510', en: 'Write it as 30.27410, 120.15510' },
};
