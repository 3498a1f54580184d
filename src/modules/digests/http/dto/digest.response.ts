import { ApiProperty } from '@nestjs/swagger';
import { renderWeeklyDigest } from '../../mail/render-weekly-digest.js';
import type { DigestIssueRow } from '../../persistence/digest-issue.entity.js';

/** A digest as it was frozen, rendered without a reader's name. */
export class DigestResponse {
  /** @example "2026-W21" */
  week: string;

  @ApiProperty({ enum: ['street', 'district'] })
  scope: 'street' | 'district';

  /** @example "梧桐街道" */
  unitName: string;

  takenAt: string;
  subject: string;

  /** To be shown in a sandboxed frame. */
  html: string;
  text: string;

  static of({ week, takenAt, content }: DigestIssueRow): DigestResponse {
    const why = { because: '您可以查看这份周报', rule: '每周首个工作日 08:30 定稿' };
    const { subject, html, text } = renderWeeklyDigest({ ...content, recipientName: null, why });
    return { week, scope: content.scope, unitName: content.unitName, takenAt, subject, html, text };
  }
}
