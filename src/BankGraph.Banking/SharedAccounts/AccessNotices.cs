using BankGraph.Banking.Accounts;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Tells everybody whom it concerns that somebody may do more or less with an account.</summary>
/// <param name="notices">Tells.</param>
/// <param name="cipher">Opens the name that stands in it.</param>
public sealed class AccessNotices(CustomerNotices notices, PersonalDataCipher cipher)
{
    /// <summary>Tells the owners of an account, and others besides; the caller saves the context.</summary>
    /// <param name="context">The caller's.</param>
    /// <param name="kind">One of <see cref="NoticeKinds"/>.</param>
    /// <param name="account">The account.</param>
    /// <param name="aboutId">Whose name stands in it.</param>
    /// <param name="others">Whom else to tell.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal Task TellOwnersAsync(
        BankDbContext context,
        string kind,
        CustomerAccount account,
        Guid aboutId,
        IReadOnlyCollection<Guid> others,
        CancellationToken cancellationToken) =>
        TellOwnersAsync(context, kind, account, aboutId, others, _ => true, cancellationToken);

    /// <summary>The same, but for those who are not to be told.</summary>
    internal async Task TellOwnersAsync(
        BankDbContext context,
        string kind,
        CustomerAccount account,
        Guid aboutId,
        IReadOnlyCollection<Guid> others,
        Func<Guid, bool> tells,
        CancellationToken cancellationToken)
    {
        var owners = await context.Set<AccountAccess>()
            .Where(access => access.AccountId == account.Id && access.AccountRight == AccountRight.Owner)
            .Select(access => access.CustomerId)
            .ToListAsync(cancellationToken);
        foreach (var customerId in owners.Union(others).Where(tells).Order())
            await TellAsync(context, kind, account, aboutId, customerId, cancellationToken);
    }

    /// <summary>Tells one customer; the caller saves the context.</summary>
    internal async Task TellAsync(
        BankDbContext context,
        string kind,
        CustomerAccount account,
        Guid aboutId,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var about = await context.Customers.FindAsync([aboutId], cancellationToken)
            ?? throw new InvalidOperationException("A notice is about a customer who does not exist.");
        var notice = new Notice(kind)
        {
            Values = new Dictionary<string, string>
            {
                ["name"] = about.OpenName(cipher),
                ["account"] = $"..{account.Number[^4..]}",
            },
        };
        await notices.AddAsync(context, customerId, notice, cancellationToken);
    }
}
