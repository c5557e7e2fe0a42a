using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>What somebody earns.</summary>
/// <remarks>It belongs to the object that it is read from, which says who may see it.</remarks>
/// <param name="Amount">How much.</param>
/// <param name="Frequency">How often.</param>
[Unowned]
internal sealed record Income(Money Amount, IncomeFrequency Frequency)
{
    internal static Income Of(Banking.Profiles.Income income) => new(Money.Of(income.Amount), income.Frequency);
}

/// <summary>What somebody says that they earn.</summary>
/// <param name="Amount">How much; nothing or more.</param>
/// <param name="Frequency">How often.</param>
internal sealed record IncomeInput(MoneyInput Amount, IncomeFrequency Frequency);
