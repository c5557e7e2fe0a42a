using BankGraph.Api.Features.Security;
using BankGraph.Banking.Goals;

namespace BankGraph.Api.Features.Goals;

/// <summary>What the bank puts by for a goal without being asked each time.</summary>
/// <param name="Amount">What is put by on each date.</param>
/// <param name="Frequency">How often.</param>
/// <param name="NextOn">When it is put by next.</param>
/// <remarks>It belongs to the goal that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record SavingPlan(Money Amount, SavingFrequency Frequency, DateOnly NextOn);
