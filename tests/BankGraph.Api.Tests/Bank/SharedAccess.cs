using System.Text.Json.Nodes;

namespace BankGraph.Api.Tests.Bank;

/// <summary>Sharing accounts, as people do it.</summary>
internal static class SharedAccess
{
    /// <summary>Invites somebody, and returns the invitation's id.</summary>
    public static async Task<string> InviteAsync(
        Person owner,
        string account,
        string email,
        string right,
        string? perDay = null)
    {
        var invited = await owner.Client.AskAsync(
            """
            mutation($input: InviteToAccountInput!) {
              inviteToAccount(input: $input) { invitation { id } errors { ... on Error { code } } } }
            """,
            new { input = new { accountNumber = account, email, right, perDay } });
        return (string?)invited["invitation"]?["id"] ?? throw new InvalidOperationException(invited.ToJsonString());
    }

    /// <summary>Accepts an invitation.</summary>
    public static Task<JsonNode> AcceptAsync(Person invited, string invitationId) => invited.Client.AskAsync(
        """
        mutation($input: AcceptAccountInvitationInput!) { acceptAccountInvitation(input: $input) {
          account { number viewerAccess { id right name isViewer } } errors { ... on Error { code } } } }
        """,
        new { input = new { invitationId } });

    /// <summary>Invites somebody who accepts, and returns the id of their access.</summary>
    public static async Task<string> ShareAsync(
        Person owner,
        string account,
        Person with,
        string right,
        string? perDay = null)
    {
        await with.VerifyEmailAsync();
        var accepted = await AcceptAsync(with, await InviteAsync(owner, account, with.Email, right, perDay));
        return (string)accepted["account"]!["viewerAccess"]!["id"]!;
    }
}
