import { Global, Module } from '@nestjs/common';
import { Accounts } from '../access/index.js';
import { Absences } from './application/absences.js';
import { AddUnit } from './application/add-unit.js';
import { AddUser } from './application/add-user.js';
import { Directory } from './application/directory.js';
import { ListStandIns } from './application/list-stand-ins.js';
import { ListUsers } from './application/list-users.js';
import { PairLeader } from './application/pair-leader.js';
import { ResetPassword } from './application/reset-password.js';
import { StandIns } from './application/stand-ins.js';
import { UserAccounts } from './application/user-accounts.js';
import { AbsencesController } from './http/absences.controller.js';
import { UnitsController } from './http/units.controller.js';
import { UsersController } from './http/users.controller.js';

@Global()
@Module({
  controllers: [AbsencesController, UnitsController, UsersController],
  providers: [
    Absences,
    AddUnit,
    AddUser,
    Directory,
    ListStandIns,
    ListUsers,
    PairLeader,
    ResetPassword,
    StandIns,
    { provide: Accounts, useClass: UserAccounts },
  ],
  exports: [AddUnit, AddUser, Directory, ListUsers, PairLeader, ResetPassword, StandIns, Accounts],
})
export class OrganisationModule {}
