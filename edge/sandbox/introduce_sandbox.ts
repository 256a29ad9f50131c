/** What to try on a sandbox, in lines for the terminal. */
export function introduceSandbox(
  origin: string,
  { keptIn, requireKey }: { readonly keptIn: string; readonly requireKey: boolean },
): string {
  // Any key is good; a request that sends none is refused only where one is asked for.
  const key = requireKey ? " -H 'x-api-key: any'" : "";
  return `The sandbox stands in for FinBox on ${origin}/bank-connect.
Sessions are kept in ${keptIn}.

Create a session; its redirect_url opens the customer's journey:

  curl ${origin}/bank-connect/v2/session/${key} \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827"}'

Ask for an error:

  curl ${origin}/bank-connect/v2/session/${key} \\
    -H 'content-type: application/json' \\
    -d '{"link_id": "sandbox:MODE_NOT_ENABLED"}'

Every error, fault and state that it has, and how to ask for it:

  ${origin}/scenarios
`;
}
