import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';

export class IssueTokenRequest {
  /** What the token is for. @example "每日导入脚本" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  /** Days until it expires. @example 90 */
  @IsInt()
  @Min(1)
  @Max(366)
  days: number;
}
