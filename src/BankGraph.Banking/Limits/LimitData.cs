using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Limits;

/// <summary>What may leave a customer's accounts, and what has.</summary>
internal sealed class LimitData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "limits",
            context.Set<AccountLimits>()
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.AccountId)
                .Select(row => new
                {
                    row.AccountId,
                    row.PerOperationMinor,
                    row.PerDayMinor,
                    row.PerMonthMinor,
                    row.RaisedOperationMinor,
                    row.RaisedDayMinor,
                    row.RaisedMonthMinor,
                    row.RaisedAt,
                    row.CountedOn,
                    row.SpentDayMinor,
                    row.SpentMonthMinor,
                }),
            typeof(AccountLimits)),
    ];
}
