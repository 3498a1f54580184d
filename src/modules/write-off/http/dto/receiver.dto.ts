import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** 受理单位 of a notice; beside its name each way is free. */
export class ReceiverDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  office: string;

  @Trimmed()
  @IsString()
  @MaxLength(60)
  phone: string;

  @Trimmed()
  @IsString()
  @MaxLength(120)
  address: string;

  @Trimmed()
  @ValidateIf(({ email }: ReceiverDto) => email !== '')
  @IsEmail()
  @MaxLength(120)
  email: string;
}
