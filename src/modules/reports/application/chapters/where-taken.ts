import { judgeFile, readPosition, type EvidenceFileRow, type Surroundings } from '../../../evidence/index.js';

/** As a camera knows it: a metre is the fifth decimal. */
const degrees = (value: number): string => value.toFixed(5);

/** 距案件地点 267 米（22.50000，113.30000）; empty where the photo does not say where it was taken. */
export function whereTaken(file: EvidenceFileRow, around: Surroundings): string {
  const at = readPosition(file);
  if (!at) return '';
  const position = `${degrees(at.lat)}，${degrees(at.lng)}`;
  const { distance } = judgeFile(file, around);
  return distance === null ? `拍摄位置 ${position}` : `距案件地点 ${distance} 米（${position}）`;
}
