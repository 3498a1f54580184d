export class RegisteredCaseResponse {
  id: string;
}
