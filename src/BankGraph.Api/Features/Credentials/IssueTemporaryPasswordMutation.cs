using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Credentials;

/// <summary>Who is to have a temporary password, and why.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record IssueTemporaryPasswordInput([property: ID<CustomerRecord>] Guid CustomerId, string Reason);

/// <summary>A password for one sign-in, shown this once.</summary>
/// <param name="Password">What the customer types.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
[StaffOnly(Permission.IssueTemporaryPasswords)]
internal sealed record TemporaryPassword(string Password, DateTime ExpiresAt)
{
    internal static TemporaryPassword Of(IssuedPassword issued) => new(issued.Password, issued.ExpiresAt);
}

/// <summary>Helping a customer who cannot sign in.</summary>
[MutationType]
internal static class IssueTemporaryPasswordMutation
{
    /// <summary>
    /// Gives a customer, never anybody who works for the bank, a password that has to be replaced at the next sign-in.
    /// The one there was works no longer, all sessions end, and the customer is told. Who did it, and why, is recorded.
    /// </summary>
    [Authorize(nameof(Permission.IssueTemporaryPasswords))]
    [Cost(PasswordCost.Weight)]
    [Error<InvalidFieldError>]
    [Error<CustomerNotFoundError>]
    public static async Task<FieldResult<TemporaryPassword>> IssueTemporaryPasswordAsync(
        IssueTemporaryPasswordInput input,
        ClaimsPrincipal user,
        IssueTemporaryPassword issue,
        CancellationToken cancellationToken)
    {
        var outcome = await issue.ExecuteAsync(
            user.Viewer().CustomerId, input.CustomerId, input.Reason, cancellationToken);
        return outcome.ToResult(TemporaryPassword.Of);
    }
}
