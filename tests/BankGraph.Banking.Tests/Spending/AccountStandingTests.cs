using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests.Spending;

public class AccountStandingTests
{
    [Fact]
    public void Balances_OfSeveralOwnAccounts_AreAddedUpPerCurrency()
    {
        var (euro, dollar) = (Currency.FromCode("EUR"), Currency.FromCode("USD"));
        AccountStanding[] accounts =
            [Of(dollar, 7), Of(euro, 100), Of(euro, -30), Of(euro, 5) with { IsOwned = false }];

        Assert.Equal([new Money(70, euro), new Money(7, dollar)], AccountStanding.Balances(accounts));
    }

    private static AccountStanding Of(Currency currency, long balanceMinor) =>
        new(Guid.NewGuid(), currency, balanceMinor, Sequence: 1, SortedThrough: 1)
        {
            IsOwned = true,
        };
}
