import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** What mails carry, once for all that carry the same. */
@Entity('mail_file')
export class MailFileRow {
  /** Of the content, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 120 })
  mediaType: string;

  /** In bytes. */
  @Column({ type: 'integer' })
  size: number;

  /** Base64: text is the same in both databases. */
  @Column({ type: 'text' })
  content: string;
}

/** That a mail carries a file, and by which name. */
@Entity('mail_attachment')
@Index('ix_mail_attachment_sha256', ['sha256'])
@Index('ux_mail_attachment_mail_id_position', ['mailId', 'position'], { unique: true })
export class MailAttachmentRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  mailId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  /** By which the text of the mail shows it. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  contentId: string | null;
}
