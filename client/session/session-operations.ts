const session = `session {
    accessToken
    accessTokenExpiresAt
    refreshToken
    customer { name email roles }
  }
  errors { __typename ... on Error { message code } }`;

export const loginOperation = `mutation Login($input: LoginInput!) {
  login(input: $input) { ${session} }
}`;

export const refreshOperation = `mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) { ${session} }
}`;

export const logoutOperation = `mutation Logout {
  logout(input: {}) { success }
}`;

export interface SessionData {
  accessToken: string;
  accessTokenExpiresAt: string;
  refreshToken: string;
  customer: { name: string; email: string; roles: readonly string[] };
}

export interface SessionPayload {
  session: SessionData | null;
  errors: { __typename: string; message: string; code: string }[] | null;
}
