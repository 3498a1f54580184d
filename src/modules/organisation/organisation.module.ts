import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule, AccountActs, Accounts } from '../access/index.js';
import { Absences } from './application/absences.js';
import { AccountHistory } from './application/account-history.js';
import { AddUnit } from './application/add-unit.js';
import { AddUser } from './application/add-user.js';
import { ChangeUnit } from './application/change-unit.js';
import { ChangeUser } from './application/change-user.js';
import { Directory } from './application/directory.js';
import { HandOnWork } from './application/hand-on-work.js';
import { ImportPeople } from './application/import-people.js';
import { ListStandIns } from './application/list-stand-ins.js';
import { ListUsers } from './application/list-users.js';
import { OwnWork } from './application/own-work.js';
import { PairLeader } from './application/pair-leader.js';
import { PeoplePlanner } from './application/people-plan.js';
import { People } from './application/people.js';
import { ReadPerson } from './application/read-person.js';
import { ReadUnits } from './application/read-units.js';
import { ResetPassword } from './application/reset-password.js';
import { StandIns } from './application/stand-ins.js';
import { SwitchUnit } from './application/switch-unit.js';
import { SwitchUser } from './application/switch-user.js';
import { Units } from './application/units.js';
import { UserAccounts } from './application/user-accounts.js';
import { WorkKeepers } from './application/work-keepers.js';
import { AbsencesController } from './http/absences.controller.js';
import { PeopleImportController } from './http/people-import.controller.js';
import { UnitsController } from './http/units.controller.js';
import { UsersController } from './http/users.controller.js';

const FOR_OTHERS = [
  AddUnit,
  AddUser,
  ChangeUser,
  Directory,
  ListUsers,
  PairLeader,
  ResetPassword,
  StandIns,
  SwitchUser,
];

@Global()
@Module({
  imports: [AccessModule, DiscoveryModule],
  controllers: [AbsencesController, PeopleImportController, UnitsController, UsersController],
  providers: [
    ...FOR_OTHERS,
    Absences,
    ChangeUnit,
    HandOnWork,
    ImportPeople,
    ListStandIns,
    OwnWork,
    PeoplePlanner,
    People,
    ReadPerson,
    ReadUnits,
    SwitchUnit,
    Units,
    WorkKeepers,
    { provide: Accounts, useClass: UserAccounts },
    { provide: AccountActs, useClass: AccountHistory },
  ],
  exports: [...FOR_OTHERS, Accounts, AccountActs],
})
export class OrganisationModule {}
