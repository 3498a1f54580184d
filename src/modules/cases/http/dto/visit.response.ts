export class AddedVisitResponse {
  id: string;
}
