export class AbsenceResponse {
  id: string;
  userId: string;
  userName: string;
  fromOn: string;
  toOn: string;
  standInId: string;
  standInName: string;
  enteredByName: string;
}

export class EnteredAbsenceResponse {
  id: string;
}

export class StandInResponse {
  id: string;
  name: string;
  unitName: string;
}
