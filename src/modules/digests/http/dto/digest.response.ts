import { ApiProperty } from '@nestjs/swagger';
import type { FrozenDigest } from '../../mail/digest-content.js';
import { renderWeeklyDigest } from '../../mail/render-weekly-digest.js';

/** A digest as it is or would be sent, rendered without a reader's name. */
export class DigestResponse {
  /** @example "2026-W21" */
  week: string;

  @ApiProperty({ enum: ['street', 'district'] })
  scope: 'street' | 'district';

  /** Of the street; null for the district. */
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  /** @example "梧桐街道" */
  unitName: string;

  /** When its figures were taken. */
  takenAt: string;

  /** False for one that is shown as it stands now and was not sent. */
  frozen: boolean;

  /** Overdue cases in it. */
  overdue: number;
  subject: string;

  /** To be shown in a sandboxed frame. */
  html: string;
  text: string;

  static of(week: string, unitId: string | null, content: FrozenDigest, frozen: boolean): DigestResponse {
    const why = { because: '您可以查看这份周报', rule: '每周首个工作日 08:30 定稿' };
    const { subject, html, text } = renderWeeklyDigest({ ...content, recipientName: null, why });
    const { scope, unitName, asOf, overdue } = content;
    const about = { week, scope, unitId, unitName, takenAt: asOf, frozen, overdue: overdue.length };
    return { ...about, subject, html, text };
  }
}
