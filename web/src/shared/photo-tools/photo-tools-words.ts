export const photoToolsWords = {
  redact: { zh: '遮盖', en: 'Cover parts' },
  redactMore: { zh: '遮盖（{n} 处）', en: 'Cover parts ({n})' },
  covered: { zh: '看遮盖件', en: 'Covered version' },
  original: { zh: '下载原图', en: 'Download original' },
  originalHint: { zh: '原图带拍摄信息，下载会记入办理过程', en: 'With camera data; the history records it' },
  locate: { zh: '以此处为案件地点', en: 'The case is here' },
  located: { zh: '案件地点已定在这张照片的拍摄处。', en: 'The case is where this photo was taken.' },
};
