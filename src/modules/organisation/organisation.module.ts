import { Global, Module } from '@nestjs/common';
import { Accounts } from '../access/index.js';
import { AddUnit } from './application/add-unit.js';
import { AddUser } from './application/add-user.js';
import { Directory } from './application/directory.js';
import { ListUsers } from './application/list-users.js';
import { PairLeader } from './application/pair-leader.js';
import { ResetPassword } from './application/reset-password.js';
import { UserAccounts } from './application/user-accounts.js';
import { UnitsController } from './http/units.controller.js';
import { UsersController } from './http/users.controller.js';

@Global()
@Module({
  controllers: [UnitsController, UsersController],
  providers: [
    AddUnit,
    AddUser,
    Directory,
    ListUsers,
    PairLeader,
    ResetPassword,
    { provide: Accounts, useClass: UserAccounts },
  ],
  exports: [AddUnit, AddUser, Directory, ListUsers, PairLeader, ResetPassword, Accounts],
})
export class OrganisationModule {}
