import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One field that was refused. */
export class ProblemField {
  @ApiProperty({ example: 'content' })
  field: string;

  @ApiProperty({ example: 'isNotEmpty' })
  code: string;

  @ApiProperty({ example: '请填写反映内容。' })
  message: string;
}

/** A refusal after RFC 9457, with a stable code and the number to quote when asking for help. */
export class Problem {
  @ApiProperty({ example: 'urn:duban:problem:input.invalid' })
  type: string;

  @ApiProperty({ example: '有 1 处填写需要改正。' })
  title: string;

  @ApiProperty({ example: 422 })
  status: number;

  @ApiPropertyOptional({ example: '有 1 处填写需要改正。' })
  detail?: string;

  @ApiProperty({ example: 'input.invalid' })
  code: string;

  @ApiProperty({ type: [ProblemField] })
  errors: ProblemField[];

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  details?: Record<string, unknown>;

  @ApiProperty({ example: '3f9ac01b22' })
  requestId: string;
}
