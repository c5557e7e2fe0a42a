using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Staff;

/// <summary>Whose accounts to read, and why.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record ReadCustomerAccountsInput([property: ID<CustomerRecord>] Guid CustomerId, string Reason);

/// <summary>Seeing what a customer has.</summary>
[MutationType]
internal static class ReadCustomerAccountsMutation
{
    private const int UsualCount = 5;

    /// <summary>
    /// Shows a customer's accounts and their history as the customer sees them, in this answer only. Who read them, and
    /// why, is recorded.
    /// </summary>
    [Authorize(nameof(Permission.ReadCustomerAccounts))]
    [UseMutationConvention(PayloadFieldName = "accounts")]
    [ListSize(AssumedSize = UsualCount)]
    [Error<InvalidFieldError>]
    [Error<CustomerNotFoundError>]
    public static async Task<FieldResult<Account[]>> ReadCustomerAccountsAsync(
        ReadCustomerAccountsInput input,
        ClaimsPrincipal user,
        ReadCustomerAccounts read,
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        var outcome = await read.ExecuteAsync(
            user.Viewer().CustomerId, input.CustomerId, input.Reason, cancellationToken);
        if (!outcome.IsRefused) Visibility.Prove(request, input.CustomerId);
        return outcome.ToResult(accounts => accounts.Select(Account.Of).ToArray());
    }
}
