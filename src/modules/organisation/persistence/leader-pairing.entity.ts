import { Entity, PrimaryColumn } from 'typeorm';

/** 对口联系: the district leader who answers for a street. */
@Entity('leader_pairing')
export class LeaderPairingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  leaderId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  unitId: string;
}
